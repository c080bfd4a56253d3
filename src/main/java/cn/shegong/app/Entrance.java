package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.key.KeySlot;
import cn.shegong.key.Keyring;
import cn.shegong.store.StationStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A station that somebody has just come into, with what was found on the way.
 *
 * @param byRecovery whether the recovery code opened it, so that a new password is due
 * @param notices what has to be read before work begins
 */
record Entrance(Station station, Keyring keys, Actor worker, boolean byRecovery, List<Notice> notices) {
    private static final Duration TOLERATED = Duration.ofHours(1);

    /** Something to be read. */
    record Notice(String title, String text) {}

    Entrance {
        notices = List.copyOf(notices);
    }

    /**
     * Opens the station for whoever was let in; what had to be made anew is written down.
     *
     * @param inside what else is written down before anybody works, e.g. {@link #signedIn}
     * @throws cn.shegong.base.Refusal when it cannot be opened, or the worker has left; the station is shut then
     */
    static Entrance open(
            StationStore store,
            StationStore.Admitted who,
            Clock clock,
            Progress progress,
            UnaryOperator<Entrance> inside) {
        var opened = store.open(who, progress);
        var station = new Station(opened.database(), opened.keys(), clock);
        try {
            boolean byRecovery = who.workerId() == KeySlot.RECOVERY;
            foundIfCutOff(station, opened.keys(), clock);
            var worker = byRecovery ? firstHead(station) : station.admit(who.workerId());
            // Read before anything is written down at the wrong time.
            var notices = clockNotice(station, clock);
            station.workers.noteFailures(worker, who.wrongBefore());
            var entrance = new Entrance(station, opened.keys(), worker, byRecovery, notices);
            var found = station.database.openingReport().words();
            return inside.apply(found.isEmpty() ? entrance : entrance.noted("store.rebuilt", "打开时发现", found));
        } catch (RuntimeException e) {
            station.close();
            throw e;
        }
    }

    /** A power cut between making a station and writing its first account down left nobody who could come in. */
    private static void foundIfCutOff(Station station, Keyring keys, Clock clock) {
        if (station.workers.all().isEmpty()) {
            var first = keys.vault().entries().get(0);
            station.workers.found(first.workerId(), first.name(), LocalDate.now(clock));
        }
    }

    /** Whoever holds the paper comes in as the first 站长. */
    private static Actor firstHead(Station station) {
        return station.workers.workers().stream()
                .filter(w -> w.role() == Role.HEAD)
                .findFirst()
                .orElseThrow()
                .actor();
    }

    private static List<Notice> clockNotice(Station station, Clock clock) {
        var now = LocalDateTime.now(clock);
        return station.database.audit().newest(1).stream()
                .filter(last -> last.at().isAfter(now.plus(TOLERATED)))
                .map(last -> new Notice(
                        "请先校对时钟",
                        "这台电脑的时钟比上次用时早（上次 " + Words.minute(last.at()) + "，现在 " + Words.minute(now)
                                + "）。日期不对，走访的日子会记错。请先校对时钟。"))
                .toList();
    }

    /** Writes down what was found or done on the way in, and has it read. */
    Entrance noted(String action, String title, String text) {
        station.database.transaction(worker, Right.READ, audit -> {
            audit.note(action, "", 0, text);
            return null;
        });
        var more = new ArrayList<>(notices);
        more.add(new Notice(title, text));
        return new Entrance(station, keys, worker, byRecovery, more);
    }

    /** Writes down that this worker sits at the desk now. */
    Entrance signedIn() {
        if (byRecovery) {
            station.workers.note(worker, "sign_in.recovery", "用恢复码进入");
        } else {
            station.workers.note(worker, "sign_in", worker.name() + " 登录");
        }
        return this;
    }
}
