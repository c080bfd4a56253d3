package cn.shegong.resident.ui;

import cn.shegong.resident.Age;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRow;
import cn.shegong.resident.Sex;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How these screens say things: age and sex, places, days. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Words() {}

    /** 女 62 岁; the age of who has died is the one at death. */
    static String sexAndAge(Sex sex, LocalDate birth, LocalDate died, LocalDate today) {
        var word = sex == Sex.MALE || sex == Sex.FEMALE ? sex.label() : "";
        var age = birth == null ? "" : Age.on(birth, died == null ? today : died) + " 岁";
        return joined(" ", word, age);
    }

    static String sexAndAge(Person p, LocalDate today) {
        return sexAndAge(p.sex(), p.birthDate(), p.diedOn(), today);
    }

    static String sexAndAge(PersonRow p, LocalDate today) {
        return sexAndAge(p.sex(), p.birthDate(), p.diedOn(), today);
    }

    /** 朝阳村 3组. */
    static String place(String village, String group) {
        return joined(" ", village, group);
    }

    static String kinship(String code) {
        return Kinship.of(code).map(Kinship::label).orElse("");
    }

    /** 已故 2025-03-02, 迁出 2025-03-02, or empty. */
    static String gone(LocalDate died, LocalDate movedOut) {
        return died != null ? "已故 " + day(died) : movedOut != null ? "迁出 " + day(movedOut) : "";
    }

    static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String moment(LocalDateTime at) {
        return at == null ? "" : MOMENT.format(at);
    }

    /** How long ago in a word, for the column of the last visit: 今天, 12 天前, or the day. */
    static String ago(LocalDateTime at, LocalDate today) {
        if (at == null) {
            return "没有";
        }
        long days = ChronoUnit.DAYS.between(at.toLocalDate(), today);
        return days <= 0 ? "今天" : days < 100 ? days + " 天前" : day(at.toLocalDate());
    }

    /** What is due when: 逾期 3 天, 今天, or the day. */
    static String due(LocalDate on, LocalDate today) {
        long days = ChronoUnit.DAYS.between(on, today);
        return days > 0 ? "逾期 " + days + " 天" : days == 0 ? "今天" : day(on);
    }

    /** {@code 220524 ******** 9937}; anything that is not 18 characters long stays as it is. */
    static String grouped(String idNumber) {
        return idNumber.length() == 18
                ? idNumber.substring(0, 6) + " " + idNumber.substring(6, 14) + " " + idNumber.substring(14)
                : idNumber;
    }

    static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
