package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.disk.DataFolder;
import cn.shegong.settings.Preference;
import cn.shegong.store.StationStore;
import cn.shegong.store.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** A station of one worker that is past its set-up, for tests of opening, backing up and restoring. */
record SmallStation(DataFolder folder, Clock clock, String recoveryCode) {
    static final String PASSWORD = new String(TestStore.PASSWORD);

    static SmallStation in(Path folder, Clock clock) {
        var data = new DataFolder(folder);
        var opened = TestStore.created(data, clock);
        var station = new Station(opened.database(), opened.keys(), clock);
        var head = station.workers
                .found(TestStore.HEAD_ID, "王芳", LocalDate.now(clock))
                .actor();
        station.settings.choose(head, Preference.SETUP_STEP, SetupPane.stepCount());
        var code = station.workers.renewRecovery(head);
        station.close();
        return new SmallStation(data, clock, code.grouped());
    }

    /** One thing done, a backup in the usual folder, and two more things done. */
    static DataFolder workedOn(Path folder) {
        var station = in(folder, Clock.systemDefaultZone());
        station.deeds("一");
        station.backUp(station.folder().usualBackupFolder());
        station.deeds("二", "三");
        return station.folder();
    }

    /** One session. */
    void session(BiConsumer<Station, Actor> work) {
        try (var store = StationStore.take(folder, clock)) {
            var opened = store.open(TestStore.HEAD_ID, TestStore.PASSWORD);
            try (var station = new Station(opened.database(), opened.keys(), clock)) {
                work.accept(station, station.admit(TestStore.HEAD_ID));
            }
        }
    }

    /** One session in which these things are done, one transaction each. */
    void deeds(String... texts) {
        session((station, actor) -> {
            for (var text : texts) {
                note(station, actor, text);
            }
        });
    }

    static void note(Station station, Actor actor, String text) {
        station.database.transaction(actor, Right.READ, audit -> {
            audit.note("test", "", 0, text);
            return null;
        });
    }

    Path backUp(Path to) {
        var written = new Path[1];
        session((station, actor) -> written[0] = backUp(station, to));
        return written[0];
    }

    static Path backUp(Station station, Path to) {
        try {
            Files.createDirectories(to);
            return station.database.safekeeping().backUp(to, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder as a power cut leaves it in the middle of a session in which these things were done. */
    DataFolder cut(Path copy, String... texts) {
        session((station, actor) -> {
            for (var text : texts) {
                note(station, actor, text);
            }
            copy(folder.root(), copy);
        });
        return new DataFolder(copy);
    }

    static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
