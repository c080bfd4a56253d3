package cn.shegong.screening;

import java.time.LocalDate;

/**
 * What the catalogue counts of 对象排查 in a period, each figure with its list.
 *
 * @param households 排查 户: each once, however many campaigns looked into it
 * @param persons 排查 人: each once
 * @param found 新发现 户
 * @param leave 建议退出 户
 * @param problems 问题 件, by the day on which they were noted; without those that the superior office raised
 * @param reports 报告 份: campaigns reported, by the day of the report that stands
 */
public record ScreeningCounts(
        LocalDate from,
        LocalDate to,
        ScreeningFigure households,
        ScreeningFigure persons,
        ScreeningFigure found,
        ScreeningFigure leave,
        ScreeningFigure problems,
        ScreeningFigure reports) {}
