package cn.shegong.report;

import cn.shegong.closing.LateEntry;
import cn.shegong.count.Figure;
import cn.shegong.count.Period;
import cn.shegong.settings.StationProfile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * All figures of one period as they were when it was drawn up, or when its months were closed.
 *
 * @param closed whether every month of it is closed
 * @param demo true when nothing in it is real
 * @param months each month so far; of a single month itself
 * @param total all services together, each person and household once
 * @param items the catalogue items under which something was done, in the catalogue's order
 * @param kinds 户次 by kind of visit
 * @param screening what was looked into by campaigns
 * @param opened files opened (建档)
 * @param attempts visits that met nobody: listed, never counted
 * @param enteredLate counted visits that were entered long after the day (补录)
 * @param late what came in or was corrected after its own month had been closed (补报、更正)
 * @param notVisited households on a roster that nobody visited
 */
public record PeriodReport(
        Period period,
        StationProfile station,
        LocalDate drawnUpOn,
        boolean closed,
        boolean demo,
        List<MonthLine> months,
        ServiceFigures total,
        List<ServiceFigures> items,
        List<Figure> kinds,
        ScreeningFigures screening,
        AssessmentFigures assessments,
        PlanFigures plan,
        Figure opened,
        Figure attempts,
        Figure enteredLate,
        List<LateEntry> late,
        List<RosterFigures> rosters,
        List<VillageFigures> villages,
        List<WorkerFigures> workers,
        Figure onRoster,
        Figure notVisited) {
    public PeriodReport {
        months = List.copyOf(months);
        items = List.copyOf(items);
        kinds = List.copyOf(kinds);
        late = List.copyOf(late);
        rosters = List.copyOf(rosters);
        villages = List.copyOf(villages);
        workers = List.copyOf(workers);
    }

    /** 脱敏版: the same figures, the names of the lists covered. */
    public PeriodReport masked() {
        return MaskedReport.of(this);
    }

    /** 2026年11月, 2026年第四季度. */
    public String periodText() {
        return period.text();
    }

    /** The last month that has begun: how the plan stands is told of it. */
    public YearMonth lastMonth() {
        return months.isEmpty() ? period.first() : months.get(months.size() - 1).month();
    }

    /** 本月, 本季度. */
    public String here() {
        return period.here();
    }

    /** The contract under which the station works, as it stands on every report; empty when none was entered. */
    public String contractText() {
        if (station.contractFrom() == null && station.contractTo() == null) {
            return "";
        }
        return "合同期 " + day(station.contractFrom()) + "至" + day(station.contractTo());
    }

    private static String day(LocalDate date) {
        return date == null ? "" : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** What it is called without the station's name: 2026年11月工作月报. */
    public String kindTitle() {
        return switch (period.kind()) {
            case MONTH -> periodText() + "工作月报";
            case YEAR -> periodText() + "度工作报告";
            default -> periodText() + "工作报告";
        };
    }

    /** What the paper is called: 青松镇社工站2026年11月工作月报. */
    public String title() {
        return station.stationName() + kindTitle();
    }
}
