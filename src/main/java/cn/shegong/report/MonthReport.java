package cn.shegong.report;

import cn.shegong.settings.StationProfile;
import cn.shegong.visit.VisitsByName;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * All figures of one month as they were when it was drawn up.
 *
 * @param visits the visits that all figures of services, villages and workers were counted from
 * @param demo true when nothing in it is real
 * @param total all services together, each person and household once
 * @param items the catalogue items under which something was done, in the catalogue's order
 * @param kinds 户次 by kind of visit
 * @param screening what was looked into by campaigns
 * @param attempts visits that met nobody: listed, never counted
 * @param late counted visits that were entered late (补录)
 * @param notVisited households on a roster that nobody visited
 */
public record MonthReport(
        YearMonth month,
        StationProfile station,
        LocalDate drawnUpOn,
        boolean demo,
        VisitsByName visits,
        ServiceFigures total,
        List<ServiceFigures> items,
        List<Figure> kinds,
        ScreeningFigures screening,
        Figure attempts,
        Figure late,
        List<RosterFigures> rosters,
        List<VillageFigures> villages,
        List<WorkerFigures> workers,
        Figure onRoster,
        Figure notVisited) {
    public MonthReport {
        items = List.copyOf(items);
        kinds = List.copyOf(kinds);
        rosters = List.copyOf(rosters);
        villages = List.copyOf(villages);
        workers = List.copyOf(workers);
    }

    /** 2026年11月. */
    public String monthText() {
        return month.getYear() + "年" + month.getMonthValue() + "月";
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

    /** What the paper is called: 青松镇社工站2026年11月工作月报. */
    public String title() {
        return station.stationName() + monthText() + "工作月报";
    }
}
