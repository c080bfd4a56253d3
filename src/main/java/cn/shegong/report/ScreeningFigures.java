package cn.shegong.report;

import cn.shegong.screening.ScreeningCounts;
import cn.shegong.screening.ScreeningFigure;
import cn.shegong.screening.ScreeningName;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the catalogue counts of 对象排查 in a month (A1.1).
 *
 * @param households 排查 户
 * @param persons 排查 人
 * @param found 新发现 户
 * @param leave 建议退出 户
 * @param problems 问题 件
 * @param reports 报告 份
 */
public record ScreeningFigures(
        Figure households, Figure persons, Figure found, Figure leave, Figure problems, Figure reports) {
    static ScreeningFigures of(ScreeningCounts counts) {
        return new ScreeningFigures(
                figure(counts.households()),
                figure(counts.persons()),
                figure(counts.found()),
                figure(counts.leave()),
                figure(counts.problems()),
                figure(counts.reports()));
    }

    private static Figure figure(ScreeningFigure counted) {
        return new Figure(
                counted.label(),
                counted.unit(),
                counted.names().stream().map(ScreeningFigures::line).toList());
    }

    private static NameLine line(ScreeningName name) {
        return new NameLine(name.householdId(), name.village(), name.group(), name.name(), name.note());
    }

    /** All of them, in the catalogue's order. */
    public List<Figure> all() {
        return List.of(households, persons, found, leave, problems, reports);
    }

    /** Those with anybody in them, as an annex names them; who belongs to a household is named with it. */
    List<Figure> named() {
        return Stream.of(households, found, leave, problems, reports)
                .filter(figure -> figure.value() > 0)
                .toList();
    }

    boolean empty() {
        return named().isEmpty();
    }
}
