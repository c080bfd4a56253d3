package cn.shegong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.disk.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestorationTest {
    private static final Actor HEAD = new Actor(TestStore.HEAD_ID, "王芳", Role.HEAD);
    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir
    Path temp;

    private DataFolder folder;
    private Path stick;
    private Path backup;

    /** Two things done, a backup, and two more. */
    @BeforeEach
    void workedOnAfterTheBackup() throws IOException {
        folder = new DataFolder(temp.resolve("data"));
        stick = Files.createDirectory(temp.resolve("U盘"));
        try (var database = TestStore.in(folder.root(), CLOCK)) {
            deed(database, "一");
            deed(database, "二");
            backup = database.safekeeping().backUp(stick, Progress.NONE);
            deed(database, "三");
            deed(database, "四");
        }
    }

    private static void deed(Database database, String text) {
        database.transaction(HEAD, Right.RECORD, audit -> {
            audit.note("test", "", 0, text);
            return null;
        });
    }

    private Restoration restoration(Path file, DataFolder target) {
        var restoration = Restoration.of(file, target, CLOCK);
        restoration.unlock(TestStore.HEAD_ID, TestStore.PASSWORD);
        return restoration;
    }

    private List<String> deeds(DataFolder of) {
        try (var database = TestStore.reopen(of.root())) {
            assertThat(database.openingReport().kind()).isEqualTo(OpeningReport.Kind.CLEAN);
            assertThat(database.audit().check(List.of()).good()).isTrue();
            return database.audit().newest(10).stream().map(AuditLine::text).toList();
        }
    }

    @Test
    void restoresIntoAnEmptyFolder() {
        var fresh = new DataFolder(temp.resolve("新电脑"));
        try (var restoration = restoration(backup, fresh)) {
            assertThat(restoration.wouldBeLost(Progress.NONE)).contains(List.of());
            assertThat(restoration.run(true, Progress.NONE).lost()).isEmpty();
        }
        assertThat(deeds(fresh)).containsExactly("二", "一");
        assertThat(fresh.root().resolve("replacement.new")).doesNotExist();
    }

    @Test
    void saysWhatWouldBeLostAndPutsTheJournalOnTop() {
        try (var restoration = restoration(stick, folder)) {
            assertThat(restoration.wouldBeLost(Progress.NONE).orElseThrow())
                    .extracting(AuditLine::text)
                    .containsExactly("四", "三");
            var outcome = restoration.run(true, Progress.NONE);
            assertThat(outcome.replayed()).isEqualTo(2);
            assertThat(outcome.lost()).isEmpty();
        }
        assertThat(deeds(folder)).containsExactly("四", "三", "二", "一");
    }

    @Test
    void restoresTheOlderStateAndKeepsTheNewerOneAside() throws IOException {
        try (var restoration = restoration(backup, folder)) {
            var outcome = restoration.run(false, Progress.NONE);
            assertThat(outcome.lost()).extracting(AuditLine::text).containsExactly("四", "三");
        }
        assertThat(deeds(folder)).containsExactly("二", "一");
        try (var aside = Files.list(folder.root())) {
            var kept = aside.filter(f -> f.getFileName().toString().startsWith("before-restore-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(deeds(new DataFolder(kept))).containsExactly("四", "三", "二", "一");
        }
    }

    @Test
    void doesNotTakeBackupsOfTheLifeThatWasLeftForTampering() throws IOException {
        try (var database = TestStore.reopen(folder.root())) {
            database.safekeeping().backUp(stick, Progress.NONE);
        }
        try (var restoration = restoration(backup, folder)) {
            restoration.run(false, Progress.NONE);
        }
        try (var database = TestStore.reopen(folder.root())) {
            deed(database, "另一个三");
            deed(database, "另一个四");
            assertThat(database.safekeeping().verify(List.of(stick), Progress.NONE))
                    .allMatch(Verification.Finding::good);
            assertThat(database.audit()
                            .check(database.safekeeping().anchors(List.of(stick)))
                            .good())
                    .isTrue();
        }
    }

    @Test
    void helpsWhenStoreAndSnapshotsAreAllBad() throws IOException {
        spoil(folder.storeFile());
        try (var snapshots = Files.list(folder.snapshotFolder())) {
            for (var file : snapshots.toList()) {
                spoil(file);
            }
        }
        assertThatThrownBy(() -> TestStore.reopen(folder.root())).hasMessageContaining("从备份恢复");
        try (var restoration = restoration(backup, folder)) {
            assertThat(restoration.wouldBeLost(Progress.NONE)).isEmpty();
            assertThat(restoration.run(true, Progress.NONE).replayed()).isEqualTo(2);
        }
        assertThat(deeds(folder)).containsExactly("四", "三", "二", "一");
    }

    @Test
    void refusesWhatIsNoGoodBackupAndLeavesEverythingAlone() throws IOException {
        var before = Files.readAllBytes(folder.storeFile());
        var other = Files.writeString(temp.resolve("名单.desk"), "不是备份");
        assertRefused(other, "不是本程序的备份");
        assertRefused(temp.resolve("没有.desk"), "没有“");
        assertRefused(Files.createDirectory(temp.resolve("空文件夹")), "没有本程序的备份");
        var whole = Files.readAllBytes(backup);
        for (int length : new int[] {0, 10, whole.length / 3, whole.length / 2, whole.length - 40_000}) {
            Files.write(other, java.util.Arrays.copyOf(whole, length));
            assertRefused(other, "备份");
        }
        assertThat(Files.readAllBytes(folder.storeFile())).isEqualTo(before);
        assertThat(folder.root().resolve("replacement.new")).doesNotExist();
        assertThat(deeds(folder)).hasSize(4);
    }

    @Test
    void refusesAWrongPassword() {
        try (var restoration = Restoration.of(backup, folder, CLOCK)) {
            assertThat(restoration.workers()).singleElement();
            assertThatThrownBy(() -> restoration.unlock(TestStore.HEAD_ID, "不是这个".toCharArray()))
                    .hasMessageContaining("口令不对");
        }
        assertThat(deeds(folder)).hasSize(4);
    }

    private void assertRefused(Path file, String words) {
        assertThatThrownBy(() -> {
                    try (var restoration = restoration(file, folder)) {
                        restoration.run(false, Progress.NONE);
                    }
                })
                .as(file.getFileName().toString())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }

    private static void spoil(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
