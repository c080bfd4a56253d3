package cn.shegong.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestorationEdgesTest {
    private static final Actor WANG = new Actor(TestStore.HEAD_ID, "王芳", Role.HEAD);

    @TempDir
    Path temp;

    private final Clock clock = Clock.systemDefaultZone();
    private DataFolder folder;
    private Path usb;

    @BeforeEach
    void station() throws IOException {
        folder = new DataFolder(temp.resolve("站"));
        TestStore.lay(folder);
        usb = Files.createDirectory(temp.resolve("U盘"));
    }

    @Test
    void putsTheJournalsOnTopOfTheBackup() {
        session("一", true);
        session("二", false);
        try (var restoration = unlocked(usb)) {
            assertThat(restoration.wouldBeLost(Progress.NONE).orElseThrow())
                    .extracting(AuditLine::text)
                    .containsExactly("二");
            var outcome = restoration.run(true, Progress.NONE);
            assertThat(outcome.replayed()).isEqualTo(1);
            assertThat(outcome.lost()).isEmpty();
        }
        assertThat(deeds(folder)).containsExactly("二", "一");
    }

    @Test
    void goesBackToTheBackupAndKeepsTheFilesThatWereThere() {
        session("一", true);
        session("二", false);
        try (var restoration = unlocked(usb)) {
            assertThat(restoration.run(false, Progress.NONE).lost())
                    .extracting(AuditLine::text)
                    .containsExactly("二");
        }
        assertThat(deeds(folder)).containsExactly("一");
    }

    @Test
    void canBeOpenedAfterAJournalThatCouldNotBeReadToItsEnd() throws IOException {
        session("一", true);
        session("二", false);
        session("三", false);
        session("四", false);
        for (var copies : List.of(folder.journalFolder(), folder.journalCopyFolder())) {
            try (var files = Files.list(copies)) {
                var journals = files.sorted().toList();
                Files.write(journals.get(journals.size() - 2), new byte[4096]);
            }
        }
        try (var restoration = unlocked(usb)) {
            var outcome = restoration.run(true, Progress.NONE);
            assertThat(outcome.stopped()).isPositive();
        }
        assertThat(deeds(folder)).containsExactly("二", "一");
        assertThat(deeds(folder)).containsExactly("二", "一");
    }

    @Test
    void goesOnAfterACutInTheMiddleOfReplacing() throws IOException {
        session("一", true);
        session("二", false);
        var fresh = new DataFolder(temp.resolve("新"));
        try (var restoration = unlocked(usb, fresh)) {
            restoration.run(false, Progress.NONE);
        }
        Files.delete(fresh.lockFile());
        AtomicFile.write(fresh.root().resolve("aside.txt"), "before".getBytes(StandardCharsets.UTF_8));
        Files.move(fresh.root(), folder.replacementFolder());
        assertThat(deeds(folder)).containsExactly("一");
        assertThat(folder.replacementFolder()).doesNotExist();
        assertThat(deeds(new DataFolder(folder.root().resolve("before")))).containsExactly("二", "一");
    }

    /** One session with one deed, and with a backup when it is wanted. */
    private void session(String deed, boolean backUp) {
        try (var store = StationStore.take(folder, clock);
                var database = store.open(TestStore.HEAD_ID, TestStore.PASSWORD).database()) {
            database.transaction(WANG, Right.READ, audit -> {
                audit.note("test", "", 0, deed);
                return null;
            });
            if (backUp) {
                database.safekeeping().backUp(usb, Progress.NONE);
            }
        }
    }

    private Restoration unlocked(Path backup) {
        return unlocked(backup, folder);
    }

    private Restoration unlocked(Path backup, DataFolder target) {
        StationStore.take(target, clock).close();
        var restoration = Restoration.of(backup, target, clock);
        restoration.unlock(TestStore.HEAD_ID, TestStore.PASSWORD);
        return restoration;
    }

    /** What was done, newest first. */
    private List<String> deeds(DataFolder of) {
        try (var store = StationStore.take(of, clock);
                var database = store.open(TestStore.HEAD_ID, TestStore.PASSWORD).database()) {
            return database.audit().newest(9).stream().map(AuditLine::text).toList();
        }
    }
}
