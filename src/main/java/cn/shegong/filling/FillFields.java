package cn.shegong.filling;

import cn.shegong.fact.FactField;
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
        facts.forEach(field -> all.add(fact(List.of(field), field.label())));
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
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(fact(fields, fields.get(0).label()));
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
                    return known.isEmpty() ? Optional.empty() : Optional.of(fact(known, label(column.target(), known)));
                });
    }

    private static String label(Target target, List<FactField> known) {
        return target == Target.UNUSED ? known.get(0).label() : target.label();
    }

    /** The first of several fields that says something: 自理能力 is asked of different people in different words. */
    private static FillField fact(List<FactField> fields, String label) {
        var codes = fields.stream().map(FactField::code).collect(Collectors.joining("+", FACT, ""));
        boolean once = fields.get(0).about() == FactField.About.HOUSEHOLD;
        return new FillField(codes, label, once, line -> fields.stream()
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
}
