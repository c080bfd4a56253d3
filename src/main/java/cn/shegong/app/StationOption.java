package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.KeyVault;
import cn.shegong.key.Keyring;
import cn.shegong.key.SignInAttempts;
import cn.shegong.store.StationStore;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which station a command works on and in whose name; opens it, and leaves it in order with a backup. */
final class StationOption {
    @Mixin
    private DataOption data;

    @Option(names = "--worker", paramLabel = "姓名", description = "用谁的账号（登录名单上的第一个）")
    private String worker;

    @Mixin
    private PasswordOption password;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    /**
     * Runs something with the open station and whoever signed in.
     *
     * @throws Refusal when there is no station, somebody has it open, or the password is wrong
     */
    <T> T with(Clock clock, BiFunction<Station, Actor, T> work) {
        var folder = data.folder();
        if (!folder.occupied()) {
            throw new Refusal("“" + folder.root() + "”里还没有站。先用 init 建一个，或用 --data 指到已有的数据文件夹。");
        }
        try (var store = StationStore.take(folder, clock)) {
            var entry = entry(store.workers());
            var before = new SignInAttempts(folder, clock).failures(entry.workerId());
            var opened = store.open(entry.workerId(), password.read(entry.name() + "的口令："));
            var station = new Station(opened.database(), opened.keys(), clock);
            long start = station.database.audit().lastId();
            try {
                var actor = station.admit(entry.workerId());
                station.workers.noteFailures(actor, before);
                return work.apply(station, actor);
            } finally {
                leave(station, folder, opened.keys(), clock, start);
            }
        }
    }

    /** Backs up only what was changed, or a dozen looks would push out the backups of a dozen days. */
    private void leave(Station station, DataFolder folder, Keyring keys, Clock clock, long before) {
        if (station.database.audit().lastId() == before) {
            station.close();
        } else {
            Leaving.close(station, folder, keys, clock)
                    .ifPresent(mixee.commandLine().getErr()::println);
        }
    }

    private KeyVault.Entry entry(List<KeyVault.Entry> entries) {
        if (worker == null) {
            return entries.get(0);
        }
        return entries.stream()
                .filter(e -> e.name().equals(worker))
                .findFirst()
                .orElseThrow(() -> new Refusal("站里没有叫“" + worker + "”的人能登录。可以用的名字："
                        + String.join(
                                "、", entries.stream().map(KeyVault.Entry::name).toList())
                        + "。"));
    }
}
