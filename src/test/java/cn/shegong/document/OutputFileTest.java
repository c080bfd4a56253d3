package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.shegong.base.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    private static final OutputFile.Contents NEW = out -> out.write("新".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @Test
    void putsTheNewFileInPlaceOfTheOld() throws IOException {
        Path file = old("台账.xlsx");
        OutputFile.write(file, NEW);
        assertThat(file).hasContent("新");
        assertNothingElse();
    }

    @Test
    void refusesWhileTheTargetIsOpenElsewhere() throws IOException {
        Path file = old("台账.xlsx");
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> OutputFile.write(file, NEW))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("“台账.xlsx”正在别的程序里打开，没有写进去。请关掉它再试。");
        }
        assertThat(file).hasContent("旧");
        assertNothingElse();
    }

    @Test
    void leavesTheOldFileWhenTheContentsFail() throws IOException {
        Path file = old("台账.xlsx");
        assertThatThrownBy(() -> OutputFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(file).hasContent("旧");
        assertNothingElse();
    }

    @Test
    void leavesNothingWhenCancelled() {
        assertThatThrownBy(() -> OutputFile.write(folder.resolve("台账.xlsx"), out -> {
                    out.write(1);
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhenTheDiskIsFull() throws IOException {
        Path file = old("台账.xlsx");
        assertThatThrownBy(() -> OutputFile.write(file, out -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("磁盘满了")
                .hasMessageContaining("原来的文件没有动");
        assertThat(file).hasContent("旧");
        assertNothingElse();
    }

    @Test
    void saysWhenADriveGoesAway() {
        assertThatThrownBy(() -> OutputFile.write(folder.resolve("台账.xlsx"), out -> {
                    throw new IOException("device not ready");
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("U 盘");
    }

    @Test
    void refusesAFolderThatIsGone() {
        assertThatThrownBy(() -> OutputFile.write(folder.resolve("没有").resolve("台账.xlsx"), NEW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("找不到文件夹");
    }

    @Test
    void refusesAFolderInPlaceOfTheFile() throws IOException {
        Path file = Files.createDirectory(folder.resolve("台账.xlsx"));
        assertThatThrownBy(() -> OutputFile.write(file, NEW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("是一个文件夹");
    }

    @Test
    void refusesAReadOnlyFile() throws IOException {
        Path file = old("台账.xlsx");
        assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "whoever runs this may write everywhere");
        assertThatThrownBy(() -> OutputFile.write(file, NEW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("只读");
        assertThat(file).hasContent("旧");
    }

    private Path old(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "旧");
    }

    private void assertNothingElse() {
        assertThat(folder.toFile().list()).hasSize(1);
    }
}
