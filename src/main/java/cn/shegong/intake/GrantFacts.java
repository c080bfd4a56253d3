package cn.shegong.intake;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.Problem;
import cn.shegong.resident.DisabilityCertificate;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a list says of a grant. What it does not say stays as it is. */
final class GrantFacts {
    private final Category category;
    private final LocalDate today;
    private final List<String> notes = new ArrayList<>();

    GrantFacts(Category category, LocalDate today) {
        this.category = category;
        this.today = today;
    }

    /** What a roster knows as a grant's class comes from these columns. */
    static List<Target> gradeColumns(Category category) {
        if (category.equals(Category.DISABLED)) {
            return List.of(Target.DISABILITY_TYPE, Target.DISABILITY_GRADE, Target.DISABILITY);
        }
        if (category.equals(Category.TEKUN)) {
            return List.of(Target.AID_CLASS, Target.SUPPLY_FORM, Target.CARE_LEVEL);
        }
        return category.equals(Category.DISABLED_ELDER)
                ? List.of(Target.AID_CLASS, Target.CARE_LEVEL)
                : List.of(Target.AID_CLASS, Target.ROW_CATEGORY);
    }

    /** What could not be taken over, one sentence each. */
    List<String> notes() {
        return notes;
    }

    RosterEntry ofHousehold(ReadHousehold household, RosterEntry over) {
        return possible(
                over.with(e -> {
                    e.number = or(household.number(), over.number());
                    e.grade = or(grade(household.rows()), over.grade());
                    e.cause = or(firstText(household.rows(), Target.CAUSE), over.cause());
                    e.monthlyAmount = household.monthlyAmount().orElse(over.monthlyAmount());
                    e.householdSize = first(household.rows(), ListRow::householdSize, over.householdSize());
                    e.insuredSize = first(household.rows(), ListRow::insuredSize, over.insuredSize());
                    e.approvedOn = approvedOn(household.rows()).orElse(over.approvedOn());
                    e.note = or(notes(household), over.note());
                }),
                over);
    }

    RosterEntry ofPerson(ListRow row, RosterEntry over) {
        var rows = List.of(row);
        return possible(
                over.with(e -> {
                    e.number = or(number(row), over.number());
                    e.grade = or(grade(rows), over.grade());
                    e.cause = or(row.text(Target.CAUSE), over.cause());
                    e.monthlyAmount = row.says(Target.MONTHLY_AMOUNT)
                            ? row.monthlyAmount().orElse(over.monthlyAmount())
                            : over.monthlyAmount();
                    e.householdSize = first(rows, ListRow::householdSize, over.householdSize());
                    e.insuredSize = first(rows, ListRow::insuredSize, over.insuredSize());
                    e.approvedOn = approvedOn(rows).orElse(over.approvedOn());
                    e.note = or(row.text(Target.NOTE), over.note());
                }),
                over);
    }

    private String number(ListRow row) {
        return category.equals(Category.DISABLED)
                ? certificate(row).map(DisabilityCertificate::text).orElse(row.text(Target.HOUSEHOLD_NUMBER))
                : row.text(Target.HOUSEHOLD_NUMBER);
    }

    private Optional<DisabilityCertificate> certificate(ListRow row) {
        return DisabilityCertificate.read(row.text(Target.DISABILITY_CERTIFICATE), today)
                .certificate();
    }

    private String grade(List<ListRow> rows) {
        if (category.equals(Category.DISABLED)) {
            var onCard = certificate(rows.get(0));
            if (onCard.isPresent()) {
                return onCard.get().label();
            }
        }
        return gradeColumns(category).stream()
                .flatMap(column -> rows.stream().map(row -> row.text(column)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private String notes(ReadHousehold household) {
        var texts = household.rows().stream()
                .filter(row -> row.says(Target.NOTE))
                .collect(Collectors.groupingBy(row -> row.text(Target.NOTE), LinkedHashMap::new, Collectors.toList()));
        return texts.entrySet().stream()
                .map(note -> ofAll(note.getValue(), household)
                        ? note.getKey()
                        : names(note.getValue()) + "：" + note.getKey())
                .collect(Collectors.joining("；"));
    }

    private static boolean ofAll(List<ListRow> rows, ReadHousehold household) {
        return rows.size() == household.rows().size() || rows.get(0) == household.first();
    }

    private static String names(List<ListRow> rows) {
        return rows.stream().map(ListRow::name).collect(Collectors.joining("、"));
    }

    private Optional<LocalDate> approvedOn(List<ListRow> rows) {
        return rows.stream()
                .flatMap(row -> row.approvedOn(today).stream())
                .findFirst()
                .map(ChineseDate::date);
    }

    private static Integer first(List<ListRow> rows, Function<ListRow, OptionalInt> read, Integer otherwise) {
        return rows.stream()
                .map(read)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .findFirst()
                .orElse(otherwise);
    }

    private static String firstText(List<ListRow> rows, Target target) {
        return rows.stream()
                .map(row -> row.text(target))
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }

    private static String or(String said, String otherwise) {
        return said.isBlank() ? otherwise : said.strip();
    }

    /** Leaves out what no roster entry can hold; the row itself is not refused for it. */
    private RosterEntry possible(RosterEntry wanted, RosterEntry over) {
        var errors = RosterRules.check(wanted, today).errors();
        if (errors.isEmpty()) {
            return wanted;
        }
        errors.forEach(error -> notes.add("没有写进名单：" + error.message()));
        var fields = errors.stream().map(Problem::field).collect(Collectors.toSet());
        return wanted.with(e -> {
            e.number = fields.contains("number") ? over.number() : wanted.number();
            e.grade = fields.contains("grade") ? over.grade() : wanted.grade();
            e.cause = fields.contains("cause") ? over.cause() : wanted.cause();
            e.monthlyAmount = fields.contains("monthlyAmount") ? over.monthlyAmount() : wanted.monthlyAmount();
            e.householdSize = fields.contains("householdSize") ? over.householdSize() : wanted.householdSize();
            e.insuredSize = fields.contains("insuredSize") ? over.insuredSize() : wanted.insuredSize();
            e.note = fields.contains("note") ? over.note() : wanted.note();
        });
    }

    /** Targets that a grant or its people have a place for; the others are told to the user. */
    static Stream<Target> placed(Category category) {
        var others = Stream.of(
                Target.CAUSE,
                Target.MONTHLY_AMOUNT,
                Target.HOUSEHOLD_SIZE,
                Target.INSURED_SIZE,
                Target.APPROVED_ON,
                Target.HOUSEHOLD_NUMBER,
                Target.NOTE);
        return Stream.concat(gradeColumns(category).stream(), others);
    }
}
