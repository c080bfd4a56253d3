package cn.shegong.filling;

import cn.shegong.fact.FactField;
import cn.shegong.fact.FactKind;
import cn.shegong.intake.ColumnMapping;
import cn.shegong.intake.HeaderReading;
import cn.shegong.intake.Target;
import cn.shegong.roster.Category;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can stand in a column, found by its key or by the words over the column. */
final class FillFields {
    private static final String FACT = "fact.";

    private final List<FactField> facts;
    private final List<Category> categories;
    private final List<FillField> all = new ArrayList<>();

    /** @param facts every field that the station keeps of people and households, its own included */
    FillFields(List<FactField> facts, List<Category> categories) {
        this.facts = facts;
        this.categories = categories;
        all.add(FillField.SERIAL);
        all.addAll(StandardFields.all());
        all.addAll(OwnFields.all(categories));
        facts.forEach(field -> all.add(fact(List.of(field))));
    }

    /** In the order in which they are offered. */
    List<FillField> all() {
        return List.copyOf(all);
    }

    Optional<FillField> find(String key) {
        var known = all.stream().filter(field -> field.key().equals(key)).findFirst();
        return known.isPresent() || !key.startsWith(FACT) ? known : several(key.substring(FACT.length()));
    }

    private Optional<FillField> several(String codes) {
        var fields = Stream.of(codes.split("[+]"))
                .flatMap(code -> facts.stream().filter(field -> field.code().equals(code)))
                .toList();
        return fields.isEmpty() ? Optional.empty() : Optional.of(fact(fields));
    }

    /**
     * What the words over a column ask for.
     *
     * @param asked codes of the facts that the roster of the table asks for; they come before others
     */
    Optional<FillField> of(ColumnMapping.Column column, List<String> asked) {
        if (column.header().isEmpty()) {
            return Optional.empty();
        }
        if (column.target() == Target.SERIAL) {
            return Optional.of(FillField.SERIAL);
        }
        return OwnFields.of(HeaderReading.word(column), categories)
                .or(() -> StandardFields.of(column.target()))
                .or(() -> {
                    var known = HeaderReading.facts(column, facts, asked);
                    return known.isEmpty() ? Optional.empty() : Optional.of(fact(known));
                });
    }

    /** The first of several fields that says something: 自理能力 is asked of different people in different words. */
    private static FillField fact(List<FactField> fields) {
        var codes = fields.stream().map(FactField::code).collect(Collectors.joining("+", FACT, ""));
        boolean once = fields.get(0).about() == FactField.About.HOUSEHOLD;
        return new FillField(codes, fields.get(0).label(), once, line -> fields.stream()
                .map(field -> value(field, line.fact(field.code())))
                .filter(value -> !"".equals(value))
                .findFirst()
                .orElse(""));
    }

    private static Object value(FactField field, String content) {
        if (content.isEmpty()) {
            return "";
        }
        return switch (field.kind()) {
            case DATE -> LocalDate.parse(content);
            case NUMBER -> Integer.valueOf(content);
            case AMOUNT -> new BigDecimal(content);
            default -> content;
        };
    }

    /** Whether a fact's content is a number that not everyone may read. */
    static boolean masked(FactField field) {
        FactKind kind = field.kind();
        return kind.masked();
    }
}
