package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.demo.Campaign;
import cn.shegong.demo.Rounds;
import cn.shegong.demo.Sheets;
import cn.shegong.demo.Town;
import cn.shegong.demo.TownClock;
import cn.shegong.demo.TownLoader;
import cn.shegong.disk.DataFolder;
import cn.shegong.settings.Preference;
import cn.shegong.store.StationStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demo station in a folder of its own: an invented township with a year of work, marked 演示 everywhere. */
final class DemoStation {
    /** Everybody's password there; the sign-in page says so. */
    static final String PASSWORD = "yanshi2026";

    private DemoStation() {}

    /** Makes it unless it is there; half-made ones are taken away. */
    static void makeIfMissing(DataFolder folder, Clock clock, Progress progress) {
        if (folder.occupied()) {
            return;
        }
        try {
            make(folder, LocalDate.now(clock), progress);
        } catch (RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    private static void make(DataFolder folder, LocalDate day, Progress progress) {
        progress.step(0, 0, "编一个乡镇");
        var town = Town.asOf(day);
        var clock = new TownClock(day.minusYears(1).minusDays(1).atTime(8, 30));
        var first = town.workers().get(0);
        try (var store = StationStore.take(folder, clock)) {
            var created = store.create(1, first.name(), PASSWORD.toCharArray(), true);
            try (var station = new Station(created.database(), created.keys(), clock)) {
                var head = station.workers
                        .found(1, first.name(), first.startedOn())
                        .actor();
                var workers = workers(station, town, head);
                // One transaction: the demo is there as a whole or not at all.
                station.database.transaction(head, Right.MANAGE_STATION, audit -> {
                    new TownLoader(
                                    station.settings,
                                    station.places,
                                    station.residents,
                                    station.households,
                                    station.rosters,
                                    station.facts,
                                    station.visits,
                                    clock)
                            .load(town, workers, progress);
                    new Campaign(station.places, station.workLists, station.examinations, station.screenings)
                            .hold(List.copyOf(workers.values()), day);
                    new Sheets(
                                    station.instruments,
                                    station.assessments,
                                    station.rosterLists,
                                    List.copyOf(workers.values()),
                                    day)
                            .write();
                    new Rounds(station.places, station.workers, station.duties, station.calls, station.visiting)
                            .divide(List.copyOf(workers.values()), day);
                    station.settings.choose(head, Preference.SETUP_STEP, SetupPane.stepCount());
                    audit.note("demo.make", "", 0, "建好演示站");
                    return null;
                });
                closeMonths(station, head, YearMonth.from(day));
            }
        }
    }

    /** All but this month and the last, so that one can be tried. */
    private static void closeMonths(Station station, Actor head, YearMonth now) {
        for (var month = now.minusMonths(11); month.isBefore(now.minusMonths(1)); month = month.plusMonths(1)) {
            station.closings.close(head, month, "");
        }
    }

    private static Map<Integer, Actor> workers(Station station, Town town, Actor head) {
        var workers = new LinkedHashMap<Integer, Actor>();
        workers.put(town.workers().get(0).number(), head);
        for (var invented : town.workers().subList(1, town.workers().size())) {
            var role = invented.role() == Role.HEAD ? Role.SOCIAL_WORKER : invented.role();
            var worker = station.workers.add(
                    head, invented.name(), role, invented.phone().text(), invented.startedOn(), PASSWORD.toCharArray());
            workers.put(invented.number(), worker.actor());
        }
        return workers;
    }

    private static void delete(DataFolder folder) {
        if (!Files.isDirectory(folder.root())) {
            return;
        }
        try (var files = Files.walk(folder.root())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
