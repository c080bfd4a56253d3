package cn.shegong.listing;

import cn.shegong.document.Column;
import cn.shegong.document.Table;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactKind;
import cn.shegong.fact.FactRules;
import cn.shegong.resident.Age;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Sex;
import cn.shegong.roster.RollCovered;
import cn.shegong.roster.RollFilter;
import cn.shegong.roster.RollLine;
import cn.shegong.roster.RollState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A roll as a county's ledger: where and who, the grant, then the facts of its category. */
final class RollTable {
    private static final String HEAD = "户主";

    /** A column with what stands in it; an optional one is left out on paper when nothing does. */
    private record Part(Column column, boolean optional, BiFunction<RollLine, Member, Object> value) {}

    /** Somebody of a household, or the person of the line. */
    private record Member(String name, String kinship, Sex sex, LocalDate birth, String idNumber) {}

    private final RollFilter filter;
    private final List<FactField> fields;
    private final boolean forPaper;
    private final WholeNumbers whole;
    private final Map<Long, List<RollCovered>> covered;

    /**
     * @param covered the people of each household, for rolls of households
     * @param forPaper leaves out columns in which nothing stands, and the head, who is the first of the people anyway
     */
    RollTable(
            RollFilter filter,
            List<FactField> fields,
            WholeNumbers whole,
            Map<Long, List<RollCovered>> covered,
            boolean forPaper) {
        this.filter = filter;
        this.fields = fields;
        this.whole = whole;
        this.covered = covered;
        this.forPaper = forPaper;
    }

    /** A table, with how many columns it has. */
    record Laid(Table table, int width) {}

    /** @return for households with a last row that adds up what can be added up */
    Laid of(List<RollLine> lines) {
        var parts = parts().stream()
                .filter(part -> !forPaper
                        || !part.optional
                        || lines.stream().anyMatch(line -> !blank(part.value.apply(line, self(line)))))
                .toList();
        var table = Table.numbered(parts.stream().map(Part::column).toArray(Column[]::new));
        for (var line : lines) {
            table.group(members(line).stream()
                    .map(member -> parts.stream()
                            .map(part -> part.value.apply(line, member))
                            .collect(Collectors.<Object, List<Object>>toCollection(ArrayList::new)))
                    .toList());
        }
        return new Laid(filter.roll().households() ? table.totals() : table, parts.size() + 1);
    }

    private static boolean blank(Object value) {
        return value == null || value.toString().isEmpty();
    }

    private List<Part> parts() {
        var roll = filter.roll();
        var parts = new ArrayList<Part>();
        parts.add(line(Column.code("村（社区）").together(), line -> line.row().village()));
        parts.add(line(Column.code("组").together(), line -> line.row().groupLabel()));
        if (roll.households()) {
            if (!forPaper) {
                parts.add(line(Column.code("户主").together(), line -> line.row().name()));
            }
            parts.add(line(Column.integer("保障人数").withTotal().together(), line -> line.row()
                    .persons()));
        }
        parts.add(member(Column.code("姓名"), Member::name));
        if (roll.households()) {
            parts.add(member(Column.code("与户主关系"), Member::kinship));
        }
        parts.add(member(Column.code("性别"), member -> member.sex.label()));
        parts.add(member(Column.integer("年龄"), member -> age(member.birth)));
        parts.add(member(Column.code("身份证号"), Member::idNumber));
        if (roll.several()) {
            parts.add(line(Column.text("类别").together(), line -> line.row().categories()));
        }
        parts.add(optional(Column.code("等级").together(), line -> line.row().grade()));
        if (roll.households()) {
            parts.add(line(Column.money("月保障金额").withTotal().together(), line -> line.row()
                    .monthlyAmount()));
        }
        parts.add(line(Column.date("在册日期").together(), line -> line.row().startedOn()));
        if (filter.state() != RollState.IN) {
            parts.add(line(Column.date("退出日期").together(), line -> line.row().endedOn()));
            parts.add(line(Column.text("退出原因").together(), line -> line.row().endReason()));
        }
        parts.add(optional(Column.date("下次复核").together(), line -> line.row().reviewOn()));
        fields.forEach(field -> parts.add(optional(column(field).together(), line -> fact(line, field))));
        return parts;
    }

    private static Part line(Column column, Function<RollLine, Object> value) {
        return new Part(column, false, (line, member) -> value.apply(line));
    }

    private static Part optional(Column column, Function<RollLine, Object> value) {
        return new Part(column, true, (line, member) -> value.apply(line));
    }

    private static Part member(Column column, Function<Member, Object> value) {
        return new Part(column, false, (line, member) -> value.apply(member));
    }

    private static Column column(FactField field) {
        return switch (field.kind()) {
            case NUMBER -> Column.integer(field.label());
            case AMOUNT -> Column.money(field.label());
            case DATE -> Column.date(field.label());
            case PHONE, ID_NUMBER, DISABILITY_CERTIFICATE, YES_NO -> Column.code(field.label());
            default -> Column.text(field.label());
        };
    }

    /** Each person covered; when nobody is any longer, and on rolls of persons, the one the line names. */
    private List<Member> members(RollLine line) {
        var people = covered.getOrDefault(line.row().householdId(), List.of());
        return !filter.roll().households() || people.isEmpty()
                ? List.of(self(line))
                : people.stream()
                        .map(one -> new Member(
                                one.name(),
                                one.head()
                                        ? HEAD
                                        : Kinship.of(one.kinship())
                                                .map(Kinship::label)
                                                .orElse(""),
                                one.sex(),
                                one.birthDate(),
                                whole.idNumber(one.personId(), one.idNumber())))
                        .toList();
    }

    private Member self(RollLine line) {
        var row = line.row();
        return new Member(row.name(), HEAD, row.sex(), row.birthDate(), whole.idNumber(row.personId(), row.idNumber()));
    }

    private Object fact(RollLine line, FactField field) {
        var row = line.row();
        var content = line.fact(field.code());
        if (content.isEmpty()) {
            return null;
        }
        if (field.kind().masked()) {
            return whole.fact(field, row.personId(), row.householdId()).orElse(content);
        }
        return field.kind() == FactKind.DATE
                ? LocalDate.parse(content)
                : field.kind() == FactKind.NUMBER
                        ? Integer.valueOf(content)
                        : field.kind() == FactKind.AMOUNT ? new BigDecimal(content) : FactRules.shown(field, content);
    }

    private Integer age(LocalDate birth) {
        return birth == null ? null : Age.on(birth, filter.day());
    }
}
