package cn.shegong.resident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How the station counts ages. */
public final class Age {
    private Age() {}

    /**
     * Completed years (周岁) on a day, the birthday itself included, as the civil affairs systems count them. Who is
     * born on 29 February grows older on 1 March in common years.
     */
    public static int on(LocalDate birth, LocalDate day) {
        return Math.toIntExact(ChronoUnit.YEARS.between(birth, day));
    }
}
