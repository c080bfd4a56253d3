package cn.shegong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.Keyring;
import cn.shegong.key.RecoveryCode;
import cn.shegong.key.TestCost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyChangeTest {
    private static final Actor HEAD = new Actor(TestStore.HEAD_ID, "王芳", Role.HEAD);
    private static final Clock CLOCK = Clock.systemDefaultZone();
    private static final char[] LEAVER = "走的人的口令".toCharArray();

    @TempDir
    Path temp;

    private DataFolder folder;
    private Keyring keys;
    private RecoveryCode oldCode;
    private Object content;
    private long attachment;
    private DataFolder takenAlong;

    @BeforeEach
    void somebodyTookAllFilesAlong() throws IOException {
        folder = new DataFolder(temp.resolve("data"));
        var station = TestStore.created(folder, CLOCK);
        keys = station.keys();
        keys.put(8, "李强", LEAVER);
        oldCode = keys.renewRecovery();
        attachment = station.database().transaction(HEAD, Right.RECORD, audit -> {
            audit.note("test", "", 0, "有一份附件");
            return station.database()
                    .attachments()
                    .keep(HEAD, "名单.xlsx", "原件".getBytes(StandardCharsets.UTF_8))
                    .id();
        });
        content = StoreProbe.content(station.database());
        station.database().close();
        takenAlong = new DataFolder(temp.resolve("taken"));
        Files.createDirectories(takenAlong.root());
        Files.copy(folder.keyFile(), takenAlong.keyFile());
    }

    private KeyChange.Outcome change(char[] password) {
        return new KeyChange(folder, keys, CLOCK, TestCost.CHEAP).run(TestStore.HEAD_ID, password, Progress.NONE);
    }

    @Test
    void keepsTheContentAndOpensForNobodyWithAnOldKey() throws IOException {
        var outcome = change(TestStore.PASSWORD);
        assertThat(outcome.passwords()).singleElement().satisfies(p -> assertThat(p.name())
                .isEqualTo("李强"));
        try (var store = StationStore.take(folder, CLOCK)) {
            assertThatThrownBy(() -> store.open(8, LEAVER)).hasMessageContaining("口令不对");
            assertThatThrownBy(() -> store.open(oldCode, Progress.NONE)).hasMessageContaining("不是本站的恢复码");
            try (var database =
                    store.open(TestStore.HEAD_ID, TestStore.PASSWORD).database()) {
                assertThat(StoreProbe.content(database)).isEqualTo(content);
                assertThat(database.attachments().read(attachment)).isEqualTo("原件".getBytes(StandardCharsets.UTF_8));
                assertThat(database.audit().check(List.of()).good()).isTrue();
                assertThat(database.safekeeping().verify(List.of(), Progress.NONE))
                        .allMatch(Verification.Finding::good);
            }
            store.open(8, outcome.passwords().get(0).password().toCharArray())
                    .database()
                    .close();
            store.open(outcome.recoveryCode(), Progress.NONE).database().close();
        }
        // The key file from before, put beside the new files.
        Files.copy(takenAlong.keyFile(), folder.keyFile(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(takenAlong.keyFile(), folder.keyFileCopy(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        var before = Files.readAllBytes(folder.storeFile());
        try (var store = StationStore.take(folder, CLOCK)) {
            assertThatThrownBy(() -> store.open(8, LEAVER)).isInstanceOf(Refusal.class);
        }
        assertThat(Files.readAllBytes(folder.storeFile())).isEqualTo(before);
    }

    @Test
    void leavesNothingUnderTheOldKeyBehind() throws IOException {
        var seen = Files.readAllBytes(folder.storeFile());
        change(TestStore.PASSWORD);
        try (var files = Files.walk(folder.root())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readAllBytes(file)).as(file.toString()).isNotEqualTo(seen);
            }
        }
        assertThat(folder.journalFolder()).doesNotExist();
        assertThat(folder.root().resolve("replaced")).doesNotExist();
    }

    @Test
    void changesNothingWithAWrongPassword() {
        assertThatThrownBy(() -> change("不是这个".toCharArray())).hasMessageContaining("没有更换");
        try (var database = TestStore.reopen(folder.root())) {
            assertThat(StoreProbe.content(database)).isEqualTo(content);
        }
    }
}
