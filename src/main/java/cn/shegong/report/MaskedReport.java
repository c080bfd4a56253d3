package cn.shegong.report;

import cn.shegong.closing.LateEntry;
import cn.shegong.count.CountedRow;
import cn.shegong.count.Figure;
import cn.shegong.count.Line;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 脱敏版: the same report with the same figures, of whose lists the names are covered. What workers wrote in their own
 * words is left out, and so is the group in which somebody lives.
 */
final class MaskedReport {
    /** Columns of the details in which names stand. */
    private static final Set<String> NAMES = Set.of(Figure.HOUSEHOLD_NAME, "见到的人");

    /** Columns of the details in which workers wrote freely. */
    private static final Set<String> FREE = Set.of("发现的问题", "做了什么");

    /** The longest first: a name may be part of another. */
    private final List<String> names;

    private MaskedReport(PeriodReport report) {
        var known = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        lines(report).forEach(line -> {
            var row = line.row();
            if (aboutSomebody(row)) {
                known.add(row.name());
            }
            NAMES.forEach(column ->
                    known.addAll(List.of(row.details().getOrDefault(column, "").split("、"))));
        });
        known.remove("");
        names = List.copyOf(known);
    }

    /** @return a report of which each figure has as many lines as before */
    static PeriodReport of(PeriodReport report) {
        return new MaskedReport(report).masked(report);
    }

    private static Stream<Line> lines(PeriodReport report) {
        return Stream.of(
                        Stream.of(
                                report.total().visits(),
                                report.total().served(),
                                report.assessments().all(),
                                report.opened(),
                                report.attempts(),
                                report.onRoster(),
                                report.plan().overdue()),
                        report.screening().all().stream(),
                        report.plan().classes().stream().map(PlanFigures.OfClass::should),
                        report.rosters().stream()
                                .flatMap(roster -> Stream.of(roster.households(), roster.persons()))
                                .flatMap(roll -> Stream.of(roll.opening(), roll.closing())))
                .flatMap(figures -> figures)
                .flatMap(figure -> figure.lines().stream());
    }

    private static boolean aboutSomebody(CountedRow row) {
        return row.householdId() != null || row.personId() != null;
    }

    private PeriodReport masked(PeriodReport r) {
        return new PeriodReport(
                r.period(),
                r.station(),
                r.drawnUpOn(),
                r.closed(),
                r.demo(),
                r.months().stream()
                        .map(month -> new MonthLine(
                                month.month(),
                                masked(month.visits()),
                                masked(month.served()),
                                masked(month.assessments()),
                                masked(month.opened()),
                                month.closed()))
                        .toList(),
                masked(r.total()),
                r.items().stream().map(this::masked).toList(),
                all(r.kinds()),
                masked(r.screening()),
                masked(r.assessments()),
                masked(r.plan()),
                masked(r.opened()),
                masked(r.attempts()),
                masked(r.enteredLate()),
                r.late().stream()
                        .map(entry -> new LateEntry(entry.indicator(), masked(entry.line())))
                        .toList(),
                r.rosters().stream()
                        .map(roster -> new RosterFigures(
                                roster.category(), masked(roster.households()), masked(roster.persons())))
                        .toList(),
                r.villages().stream()
                        .map(village -> new VillageFigures(
                                village.village(),
                                masked(village.visits()),
                                masked(village.served()),
                                masked(village.households()),
                                masked(village.onRoster()),
                                masked(village.notVisited())))
                        .toList(),
                r.workers().stream()
                        .map(worker -> new WorkerFigures(
                                worker.worker(),
                                masked(worker.visits()),
                                masked(worker.accompanied()),
                                masked(worker.failed()),
                                masked(worker.hours())))
                        .toList(),
                masked(r.onRoster()),
                masked(r.notVisited()));
    }

    private ServiceFigures masked(ServiceFigures item) {
        return new ServiceFigures(
                item.code(),
                item.title(),
                masked(item.visits()),
                masked(item.served()),
                masked(item.households()),
                masked(item.persons()));
    }

    private ScreeningFigures masked(ScreeningFigures figures) {
        return new ScreeningFigures(
                masked(figures.households()),
                masked(figures.persons()),
                masked(figures.found()),
                masked(figures.leave()),
                masked(figures.problems()),
                masked(figures.reports()));
    }

    private AssessmentFigures masked(AssessmentFigures figures) {
        return new AssessmentFigures(
                masked(figures.all()),
                figures.instruments().stream()
                        .map(one -> new AssessmentFigures.OfInstrument(masked(one.sheets()), all(one.levels())))
                        .toList(),
                masked(figures.asked()),
                masked(figures.satisfied()));
    }

    private PlanFigures masked(PlanFigures figures) {
        return new PlanFigures(
                figures.classes().stream()
                        .map(one -> new PlanFigures.OfClass(
                                one.label(), masked(one.should()), masked(one.visited()), masked(one.missing())))
                        .toList(),
                masked(figures.overdue()));
    }

    private RollForward masked(RollForward roll) {
        return new RollForward(
                masked(roll.opening()), masked(roll.entered()), masked(roll.left()), masked(roll.closing()));
    }

    private List<Figure> all(List<Figure> figures) {
        return figures.stream().map(this::masked).toList();
    }

    private Figure masked(Figure figure) {
        return new Figure(
                figure.label(),
                figure.unit(),
                figure.lines().stream().map(this::masked).toList());
    }

    private Line masked(Line line) {
        var row = line.row();
        return new Line(
                CountedRow.of(row.key(), row.on(), fresh -> {
                    fresh.householdId = row.householdId();
                    fresh.personId = row.personId();
                    fresh.village = row.village();
                    fresh.name = aboutSomebody(row) ? covered(row.name()) : row.name();
                    fresh.note = covered(row);
                    fresh.item = row.item();
                    fresh.cut = row.cut();
                    fresh.amount = row.amount();
                    fresh.enteredLate = row.enteredLate();
                    fresh.details = details(row.details());
                }),
                line.mark(),
                line.reason().isEmpty() ? "" : "（略）");
    }

    private String covered(CountedRow row) {
        return row.key().startsWith("problem/") ? "（略）" : replaced(row.note());
    }

    private Map<String, String> details(Map<String, String> details) {
        var covered = new LinkedHashMap<String, String>();
        details.forEach((column, text) -> covered.put(
                column, FREE.contains(column) && !text.isEmpty() ? "（略）" : NAMES.contains(column) ? each(text) : text));
        return covered;
    }

    private static String each(String names) {
        return Stream.of(names.split("、")).map(MaskedReport::covered).collect(Collectors.joining("、"));
    }

    private String replaced(String text) {
        var covered = text;
        for (var name : names) {
            if (covered.contains(name)) {
                covered = covered.replace(name, covered(name));
            }
        }
        return covered;
    }

    /** 王*, 欧**: the first character stays. */
    private static String covered(String name) {
        return name.length() < 2 ? "*".repeat(name.length()) : name.charAt(0) + "*".repeat(name.length() - 1);
    }
}
