package cn.shegong.listing;

import cn.shegong.document.Column;
import cn.shegong.document.Table;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactKind;
import cn.shegong.fact.FactRules;
import cn.shegong.resident.Age;
import cn.shegong.resident.Kinship;
import cn.shegong.roster.Roll;
import cn.shegong.roster.RollCovered;
import cn.shegong.roster.RollFilter;
import cn.shegong.roster.RollLine;
import cn.shegong.roster.RollState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A roll as a county's ledger: where and who, the grant, then the facts of its category. */
final class RollTable {
    private final RollFilter filter;
    private final List<FactField> fields;
    private final WholeNumbers whole;
    private final Map<Long, List<RollCovered>> covered;

    /** @param covered the people of each household, for rolls of households */
    RollTable(RollFilter filter, List<FactField> fields, WholeNumbers whole, Map<Long, List<RollCovered>> covered) {
        this.filter = filter;
        this.fields = fields;
        this.whole = whole;
        this.covered = covered;
    }

    /** @return a table whose last row adds up what can be added up */
    Table of(List<RollLine> lines) {
        var roll = filter.roll();
        var table = Table.numbered(columns(roll).toArray(Column[]::new));
        for (var line : lines) {
            if (roll.households()) {
                table.group(household(line));
            } else {
                table.row(person(line));
            }
        }
        return roll.households() ? table.totals() : table;
    }

    int width() {
        return columns(filter.roll()).size() + 1;
    }

    private List<Column> columns(Roll roll) {
        var columns = new ArrayList<Column>();
        columns.add(Column.code("村（社区）").together());
        columns.add(Column.code("组").together());
        if (roll.households()) {
            columns.add(Column.code("户主").together());
            columns.add(Column.integer("保障人数").withTotal().together());
            columns.add(Column.code("姓名"));
            columns.add(Column.code("与户主关系"));
        } else {
            columns.add(Column.code("姓名"));
        }
        columns.add(Column.code("性别"));
        columns.add(Column.integer("年龄"));
        columns.add(Column.code("身份证号"));
        if (roll.several()) {
            columns.add(Column.text("类别"));
        }
        columns.add(Column.code("等级").together());
        if (roll.households()) {
            columns.add(Column.money("月保障金额").withTotal().together());
        }
        columns.add(Column.date("在册日期").together());
        if (filter.state() != RollState.IN) {
            columns.add(Column.date("退出日期").together());
            columns.add(Column.text("退出原因").together());
        }
        columns.add(Column.date("下次复核").together());
        fields.forEach(field -> columns.add(column(field).together()));
        return columns;
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

    private List<Object> person(RollLine line) {
        var row = line.row();
        var values = new ArrayList<Object>();
        values.add(row.village());
        values.add(row.groupLabel());
        values.add(row.name());
        values.add(row.sex().label());
        values.add(age(row.birthDate()));
        values.add(whole.idNumber(row.personId(), row.idNumber()));
        if (filter.roll().several()) {
            values.add(row.categories());
        }
        values.add(row.grade());
        membership(line, values);
        return values;
    }

    /** One row for each person covered; when nobody is any longer, one for the head. */
    private List<List<Object>> household(RollLine line) {
        var rows = new ArrayList<List<Object>>();
        for (var one : covered.getOrDefault(line.row().householdId(), List.of())) {
            rows.add(member(
                    line,
                    one.name(),
                    one.head()
                            ? "户主"
                            : Kinship.of(one.kinship()).map(Kinship::label).orElse(""),
                    one.sex().label(),
                    age(one.birthDate()),
                    whole.idNumber(one.personId(), one.idNumber())));
        }
        if (rows.isEmpty()) {
            var row = line.row();
            rows.add(member(
                    line,
                    row.name(),
                    "户主",
                    row.sex().label(),
                    age(row.birthDate()),
                    whole.idNumber(row.personId(), row.idNumber())));
        }
        return rows;
    }

    private List<Object> member(RollLine line, String name, String kinship, String sex, Integer age, String number) {
        var row = line.row();
        var values = new ArrayList<Object>();
        values.add(row.village());
        values.add(row.groupLabel());
        values.add(row.name());
        values.add(row.persons());
        values.add(name);
        values.add(kinship);
        values.add(sex);
        values.add(age);
        values.add(number);
        values.add(row.grade());
        values.add(row.monthlyAmount());
        membership(line, values);
        return values;
    }

    private void membership(RollLine line, List<Object> values) {
        var row = line.row();
        values.add(row.startedOn());
        if (filter.state() != RollState.IN) {
            values.add(row.endedOn());
            values.add(row.endReason());
        }
        values.add(row.reviewOn());
        fields.forEach(field -> values.add(fact(line, field)));
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
