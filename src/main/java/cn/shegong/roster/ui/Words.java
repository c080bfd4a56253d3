package cn.shegong.roster.ui;

import cn.shegong.fact.FactField;
import cn.shegong.fact.FactKind;
import cn.shegong.fact.FactRules;
import cn.shegong.resident.Age;
import cn.shegong.resident.Person;
import cn.shegong.resident.Sex;
import cn.shegong.roster.Certificates;
import cn.shegong.roster.RollRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How these screens say things. */
final class Words {
    private Words() {}

    static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    static String sexAndAge(Sex sex, LocalDate birth, LocalDate today) {
        var word = sex == Sex.MALE || sex == Sex.FEMALE ? sex.label() : "";
        return joined(" ", word, birth == null ? "" : Age.on(birth, today) + " 岁");
    }

    /** 张德山 男 78 岁. */
    static String of(Person person, LocalDate today) {
        return joined(" ", person.name(), sexAndAge(person.sex(), person.birthDate(), today));
    }

    static String place(RollRow row) {
        return joined(" ", row.village(), row.groupLabel());
    }

    static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static String yuan(BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }

    /** Somebody who is on a roster and should be so no longer is marked behind the name. */
    static String name(RollRow row) {
        return !row.overdue() ? row.name() : row.name() + (row.diedOn() != null ? "（已故）" : "（迁出）");
    }

    /** A fact as it is shown; a certificate tells its type and grade. */
    static String fact(FactField field, String content) {
        var shown = FactRules.shown(field, content);
        return field.kind() == FactKind.DISABILITY_CERTIFICATE
                ? joined("  ", shown, Certificates.label(content))
                : shown;
    }
}
