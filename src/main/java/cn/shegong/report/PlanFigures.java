package cn.shegong.report;

import cn.shegong.closing.PeriodBook;
import cn.shegong.count.Figure;
import cn.shegong.plan.PlanCounting;
import java.util.List;

/**
 * How the visiting plan stands at the close of the period's last month.
 *
 * @param classes the visiting rate (月探访率) of each class in that month
 * @param overdue households whose visit is overdue
 */
public record PlanFigures(List<OfClass> classes, Figure overdue) {
    /**
     * One class of people.
     *
     * @param label what they are, with the unit in which they are counted
     * @param should who was to be visited in the month
     * @param visited who was
     * @param missing who was not
     */
    public record OfClass(String label, Figure should, Figure visited, Figure missing) {
        /** 87.5%, cut and not rounded. */
        public String rate() {
            return AssessmentFigures.share(visited, should);
        }
    }

    static PlanFigures of(PeriodBook book) {
        var visited = book.figure(PlanCounting.VISITED);
        var classes = book.figure(PlanCounting.SHOULD).by(row -> row.cut().code(), code -> "应访").entrySet().stream()
                .map(entry -> ofClass(entry.getKey(), entry.getValue(), visited))
                .toList();
        return new PlanFigures(classes, book.figure(PlanCounting.OVERDUE));
    }

    private static OfClass ofClass(String code, Figure should, Figure visited) {
        var seen = visited.only("已访", row -> row.cut().code().equals(code));
        var known = seen.lines().stream().map(line -> line.row().identity()).toList();
        var missing = should.only("未访", row -> !known.contains(row.identity()));
        return new OfClass(should.lines().get(0).row().cut().label(), should, seen, missing);
    }
}
