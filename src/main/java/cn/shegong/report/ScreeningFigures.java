package cn.shegong.report;

import cn.shegong.closing.PeriodBook;
import cn.shegong.count.Figure;
import cn.shegong.screening.ScreeningCounting;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the catalogue counts of 对象排查 in a period (A1.1).
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
    static ScreeningFigures of(PeriodBook book) {
        return new ScreeningFigures(
                book.figure(ScreeningCounting.HOUSEHOLDS),
                book.figure(ScreeningCounting.PERSONS),
                book.figure(ScreeningCounting.FOUND),
                book.figure(ScreeningCounting.LEAVE),
                book.figure(ScreeningCounting.PROBLEMS),
                book.figure(ScreeningCounting.REPORTS));
    }

    /** All of them, in the catalogue's order. */
    public List<Figure> all() {
        return List.of(households, persons, found, leave, problems, reports);
    }

    /** Those with anybody in them, as an annex names them; who belongs to a household is named with it. */
    List<Figure> named() {
        return Stream.of(households, found, leave, problems, reports)
                .filter(figure -> !figure.isEmpty())
                .toList();
    }

    boolean empty() {
        return named().isEmpty();
    }
}
