package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a file that is there, or was, and cannot be read now. */
class OutOfReachTest {
    private static final String NAME = "D:\\网络设备权限(锁定)\\名单.xlsx";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "另一个程序正在使用此文件，进程无法访问。, LOCKED",
        "另一个程序已锁定文件的一部分，进程无法访问。, LOCKED",
        "The process cannot access the file because it is being used by another process, LOCKED",
        "The process cannot access the file because another process has locked a portion of the file, LOCKED",
        "拒绝访问。, DENIED",
        "Access is denied, DENIED",
        "Permission denied, DENIED",
        "找不到网络路径。, AWAY",
        "指定的网络名不再可用。, AWAY",
        "The specified network name is no longer available, AWAY",
        "设备未就绪。, AWAY",
        "由于 I/O 设备错误，无法运行此项请求。, AWAY",
        "信号灯超时时间已到, AWAY",
        "Input/output error, AWAY",
        "系统找不到指定的路径。, MISSING",
        "系统找不到指定的文件。, MISSING"
    })
    void isToldByTheWordsOfTheSystemHoweverTheFileWasOpened(String said, Unreadable why) {
        assertThat(OutOfReach.of(new FileSystemException(NAME, null, said))).contains(why);
        assertThat(OutOfReach.of(new FileNotFoundException(NAME + " (" + said + ")")))
                .contains(why);
        assertThat(OutOfReach.of(new IOException(said))).contains(why);
        assertThat(OutOfReach.of(new IllegalStateException(new UncheckedIOException(new IOException(said)))))
                .contains(why);
    }

    @Test
    void isToldByTheKindWhenTheSystemSaysNothing() {
        assertThat(OutOfReach.of(new AccessDeniedException(NAME))).contains(Unreadable.DENIED);
        assertThat(OutOfReach.of(new NoSuchFileException(NAME))).contains(Unreadable.MISSING);
        assertThat(OutOfReach.of(new FileSystemLoopException(NAME))).contains(Unreadable.LOCKED);
    }

    @Test
    void whatIsWrongInsideTheFileIsNotTheDisks() {
        assertThat(OutOfReach.of(new ZipException("invalid CEN header (bad signature)")))
                .isEmpty();
        assertThat(OutOfReach.of(new IllegalArgumentException("另一个程序"))).isEmpty();
    }

    @Test
    void saysOfALinkThatLeadsNowhereThatTheFileIsNotThere() throws IOException {
        var file = Files.createSymbolicLink(folder.resolve("名单.xlsx"), folder.resolve("没有了.xlsx"));
        assertThatThrownBy(() -> SheetFile.read(file, Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessage("“名单.xlsx”没有收进来：找不到这个文件。它可能被移走或改了名，请重新选择。");
    }

    @Test
    void saysOfAFileThatMayNotBeReadWhatToDo() throws IOException {
        var file = Files.writeString(folder.resolve("名单.csv"), "姓名,身份证号\n");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "who may read everything sees no lock");
        for (Runnable reading :
                new Runnable[] {() -> SheetFile.read(file, Progress.NONE), () -> SheetFile.bytes(file)}) {
            assertThatThrownBy(reading::run)
                    .isInstanceOf(Refusal.class)
                    .hasMessage("“名单.csv”没有收进来：这台电脑不让读这个文件（没有权限）。请把它复制到桌面，再选复制的那一份。");
        }
    }

    @Test
    void saysOfAFileThatVanishedWhileItWasRead() {
        assertThatThrownBy(() -> SheetFile.bytes(folder.resolve("名单.xlsx")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("找不到这个文件");
    }
}
