package cn.shegong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.TestCost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restoring where something else went wrong as well. */
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
    void leavesBothCopiesOfEveryJournalWhole() {
        session("一", true);
        session("二", false);
        for (boolean withJournal : new boolean[] {true, false}) {
            try (var restoration = unlocked(usb)) {
                restoration.run(withJournal, Progress.NONE);
            }
            var fresh = new DataFolder(temp.resolve("新电脑" + withJournal));
            try (var restoration = unlocked(usb, fresh)) {
                restoration.run(withJournal, Progress.NONE);
            }
            assertThat(findings(folder)).allMatch(Verification.Finding::good);
            assertThat(findings(fresh)).allMatch(Verification.Finding::good);
        }
    }

    @Test
    void passesOverAJournalThatWasNeverMadeToTheEnd() throws IOException {
        session("一", true);
        session("二", false);
        try (var files = Files.list(folder.journalFolder())) {
            Files.createFile(folder.journalFolder().resolve("journal-%010d".formatted(files.count() + 1)));
        }
        try (var restoration = unlocked(usb)) {
            assertThat(restoration.run(true, Progress.NONE).replayed()).isEqualTo(1);
        }
        assertThat(findings(folder)).allMatch(Verification.Finding::good);
        assertThat(deeds(folder)).containsExactly("二", "一");
    }

    @Test
    void goesBackBehindAChangeOfTheDataKey() {
        session("一", true);
        try (var store = StationStore.take(folder, clock)) {
            var opened = store.open(TestStore.HEAD_ID, TestStore.PASSWORD);
            opened.database().close();
            new KeyChange(folder, opened.keys(), clock).run(TestStore.HEAD_ID, TestStore.PASSWORD, Progress.NONE);
        }
        session("二", false);
        session("三", false);
        try (var restoration = unlocked(usb)) {
            assertThat(restoration.wouldBeLost(Progress.NONE)).isEmpty();
            assertThat(restoration.run(true, Progress.NONE).replayed()).isZero();
        }
        assertThat(deeds(folder)).containsExactly("一");
        session("另一个二", false);
        assertThat(deeds(folder)).containsExactly("另一个二", "一");
        assertThat(findings(folder)).allMatch(Verification.Finding::good);
    }

    private List<Verification.Finding> findings(DataFolder of) {
        try (var store = StationStore.take(of, clock);
                var database = store.open(TestStore.HEAD_ID, TestStore.PASSWORD).database()) {
            return database.safekeeping().verify(List.of(usb), Progress.NONE);
        }
    }

    @Test
    void triesTheJournalsWithoutDoingAnything() {
        session("一", true);
        session("二", false);
        try (var restoration = unlocked(usb)) {
            assertThat(restoration.tryWithJournal(Progress.NONE).replayed()).isEqualTo(1);
            assertThat(restoration.run(false, Progress.NONE).replayed()).isZero();
        }
        assertThat(deeds(folder)).containsExactly("一");
    }

    @Test
    void leavesOutTheJournalsOfAnotherLifeOfTheStation() {
        session("一", true);
        session("二", false);
        var older = newest();
        session("三", true);
        try (var restoration = unlocked(older)) {
            restoration.run(false, Progress.NONE);
        }
        session("另一个二", false);
        session("另一个三", false);
        try (var restoration = unlocked(newest())) {
            var tried = restoration.tryWithJournal(Progress.NONE);
            assertThat(tried.replayed()).isZero();
            assertThat(tried.lost()).extracting(AuditLine::text).containsExactly("另一个三", "另一个二");
            assertThat(restoration.run(true, Progress.NONE).lost()).isEqualTo(tried.lost());
        }
        assertThat(deeds(folder)).containsExactly("三", "二", "一");
    }

    @Test
    void keepsNothingAsideWhereNothingWas() {
        session("一", true);
        var fresh = new DataFolder(temp.resolve("新电脑"));
        try (var restoration = unlocked(usb, fresh)) {
            assertThat(restoration.wouldBeLost(Progress.NONE)).contains(List.of());
            assertThat(restoration.run(true, Progress.NONE).aside()).isNull();
        }
        assertThat(deeds(fresh)).containsExactly("一");
        assertThat(fresh.root()).isDirectoryNotContaining("glob:**before-restore-*");
    }

    @Test
    void replacesNoOtherStation() throws IOException {
        session("一", true);
        var other = new DataFolder(temp.resolve("别的站"));
        try (var store = StationStore.take(other, clock)) {
            StoreProbe.create(store, TestCost.CHEAP).database().close();
            assertThatThrownBy(() -> Restoration.of(usb, other, clock))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("是另一个站的");
        }
        Files.delete(other.manifestFile());
        Files.delete(other.manifestFileCopy());
        assertThatThrownBy(() -> Restoration.of(usb, other, clock)).hasMessageContaining("是另一个站的");
        assertThat(other.root().resolve("replacement.new")).doesNotExist();
    }

    @Test
    void saysSoWhenTheBackupWasDamagedAnywhere() throws IOException {
        session("一", true);
        var whole = Files.readAllBytes(newest());
        var damaged = temp.resolve("坏的.desk");
        var fresh = new DataFolder(temp.resolve("新电脑"));
        StationStore.take(fresh, clock).close();
        var random = new Random(1);
        var offsets = IntStream.concat(IntStream.range(0, 60), random.ints(60, 0, whole.length));
        for (int offset : offsets.toArray()) {
            var bytes = whole.clone();
            bytes[offset] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, bytes);
            restoreOrRefuse(damaged, fresh, offset);
            Files.write(damaged, Arrays.copyOf(whole, offset));
            restoreOrRefuse(damaged, fresh, -offset);
        }
    }

    /** What is damaged where it does not matter may be used all the same. */
    private void restoreOrRefuse(Path damaged, DataFolder fresh, int offset) {
        try (var restoration = Restoration.of(damaged, fresh, clock)) {
            restoration.unlock(TestStore.HEAD_ID, TestStore.PASSWORD);
            assertThat(restoration.tryWithJournal(Progress.NONE).lost()).isEmpty();
        } catch (Refusal e) {
            assertThat(e.getMessage())
                    .as("at %d", offset)
                    .matches("备份“坏的.desk”坏了，没有用它。请换一份，最好是另一个盘上的。|“坏的.desk”不是本程序的备份，.*");
        }
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

    private Path newest() {
        return BackupFolder.entries(usb).get(0).file();
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
