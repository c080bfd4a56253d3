package cn.shegong.listing;

import cn.shegong.document.Column;
import cn.shegong.document.Table;
import cn.shegong.resident.Age;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Any persons as a ledger: neighbouring persons of one household stand together under one number. */
final class PersonTable {
    static final int WIDTH = 10;

    private final Map<Long, Person> whole;
    private final LocalDate day;

    /** @param whole who may stand there with whole numbers */
    PersonTable(Map<Long, Person> whole, LocalDate day) {
        this.whole = whole;
        this.day = day;
    }

    Table of(List<PersonRow> rows) {
        var table = Table.numbered(
                Column.code("村（社区）").together(),
                Column.code("组").together(),
                Column.code("姓名"),
                Column.code("与户主关系"),
                Column.code("性别"),
                Column.integer("年龄"),
                Column.code("身份证号"),
                Column.code("电话"),
                Column.text("类别"));
        for (int from = 0; from < rows.size(); ) {
            int to = from + 1;
            while (to < rows.size()
                    && rows.get(to).householdId() == rows.get(from).householdId()) {
                to++;
            }
            var together = new ArrayList<List<Object>>();
            rows.subList(from, to).forEach(row -> together.add(values(row)));
            table.group(together);
            from = to;
        }
        return table;
    }

    private List<Object> values(PersonRow row) {
        var values = new ArrayList<Object>();
        values.add(row.village());
        values.add(row.groupLabel());
        values.add(row.name());
        values.add(
                row.head()
                        ? "户主"
                        : Kinship.of(row.kinship()).map(Kinship::label).orElse(""));
        values.add(row.sex().label());
        values.add(row.birthDate() == null ? null : Age.on(row.birthDate(), row.diedOn() == null ? day : row.diedOn()));
        values.add(number(row));
        values.add(phone(row));
        values.add(row.categories());
        return values;
    }

    private String number(PersonRow row) {
        var person = whole.get(row.id());
        return person == null
                ? row.idNumber()
                : person.idNumber().isEmpty() ? person.documentNumber() : person.idNumber();
    }

    private String phone(PersonRow row) {
        var person = whole.get(row.id());
        return person == null ? row.phone() : person.phone().isEmpty() ? person.contactPhone() : person.phone();
    }
}
