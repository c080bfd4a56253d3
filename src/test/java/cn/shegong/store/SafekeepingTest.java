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
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafekeepingTest {
    private static final Actor HEAD = new Actor(TestStore.HEAD_ID, "王芳", Role.HEAD);
    /** Another one in every run: other programs keep what an earlier run wrote. */
    private final String marker = "ID" + System.nanoTime() + "N";

    @TempDir
    Path temp;

    private Database open() {
        return Files.exists(temp.resolve("data"))
                ? TestStore.reopen(temp.resolve("data"))
                : TestStore.in(temp.resolve("data"), Clock.systemDefaultZone());
    }

    private static void deed(Database database, String text) {
        database.transaction(HEAD, Right.RECORD, audit -> {
            audit.note("test", "", 0, text);
            return null;
        });
    }

    @Test
    void provesTheStoreAcrossSessionsAndRemembersIt() {
        for (int session = 0; session < 4; session++) {
            try (var database = open()) {
                deed(database, "第" + session + "次");
            }
        }
        try (var database = open()) {
            deed(database, "现在");
            var proof = database.safekeeping().prove(Progress.NONE);
            assertThat(proof.good()).isTrue();
            assertThat(proof.sequence()).isEqualTo(5);
            assertThat(proof.rows()).isGreaterThan(5);
        }
        try (var database = open()) {
            assertThat(database.safekeeping().lastProof()).get().satisfies(proof -> assertThat(proof.sequence())
                    .isEqualTo(5));
        }
    }

    @Test
    void findsARowThatWasChangedBehindTheJournalAndGoesBackToWhatItSays() throws Exception {
        try (var database = open()) {
            deed(database, "真的");
        }
        try (var database = open()) {
            Capture.nowhere(() -> database.live().engine().execute("update audit_line set worker_name = '别人'"));
            var proof = database.safekeeping().prove(Progress.NONE);
            assertThat(proof.differing()).containsExactly("audit_line");
            database.safekeeping().rebuildFromOldest();
            assertThat(database.safekeeping().prove(Progress.NONE).good()).isTrue();
            assertThat(database.audit().newest(1).get(0).workerName()).isEqualTo("王芳");
            deed(database, "接着做");
            assertThat(database.audit().check(List.of()).good()).isTrue();
        }
    }

    @Test
    void aProofThatIsOvertakenByTheClosingLeavesTheClosedStoreAlone() {
        var station = open();
        deed(station, "一");
        var closing = new Progress() {
            @Override
            public void report(long done, long total, String what) {
                if (what.equals("从日志接回")) {
                    station.close();
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        assertThatThrownBy(() -> station.safekeeping().prove(closing)).isInstanceOf(CancellationException.class);
        try (var database = open()) {
            assertThat(database.openingReport().kind()).isEqualTo(OpeningReport.Kind.CLEAN);
        }
    }

    @Test
    void tendsToNothingAfterTheClosing() {
        var station = open();
        station.close();
        station.safekeeping().tend();
        try (var database = open()) {
            assertThat(database.openingReport().kind()).isEqualTo(OpeningReport.Kind.CLEAN);
        }
    }

    @Test
    void rebuildsNothingWhenTheJournalCannotBeRead() throws IOException {
        for (int session = 0; session < 3; session++) {
            try (var database = open()) {
                deed(database, "第" + session + "次");
            }
        }
        try (var database = open()) {
            deed(database, "现在");
            for (var place : List.of("journal", "journal-copy")) {
                Files.delete(temp.resolve("data").resolve(place).resolve("journal-0000000002"));
            }
            var snapshots = temp.resolve("data/snapshot").toFile().list();
            assertThatThrownBy(() -> database.safekeeping().rebuildFromOldest())
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("什么也没有动");
            assertThat(temp.resolve("data/snapshot").toFile().list()).containsExactlyInAnyOrder(snapshots);
            deed(database, "照常");
        }
        try (var database = open()) {
            assertThat(database.audit().newest(1).get(0).text()).isEqualTo("照常");
        }
    }

    @Test
    void findsEverythingInOrderWhenItIs() throws IOException {
        var stick = Files.createDirectory(temp.resolve("U盘"));
        try (var database = open()) {
            deed(database, "一");
            database.safekeeping().backUp(stick, Progress.NONE);
            var findings = database.safekeeping().verify(List.of(stick), Progress.NONE);
            assertThat(findings).allMatch(Verification.Finding::good);
            assertThat(findings)
                    .extracting(Verification.Finding::name)
                    .containsExactly(
                            "keys", "manifest", "snapshot", "journal", "attachment", "proof", "audit", "backup");
        }
    }

    @Test
    void keepsTheContentWhenItCompacts() throws Exception {
        Object before;
        try (var database = open()) {
            for (int i = 0; i < 60; i++) {
                deed(database, "字".repeat(1900));
            }
            before = StoreProbe.content(database);
        }
        var folder = new DataFolder(temp.resolve("data"));
        try (var store = StationStore.take(folder, Clock.systemDefaultZone())) {
            var station = store.open(TestStore.HEAD_ID, TestStore.PASSWORD);
            station.database().close();
            StoreProbe.compact(folder, station.keys(), Clock.systemDefaultZone());
        }
        try (var database = open()) {
            assertThat(database.openingReport().kind()).isEqualTo(OpeningReport.Kind.CLEAN);
            assertThat(StoreProbe.content(database)).isEqualTo(before);
        }
    }

    @Test
    void leavesNothingInTheClearAnywhere() throws IOException {
        var stick = Files.createDirectory(temp.resolve("U盘"));
        try (var database = open()) {
            deed(database, marker);
            database.safekeeping().backUp(stick, Progress.NONE);
            database.safekeeping().prove(Progress.NONE);
            deed(database, marker);
            // Now, while the engine is open, and again when it is closed.
            assertNowhere(temp);
        }
        assertNowhere(temp);
        assertNowhere(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Other programs come and go in the system's folder meanwhile: what cannot be read is not ours. */
    private void assertNowhere(Path folder) throws IOException {
        var depth = 4;
        Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && attributes.size() < 64 << 20) {
                    assertThat(content(file).contains(marker))
                            .as(file.toString())
                            .isFalse();
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
