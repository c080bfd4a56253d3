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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest {
    private static final Actor HEAD = new Actor(TestStore.HEAD_ID, "王芳", Role.HEAD);
    private static final byte[] CONTENT = "低保花名册的原件".repeat(1000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    private DataFolder folder;
    private Database database;

    @BeforeEach
    void open() {
        folder = new DataFolder(temp.resolve("data"));
        database = TestStore.in(folder.root(), Clock.systemDefaultZone());
    }

    private Attachment kept() {
        return database.transaction(HEAD, Right.RECORD, audit -> {
            audit.note("test", "", 0, "存一份原件");
            return database.attachments().keep(HEAD, "低保.xlsx", CONTENT);
        });
    }

    private Path file(Attachment attachment) {
        return folder.attachmentFolder().resolve(AttachmentFiles.name(attachment.id()));
    }

    @Test
    void givesBackWhatWasKeptAndHoldsNothingInTheClear() throws IOException {
        var attachment = kept();
        assertThat(database.attachments().read(attachment.id())).isEqualTo(CONTENT);
        assertThat(database.attachments().find(attachment.id())).contains(attachment);
        assertThat(new String(Files.readAllBytes(file(attachment)), StandardCharsets.UTF_8))
                .doesNotContain("花名册");
        database.close();
    }

    @Test
    void mendsAHalfAndSaysWhenBothAreLost() throws IOException {
        var attachment = kept();
        Files.write(file(attachment), new byte[] {1, 2, 3});
        assertThat(database.attachments().read(attachment.id())).isEqualTo(CONTENT);
        assertThat(finding().mended()).isTrue();
        assertThat(finding().good()).isTrue();
        for (var place : List.of(folder.attachmentFolder(), folder.attachmentCopyFolder())) {
            Files.delete(place.resolve(AttachmentFiles.name(attachment.id())));
        }
        assertThat(finding().good()).isFalse();
        assertThatThrownBy(() -> database.attachments().read(attachment.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("备份文件夹");
        database.close();
    }

    private Verification.Finding finding() {
        return database.safekeeping().verify(List.of(), Progress.NONE).stream()
                .filter(f -> f.name().equals("attachment"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesAwayWhatARolledBackTransactionLeft() throws IOException {
        assertThatThrownBy(() -> database.transaction(HEAD, Right.RECORD, audit -> {
                    database.attachments().keep(HEAD, "低保.xlsx", CONTENT);
                    throw new Refusal("不行");
                }))
                .isInstanceOf(Refusal.class);
        try (var files = Files.list(folder.attachmentFolder())) {
            assertThat(files).hasSize(1);
        }
        assertThat(finding().good()).isTrue();
        try (var files = Files.list(folder.attachmentFolder())) {
            assertThat(files).isEmpty();
        }
        database.close();
    }

    @Test
    void comesBackWithABackup() throws IOException {
        var stick = Files.createDirectory(temp.resolve("U盘"));
        var attachment = kept();
        var backup = database.safekeeping().backUp(stick, Progress.NONE);
        database.close();
        var fresh = new DataFolder(temp.resolve("新电脑"));
        try (var restoration = Restoration.of(backup, fresh, Clock.systemDefaultZone())) {
            restoration.unlock(TestStore.HEAD_ID, TestStore.PASSWORD);
            assertThat(restoration.run(false, Progress.NONE).missingAttachments())
                    .isZero();
        }
        try (var restored = TestStore.reopen(fresh.root())) {
            assertThat(restored.attachments().read(attachment.id())).isEqualTo(CONTENT);
        }
    }
}
