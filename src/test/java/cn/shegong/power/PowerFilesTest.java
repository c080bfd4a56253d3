package cn.shegong.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program uses of {@code java.nio.file}, on a simulated disk. */
class PowerFilesTest {
    private final PowerDisk disk = new PowerDisk();
    private final Path file = disk.path("a");

    @TempDir
    Path real;

    @AfterEach
    void close() {
        disk.close();
    }

    @Test
    void pathsAreReadAndJoined() {
        var path = disk.path("站", "..", "b", ".", "c.txt");
        assertThat(path.toString()).isEqualTo("/" + disk.id() + "/站/../b/./c.txt");
        assertThat(path.normalize()).isEqualTo(disk.path("b", "c.txt")).hasSameHashCodeAs(disk.path("b/c.txt"));
        assertThat(path.getFileName()).hasToString("c.txt");
        assertThat(path.resolveSibling("d").normalize()).isEqualTo(disk.path("b/d"));
        assertThat(disk.root().getParent()).isNull();
        assertThat(disk.path("b").getParent()).isEqualTo(disk.root());
        assertThat(disk.root().relativize(disk.path("b/c"))).hasToString("b/c");
        assertThat(disk.path("b/c").relativize(disk.path("d"))).hasToString("../../d");
        assertThat(disk.path("b/c").startsWith(disk.path("b"))).isTrue();
        assertThat(disk.path("bc").startsWith(disk.path("b"))).isFalse();
        assertThat(disk.path("b/c").endsWith("c")).isTrue();
        assertThat(disk.path("b/c").iterator()).toIterable().containsExactly(relative("b"), relative("c"));
        assertThat(relative("b").toAbsolutePath()).isEqualTo(disk.path("b"));
        assertThat(disk.path("b").compareTo(disk.path("c"))).isNegative();
        assertThat(disk.path("b c/d").toUri()).isEqualTo(URI.create("power://" + disk.id() + "/b%20c/d"));
        assertThat(file.getFileSystem().provider().getPath(disk.path("b c/d").toUri()))
                .isEqualTo(disk.path("b c/d"));
        assertThatThrownBy(() -> file.resolve("/elsewhere/x")).isInstanceOf(InvalidPathException.class);
        assertThatThrownBy(file::toFile).isInstanceOf(UnsupportedOperationException.class);
    }

    private Path relative(String text) {
        return disk.fileSystem().getPath(text);
    }

    @Test
    void foldersHoldFiles() throws IOException {
        var folder = Files.createDirectories(disk.path("x", "y"));
        Files.writeString(folder.resolve("b.txt"), "b");
        Files.writeString(folder.resolve("c.md"), "c");
        try (var all = Files.walk(disk.root())) {
            assertThat(all.map(Path::toString).map(t -> t.substring(disk.id().length() + 1)))
                    .containsExactly("", "/x", "/x/y", "/x/y/b.txt", "/x/y/c.md");
        }
        try (var texts = Files.newDirectoryStream(folder, "*.txt")) {
            assertThat(texts).containsExactly(folder.resolve("b.txt"));
        }
        assertThatThrownBy(() -> Files.delete(folder)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThatThrownBy(() -> Files.createDirectory(folder)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> Files.createFile(disk.path("no/file"))).isInstanceOf(NoSuchFileException.class);
        assertThat(Files.deleteIfExists(folder.resolve("none"))).isFalse();
        assertThat(Files.createTempDirectory(folder, "t")).isDirectory();
        assertThat(Files.createTempFile(folder, "t", ".tmp")).isRegularFile();
        Files.move(folder, disk.path("z"));
        assertThat(disk.path("z/b.txt")).hasContent("b");
        assertThatThrownBy(() -> Files.move(disk.path("z"), disk.path("z/z"))).isInstanceOf(IOException.class);
    }

    @Test
    void filesAreCopiedMovedAndCompared() throws IOException {
        Files.writeString(file, "text");
        var copy = Files.copy(file, disk.path("b"));
        assertThat(Files.mismatch(file, copy)).isEqualTo(-1);
        assertThat(Files.isSameFile(file, copy)).isFalse();
        assertThat(Files.isSameFile(file, disk.path("x/../a"))).isTrue();
        assertThatThrownBy(() -> Files.copy(file, copy)).isInstanceOf(FileAlreadyExistsException.class);
        Files.writeString(file, "other text");
        assertThatThrownBy(() -> Files.move(file, copy)).isInstanceOf(FileAlreadyExistsException.class);
        Files.move(file, copy, StandardCopyOption.REPLACE_EXISTING);
        assertThat(copy).hasContent("other text");
        assertThat(file).doesNotExist();
        Files.setLastModifiedTime(copy, FileTime.fromMillis(5000));
        assertThat(Files.getLastModifiedTime(copy).toMillis()).isEqualTo(5000);
        assertThat(Files.getAttribute(copy, "basic:size")).isEqualTo(10L);
        try (var reader = Files.newBufferedReader(copy)) {
            assertThat(reader.readLine()).isEqualTo("other text");
        }
    }

    @Test
    void filesGoToOtherDisksAndBack() throws IOException {
        Files.write(real.resolve("r"), new byte[100_000]);
        Files.copy(real.resolve("r"), file);
        Files.copy(file, real.resolve("s"));
        assertThat(real.resolve("s")).hasSameBinaryContentAs(real.resolve("r"));
        assertThat(Files.mismatch(file, real.resolve("s"))).isEqualTo(-1);
        try (var second = new PowerDisk()) {
            assertThatThrownBy(() -> Files.move(file, second.path("m"), StandardCopyOption.ATOMIC_MOVE))
                    .isInstanceOf(AtomicMoveNotSupportedException.class);
            Files.move(file, second.path("m"));
            assertThat(Files.size(second.path("m"))).isEqualTo(100_000);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void channelsReadAndWriteAnywhere() throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.write(bytes("abc"), 5000);
            assertThat(channel.size()).isEqualTo(5003);
            channel.write(new ByteBuffer[] {bytes("01"), bytes("23")});
            assertThat(channel.position()).isEqualTo(4);
            channel.truncate(5001);
            channel.write(bytes("z"), 5003);
            var tail = ByteBuffer.allocate(10);
            assertThat(channel.read(tail, 4999)).isEqualTo(5);
            assertThat(tail.array()).startsWith(0, 'a', 0, 0, 'z');
            assertThat(channel.read(tail, 6000)).isEqualTo(-1);
            try (var target = FileChannel.open(
                    disk.path("b"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                assertThat(channel.transferTo(0, 1 << 20, target)).isEqualTo(5004);
                assertThat(target.transferFrom(channel.position(2), 5004, 3)).isEqualTo(3);
                assertThat(target.size()).isEqualTo(5007);
            }
            assertThatThrownBy(() -> channel.map(MapMode.READ_ONLY, 0, 1))
                    .isInstanceOf(UnsupportedOperationException.class);
            Thread.currentThread().interrupt();
            channel.force(true);
            assertThat(Thread.interrupted()).isTrue();
        }
        var closed = FileChannel.open(file);
        assertThatThrownBy(() -> closed.write(bytes("x"))).isInstanceOf(NonWritableChannelException.class);
        closed.close();
        assertThatThrownBy(() -> closed.read(bytes("x"))).isInstanceOf(ClosedChannelException.class);
        try (var writing = FileChannel.open(file, StandardOpenOption.APPEND)) {
            assertThatThrownBy(() -> writing.read(bytes("x"))).isInstanceOf(NonReadableChannelException.class);
            writing.write(bytes("end"));
            assertThat(writing.position()).isEqualTo(5007);
        }
        assertThatThrownBy(() -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> FileChannel.open(disk.root(), StandardOpenOption.WRITE))
                .hasMessageContaining("Is a directory");
    }

    @Test
    void aDeletedFileStaysReadableWhereItIsOpen() throws IOException {
        Files.writeString(file, "abc");
        try (var channel = FileChannel.open(file)) {
            Files.delete(file);
            assertThat(channel.read(ByteBuffer.allocate(9))).isEqualTo(3);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void locksExcludeOtherChannelsUntilTheyAreClosed() throws IOException {
        Files.createFile(file);
        var first = FileChannel.open(file, StandardOpenOption.WRITE);
        try (var second = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var lock = first.tryLock(Long.MAX_VALUE - 1, 1, false);
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(second::tryLock).isInstanceOf(OverlappingFileLockException.class);
            assertThatThrownBy(first::lock).isInstanceOf(OverlappingFileLockException.class);
            second.tryLock(0, 10, true).release();
            assertThatThrownBy(() -> first.tryLock(0, 10, true)).isInstanceOf(NonReadableChannelException.class);
            first.close();
            assertThat(lock.isValid()).isFalse();
            assertThat(second.tryLock().isValid()).isTrue();
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
