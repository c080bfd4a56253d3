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
import cn.shegong.key.DataKey;
import cn.shegong.key.KeySlot;
import cn.shegong.key.KeyVault;
import cn.shegong.key.RecoveryCode;
import cn.shegong.key.TestCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationStoreTest {
    private static final Actor WANG = new Actor(7, "王芳", Role.HEAD);
    private static final char[] PASSWORD = "青松镇的春天2026".toCharArray();

    @TempDir
    Path temp;

    private final TickingClock clock = new TickingClock();

    @Test
    void opensAgainWithThePasswordAndKeepsWhatWasWritten() {
        var folder = made();
        try (var store = StationStore.take(folder, clock);
                var database = store.open(7, PASSWORD).database()) {
            assertThat(database.audit().newest(5)).singleElement().satisfies(line -> {
                assertThat(line.workerName()).isEqualTo("王芳");
                assertThat(line.text()).isEqualTo("建站");
            });
        }
    }

    @Test
    void refusesAWrongPasswordAndSlowsDown() {
        var folder = made();
        try (var store = StationStore.take(folder, clock)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> store.open(7, "不是这个口令".toCharArray()))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("口令不对");
            }
            assertThatThrownBy(() -> store.open(7, PASSWORD)).hasMessageContaining("请等 5 秒");
            clock.pass(Duration.ofSeconds(6));
            store.open(7, PASSWORD).database().close();
        }
    }

    @Test
    void opensWithTheRecoveryCodeTypedInAnyCase() {
        var folder = new DataFolder(temp.resolve("站"));
        RecoveryCode code;
        try (var store = StationStore.take(folder, clock)) {
            var created = store.create(7, "王芳", PASSWORD, false, TestCost.CHEAP);
            code = created.recoveryCode();
            created.database().close();
            var typed = RecoveryCode.read(code.grouped().toLowerCase());
            try (var database = store.open(typed, Progress.NONE).database()) {
                assertThat(database.audit().newest(1)).isEmpty();
            }
            assertThatThrownBy(() -> store.open(RecoveryCode.random(), Progress.NONE))
                    .hasMessageContaining("不是本站的恢复码");
        }
    }

    @Test
    void aChangedPasswordRewrapsAndLeavesTheStoreAlone() throws IOException {
        var folder = made();
        try (var store = StationStore.take(folder, clock)) {
            var opened = store.open(7, PASSWORD);
            opened.database().close();
            var before = Files.readAllBytes(folder.storeFile());
            opened.keys().put(7, "王芳", "换了一个新口令".toCharArray());
            assertThat(Files.readAllBytes(folder.storeFile())).isEqualTo(before);
            assertThatThrownBy(() -> store.open(7, PASSWORD)).hasMessageContaining("口令不对");
            store.open(7, "换了一个新口令".toCharArray()).database().close();
        }
    }

    @Test
    void nobodySignsInAsSomebodyWhoLeft() {
        var folder = made();
        try (var store = StationStore.take(folder, clock)) {
            var opened = store.open(7, PASSWORD);
            opened.keys().put(8, "李明", "另一个人的口令".toCharArray());
            assertThat(store.workers()).extracting(KeyVault.Entry::name).containsExactly("王芳", "李明");
            opened.keys().put(7, "王芳", "王芳换了口令".toCharArray());
            assertThat(store.workers()).extracting(KeyVault.Entry::name).containsExactly("王芳", "李明");
            opened.keys().remove(8);
            assertThat(store.workers()).extracting(KeyVault.Entry::name).containsExactly("王芳");
            assertThatThrownBy(() -> opened.keys().remove(7)).hasMessageContaining("最后一个");
            assertThatThrownBy(() -> opened.keys().remove(KeySlot.RECOVERY)).hasMessageContaining("恢复码不能取消");
            opened.database().close();
            assertThatThrownBy(() -> store.open(8, "另一个人的口令".toCharArray())).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void theSecondProgramLearnsWhoHasItOpenAndTheFirstGoesOn() {
        var folder = made();
        try (var first = StationStore.take(folder, clock);
                var database = first.open(7, PASSWORD).database()) {
            assertThatThrownBy(() -> StationStore.take(folder, clock))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(System.getProperty("user.name"))
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
            note(database, "还能写");
            assertThat(database.audit().newest(1).get(0).text()).isEqualTo("还能写");
        }
        StationStore.take(folder, clock).close();
    }

    @Test
    void usesTheCopyWhenTheKeyFileIsGoneAndRefusesWhenBothAre() throws IOException {
        var folder = made();
        Files.delete(folder.keyFile());
        try (var store = StationStore.take(folder, clock)) {
            store.open(7, PASSWORD).database().close();
            assertThat(folder.keyFile()).hasSameBinaryContentAs(folder.keyFileCopy());
            Files.delete(folder.keyFile());
            Files.delete(folder.keyFileCopy());
            var before = Files.readAllBytes(folder.storeFile());
            assertThatThrownBy(() -> store.open(7, PASSWORD))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("找不到密钥文件");
            assertThat(Files.readAllBytes(folder.storeFile())).isEqualTo(before);
        }
    }

    @Test
    void makesTheStoreAnewWhenSomethingElseLiesInItsPlace() throws IOException {
        var folder = made();
        Files.writeString(folder.storeFile(), "这是别的程序的文件");
        assertMadeAnew(folder, OpeningReport.Kind.CHANGED);
        Files.copy(made().storeFile(), folder.storeFile(), StandardCopyOption.REPLACE_EXISTING);
        assertMadeAnew(folder, OpeningReport.Kind.CHANGED);
        Files.delete(folder.storeFile());
        assertMadeAnew(folder, OpeningReport.Kind.MISSING);
    }

    @Test
    void leavesAForeignFileWithoutHistoryUntouched() throws IOException {
        var folder = made();
        for (var part : new Path[] {folder.snapshotFolder(), folder.journalFolder(), folder.journalCopyFolder()}) {
            AtomicFile.empty(part);
        }
        Files.delete(folder.manifestFile());
        Files.delete(folder.manifestFileCopy());
        Files.writeString(folder.storeFile(), "这是别的程序的文件");
        assertRefusedUntouched(folder, "不是本程序的数据文件");
    }

    @Test
    void leavesAFileFromANewerVersionUntouched() throws IOException {
        var folder = made();
        var id = KeyVault.open(folder).stationId();
        var newer = new Manifest(
                Manifest.FORMAT, 99, id, Engine.SCHEMA + 1, false, "9.9", 0, null, null, 0, null, List.of());
        SignedFile.write(folder.manifestFile(), DataKey.random(), Manifests.LABEL, newer);
        assertRefusedUntouched(folder, "更新版本（9.9）");
    }

    @Test
    void refusesATamperedKeyFile() throws IOException {
        var folder = made();
        for (var file : new Path[] {folder.keyFile(), folder.keyFileCopy()}) {
            Files.writeString(file, Files.readString(file).replace("王芳", "王方"));
        }
        assertRefusedUntouched(folder, "密钥文件被改动过");
    }

    @Test
    void holdsNothingInTheClear() throws IOException {
        var folder = new DataFolder(temp.resolve("leak"));
        try (var store = StationStore.take(folder, clock)) {
            try (var database =
                    store.create(7, "王芳", PASSWORD, false, TestCost.CHEAP).database()) {
                note(database, "MARKER-220524194803159937");
            }
            try (var files = Files.walk(folder.root())) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContain("MARKER-");
                }
            }
        }
    }

    private void assertMadeAnew(DataFolder folder, OpeningReport.Kind kind) {
        try (var store = StationStore.take(folder, clock);
                var database = store.open(7, PASSWORD).database()) {
            assertThat(database.openingReport().kind()).isEqualTo(kind);
            assertThat(database.openingReport().words()).contains("保存过的都在");
            assertThat(database.audit().newest(5)).singleElement().satisfies(line -> assertThat(line.text())
                    .isEqualTo("建站"));
        }
    }

    private void assertRefusedUntouched(DataFolder folder, String message) throws IOException {
        var before = Files.readAllBytes(folder.storeFile());
        try (var store = StationStore.take(folder, clock)) {
            assertThatThrownBy(() -> store.open(7, PASSWORD))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(message);
        }
        assertThat(Files.readAllBytes(folder.storeFile())).isEqualTo(before);
    }

    private DataFolder made() {
        var folder = new DataFolder(temp.resolve("station-" + System.nanoTime()));
        try (var store = StationStore.take(folder, clock)) {
            var created = store.create(7, "王芳", PASSWORD, false, TestCost.CHEAP);
            note(created.database(), "建站");
            created.database().close();
        }
        return folder;
    }

    private static void note(Database database, String text) {
        database.transaction(WANG, Right.RECORD, audit -> {
            audit.note("test", "", 0, text);
            return null;
        });
    }

    /** A clock that only moves when told to. */
    private static final class TickingClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
