package cn.shegong.life;

import cn.shegong.resident.Age;
import java.time.LocalDate;

/** On which day an age is reached. */
final class Birthdays {
    private Birthdays() {}

    /** The first day on which somebody is so old, as {@link Age#on} counts: 1 March for 29 February in common years. */
    static LocalDate reaches(LocalDate birth, int age) {
        var day = birth.plusYears(age);
        return Age.on(birth, day) < age ? day.plusDays(1) : day;
    }
}
