package cn.shegong.intake;

import cn.shegong.fact.FactField;
import cn.shegong.fact.FactRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which columns of a list hold facts about persons and households, and what each row says in them. A header may stand for
 * several fields, 身体状况 for a choice or for an illness; then the first counts that can read what the cell says.
 */
final class FactColumns {
    private static final Map<Target, List<String>> BY_TARGET = new EnumMap<>(Map.ofEntries(
            Map.entry(Target.GUARDIAN_NAME, List.of("guardian_name")),
            Map.entry(Target.GUARDIAN_ID, List.of("guardian_id")),
            Map.entry(Target.GUARDIAN_RELATION, List.of("guardian_relation")),
            Map.entry(Target.GUARDIAN_PHONE, List.of("guardian_phone")),
            Map.entry(Target.CARER_NAME, List.of("carer_name")),
            Map.entry(Target.CARER_PHONE, List.of("carer_phone")),
            Map.entry(Target.FATHER_NAME, List.of("father_name")),
            Map.entry(Target.MOTHER_NAME, List.of("mother_name")),
            Map.entry(Target.LIVING, List.of("living")),
            Map.entry(Target.CARE_LEVEL, List.of("care_standard", "tekun_self_care", "self_care")),
            Map.entry(Target.SUPPLY_FORM, List.of("supply_form")),
            Map.entry(Target.SCHOOL, List.of("school")),
            Map.entry(Target.SCHOOL_GRADE, List.of("school_grade")),
            Map.entry(Target.LIVING_ALLOWANCE, List.of("living_allowance")),
            Map.entry(Target.CARE_ALLOWANCE, List.of("care_allowance")),
            Map.entry(Target.AGED_ALLOWANCE, List.of("aged_allowance")),
            Map.entry(Target.DISABILITY_CERTIFICATE, List.of("disability_certificate"))));

    private static final Set<Target> ALLOWANCES =
            Set.of(Target.LIVING_ALLOWANCE, Target.CARE_ALLOWANCE, Target.AGED_ALLOWANCE);

    private static final int SHOWN = 5;

    private final Map<String, Set<String>> unread = new TreeMap<>();
    private final List<FactField> fields;
    private final List<String> asked;
    private final LocalDate today;
    private final Map<LayoutKey, List<Fed>> columns = new HashMap<>();

    /** A column with the fields that it may hold, the likeliest first. */
    private record Fed(int column, String header, Target target, List<FactField> fields) {}

    /**
     * @param fields every field there is
     * @param asked codes of those that the roster of the list asks for; they come before others
     */
    FactColumns(List<FactField> fields, List<String> asked, LocalDate today) {
        this.fields = fields;
        this.asked = asked;
        this.today = today;
    }

    /** Whether a column's content goes into a field. */
    boolean takes(ColumnMapping mapping, ColumnMapping.Column column) {
        return of(mapping).stream().anyMatch(fed -> fed.column() == column.index());
    }

    /** What a row says, in stored form, by field; cells that no field can read are left out. */
    Map<FactField, String> of(ListRow row, ColumnMapping mapping) {
        var said = new LinkedHashMap<FactField, String>();
        for (var fed : of(mapping)) {
            String text = text(row, fed);
            boolean read = false;
            for (var field : fed.fields()) {
                var reading = FactRules.read(field, text, today);
                read |= !reading.problems().hasErrors();
                if (!reading.problems().hasErrors() && !reading.content().isEmpty()) {
                    said.putIfAbsent(field, reading.content());
                    break;
                }
            }
            if (!read) {
                boolean numbers =
                        fed.fields().stream().anyMatch(field -> field.kind().masked());
                unread.computeIfAbsent(fed.header(), header -> new TreeSet<>()).add(numbers ? "号码" : text);
            }
        }
        return said;
    }

    /** What no field could read in the rows so far, one Chinese sentence a column; numbers are not shown. */
    List<String> notes() {
        return unread.entrySet().stream()
                .map(column -> "“" + column.getKey() + "”里有看不懂的内容，没有收进档案："
                        + column.getValue().stream().limit(SHOWN).collect(Collectors.joining("、"))
                        + (column.getValue().size() > SHOWN ? "……" : "") + "。其余照收。")
                .toList();
    }

    private static String text(ListRow row, Fed fed) {
        if (fed.target() != Target.UNUSED) {
            String text = row.text(fed.target());
            // A sum under an allowance says that it is drawn.
            boolean sum =
                    ALLOWANCES.contains(fed.target()) && Amounts.yuan(text).isPresent();
            return sum ? Amounts.isYes(text) ? "是" : "否" : text;
        }
        return fed.column() < row.raw().size() ? row.raw().get(fed.column()) : "";
    }

    private List<Fed> of(ColumnMapping mapping) {
        return columns.computeIfAbsent(mapping.layout(), layout -> {
            var all = new ArrayList<Fed>();
            for (var column : mapping.columns()) {
                var found = fields(column, fields, asked);
                if (!found.isEmpty()) {
                    all.add(new Fed(column.index(), column.header(), column.target(), found));
                }
            }
            return all;
        });
    }

    /** What a column may hold of some fields, the likeliest first; those that are asked for come before others. */
    static List<FactField> fields(ColumnMapping.Column column, List<FactField> fields, List<String> asked) {
        if (column.target() == Target.UNUSED) {
            String header = HeaderWord.of(column.header()).full();
            return fields.stream()
                    .filter(field -> field.words().stream()
                            .anyMatch(word -> HeaderWord.of(word).full().equals(header)))
                    .sorted(Comparator.comparing(field -> !asked.contains(field.code())))
                    .toList();
        }
        var codes = BY_TARGET.getOrDefault(column.target(), List.of());
        return codes.stream()
                .flatMap(code -> fields.stream().filter(field -> field.code().equals(code)))
                .sorted(Comparator.comparing(field -> !asked.contains(field.code())))
                .toList();
    }
}
