package cn.shegong.report;

import cn.shegong.count.Figure;

/**
 * One village in the period.
 *
 * @param village its name; empty for households without a village
 * @param visits 户次
 * @param served 人次
 * @param households 户 visited
 * @param onRoster 户 with somebody on a roster at the end of the month
 * @param notVisited those of them that nobody visited
 */
public record VillageFigures(
        String village, Figure visits, Figure served, Figure households, Figure onRoster, Figure notVisited) {}
