package cn.shegong.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disk that is full, read only, failing, unplugged or spoilt. */
class PowerFaultsTest {
    private final PowerDisk disk = new PowerDisk();
    private final Path file = disk.path("a");

    @BeforeEach
    void write() throws IOException {
        Files.write(file, new byte[1000]);
    }

    @AfterEach
    void close() {
        disk.close();
    }

    @Test
    void aFullDiskTakesThePagesThatFitAndThenNothingButOldPlaces() throws IOException {
        disk.full(6000);
        var second = disk.path("b");
        assertThat(Files.getFileStore(file).getUsableSpace()).isEqualTo(5000);
        assertThatThrownBy(() -> Files.write(second, new byte[5001])).hasMessage("No space left on device");
        assertThat(Files.size(second)).isEqualTo(4096);
        Files.write(file, new byte[904], StandardOpenOption.APPEND);
        assertThat(Files.getFileStore(file).getUsableSpace()).isZero();
        Files.write(file, new byte[1000], StandardOpenOption.WRITE);
        assertThatThrownBy(() -> Files.write(file, new byte[1], StandardOpenOption.APPEND))
                .hasMessage("No space left on device");
        Files.delete(second);
        Files.write(file, new byte[500], StandardOpenOption.APPEND);
        disk.roomy();
        Files.write(file, new byte[9000], StandardOpenOption.APPEND);
        assertThat(disk.used()).isEqualTo(11_404);
    }

    @Test
    void aReadOnlyDiskRefusesEveryChange() throws IOException {
        try (var open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            disk.readOnly(true);
            assertThatThrownBy(() -> open.write(ByteBuffer.allocate(1))).hasMessage("Read-only file system");
        }
        assertThat(Files.isWritable(file)).isFalse();
        assertThatThrownBy(() -> Files.write(file, new byte[1])).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Files.createFile(disk.path("b"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Files.delete(file)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Files.move(file, disk.path("b"))).isInstanceOf(AccessDeniedException.class);
        assertThat(Files.readAllBytes(file)).hasSize(1000);
        disk.readOnly(false);
        Files.delete(file);
    }

    @Test
    void aFailedForceForcesNothingAndTheNextOneDoes() throws IOException {
        disk.failForces(1);
        assertThatThrownBy(() -> PowerDiskTest.force(file)).hasMessage("Input/output error");
        try (var image = disk.afterCut(PowerCut.DROP_ALL, new Random(1))) {
            assertThat(image.path("a")).doesNotExist();
        }
        PowerDiskTest.force(file);
        try (var image = disk.afterCut(PowerCut.DROP_ALL, new Random(1))) {
            assertThat(image.path("a")).exists();
        }
    }

    @Test
    void anUnpluggedFolderIsGoneUntilItIsPluggedIn() throws IOException {
        var folder = Files.createDirectory(disk.path("stick"));
        var inside = Files.writeString(folder.resolve("x"), "x");
        try (var open = FileChannel.open(inside, StandardOpenOption.WRITE)) {
            disk.unplug(folder);
            assertThatThrownBy(() -> open.write(ByteBuffer.allocate(1))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> open.force(true)).isInstanceOf(IOException.class);
        }
        assertThat(folder).doesNotExist();
        try (var names = Files.list(disk.root())) {
            assertThat(names).containsExactly(file);
        }
        assertThatThrownBy(() -> Files.readString(inside)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Files.createDirectories(folder.resolve("y"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Files.getFileStore(folder)).isInstanceOf(NoSuchFileException.class);
        disk.plug(folder);
        assertThat(inside).hasContent("x");
    }

    @Test
    void damageIsDurableAndNoOperation() throws IOException {
        long operations = disk.operations();
        long flipped = disk.damage(file).flipBit(new Random(3));
        try (var image = disk.afterCut(PowerCut.DROP_ALL, new Random(1))) {
            var bytes = Files.readAllBytes(image.path("a"));
            assertThat(Integer.bitCount(bytes[(int) flipped] & 0xff)).isEqualTo(1);
        }
        disk.damage(file).replace("x".repeat(1000).getBytes());
        assertThat(disk.damage(file).zeroSector(new Random(3))).isIn(0L, 512L);
        assertThat(Files.readString(file)).contains("\0".repeat(400)).contains("x".repeat(400));
        assertThat(disk.damage(file).truncate(new Random(3)))
                .isEqualTo(Files.size(file))
                .isLessThan(1000);
        disk.damage(file).truncate(2);
        assertThat(Files.size(file)).isEqualTo(2);
        disk.damage(file).delete();
        assertThat(file).doesNotExist();
        assertThat(disk.operations()).isEqualTo(operations);
    }
}
