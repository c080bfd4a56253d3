package cn.shegong.screening;

import cn.shegong.count.CountedRow;
import cn.shegong.count.CountingSource;
import cn.shegong.count.Indicator;
import cn.shegong.count.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the catalogue counts of 对象排查 (A1.1). */
public final class ScreeningCounting implements CountingSource {
    private static final String ITEM = "A1.1";

    public static final Indicator HOUSEHOLDS = Indicator.happened("screening.households", "排查", Unit.HOUSEHOLDS, ITEM);
    public static final Indicator PERSONS = Indicator.happened("screening.persons", "排查", Unit.PERSONS, ITEM);
    public static final Indicator FOUND = Indicator.happened("screening.found", "新发现", Unit.HOUSEHOLDS, ITEM);
    public static final Indicator LEAVE = Indicator.happened("screening.leave", "建议退出", Unit.HOUSEHOLDS, ITEM);
    public static final Indicator PROBLEMS = Indicator.happened("screening.problems", "问题", Unit.MATTERS, ITEM);
    public static final Indicator REPORTS = Indicator.happened("screening.reports", "报告", Unit.COPIES, ITEM);

    private final SummaryService summaries;

    public ScreeningCounting(SummaryService summaries) {
        this.summaries = summaries;
    }

    @Override
    public String code() {
        return "screening";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "screening",
                "screening_step",
                "screening_row",
                "screening_result",
                "screening_problem",
                "merged_person");
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(HOUSEHOLDS, PERSONS, FOUND, LEAVE, PROBLEMS, REPORTS);
    }

    @Override
    public Map<String, List<CountedRow>> rows(LocalDate from, LocalDate to) {
        var counts = summaries.between(from, to);
        return Map.of(
                HOUSEHOLDS.code(), rows(counts.households()),
                PERSONS.code(), rows(counts.persons()),
                FOUND.code(), rows(counts.found()),
                LEAVE.code(), rows(counts.leave()),
                PROBLEMS.code(), rows(counts.problems()),
                REPORTS.code(), rows(counts.reports()));
    }

    private static List<CountedRow> rows(ScreeningFigure figure) {
        return figure.names().stream()
                .map(name -> CountedRow.of(name.key(), name.on(), r -> {
                    r.householdId = name.householdId();
                    r.personId = name.personId();
                    r.village = name.village();
                    r.group = name.group();
                    r.name = name.name();
                    r.note = name.note();
                    r.item = ITEM;
                }))
                .toList();
    }
}
