package cn.shegong.policy;

import java.time.LocalDate;

/**
 * A figure that rules ask for, as the program brings it.
 *
 * @param code by which rules ask, e.g. {@code elder_age}
 * @param group heading under which it is shown
 * @param value a decimal number as text; empty where only the station can know it
 * @param from the day since which this value holds
 * @param source law, paper and article, or where the figure is otherwise from
 * @param sure whether the source gives this very figure; the others are for the station to check
 */
public record Parameter(
        String code,
        String group,
        String label,
        String unit,
        String value,
        LocalDate from,
        String source,
        boolean sure) {}
