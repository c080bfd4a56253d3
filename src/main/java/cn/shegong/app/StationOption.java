package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.DataFolder;
import cn.shegong.store.StationStore;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which station a command works on and in whose name; opens it, and leaves it in order with a backup. */
final class StationOption {
    /** How the record of deeds calls a backup. */
    static final String BACKED_UP = "backup.write";

    @Mixin
    private DataOption data;

    @Mixin
    private WorkerOption worker;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    DataFolder folder() {
        return data.folder();
    }

    /**
     * Runs something with the open station and whoever signed in.
     *
     * @throws Refusal when there is no station, somebody has it open, or the password is wrong
     */
    <T> T with(Clock clock, BiFunction<Station, Actor, T> work) {
        return inside(clock, entrance -> {
            entrance.notices()
                    .forEach(notice -> mixee.commandLine().getErr().println(notice.title() + "：" + notice.text()));
            return work.apply(entrance.station(), entrance.worker());
        });
    }

    /** The same for a command that has its own words for what was found on the way in. */
    <T> T inside(Clock clock, Function<Entrance, T> work) {
        var folder = data.folder();
        if (!folder.occupied()) {
            throw new Refusal("“" + folder.root() + "”里还没有站。先用 init 建一个，或用 --data 指到已有的数据文件夹。");
        }
        try (var store = StationStore.take(folder, clock)) {
            var entry = worker.entry(store.workers());
            var who = store.admit(entry.workerId(), worker.secret(entry.name() + "的口令："));
            var entrance = Entrance.open(store, who, clock, Progress.NONE, UnaryOperator.identity());
            long before = entrance.station().database.audit().lastId();
            try {
                return work.apply(entrance);
            } finally {
                leave(entrance, folder, clock, before);
            }
        }
    }

    /** Backs up only what was changed, or a dozen looks would push out the backups of a dozen days. */
    private void leave(Entrance entrance, DataFolder folder, Clock clock, long before) {
        var station = entrance.station();
        boolean changed = station.database.audit().newest(2).stream()
                .anyMatch(line -> line.id() > before && !line.action().equals(BACKED_UP));
        if (!changed) {
            station.close();
        } else {
            Leaving.close(station, folder, entrance.keys(), clock)
                    .ifPresent(mixee.commandLine().getErr()::println);
        }
    }
}
