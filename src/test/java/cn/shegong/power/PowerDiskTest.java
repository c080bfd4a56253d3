package cn.shegong.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each kind of power cut may take and what it must leave. */
class PowerDiskTest {
    private static final int ROUNDS = 200;

    private final PowerDisk disk = new PowerDisk();
    private final Path file = disk.path("a");
    private final Random random = new Random(7);
    private final List<PowerDisk> images = new ArrayList<>();

    @AfterEach
    void close() {
        disk.close();
        images.forEach(PowerDisk::close);
    }

    @Test
    void losesWhatWasNotForced() throws IOException {
        write(file, "old");
        force(file);
        write(file, "new");
        write(disk.path("b"), "more");
        try (var image = disk.afterCut(PowerCut.DROP_ALL, random)) {
            assertThat(image.path("a")).hasContent("old");
            assertThat(image.path("b")).doesNotExist();
        }
        assertThat(file).hasContent("new");
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatWasForcedAndTheFoldersAroundIt(PowerCut model) throws IOException {
        var deep = Files.createDirectories(disk.path("x", "y")).resolve("z");
        write(deep, "forced");
        force(deep);
        for (var image : images(model)) {
            assertThat(image.path(deep)).hasContent("forced");
        }
    }

    @Test
    void tearsTheLastWriteOfAnOrderedCut() throws IOException {
        write(file, "first;");
        force(file);
        append("second;");
        append("third;");
        var found = new TreeSet<String>();
        for (var image : images(PowerCut.PREFIX)) {
            found.add(Files.readString(image.path("a")).replace("\0", ""));
        }
        assertThat(found).allMatch("first;second;third;"::startsWith);
        assertThat(found).contains("first;", "first;sec", "first;second;thi", "first;second;third;");
    }

    @Test
    void growsByWholePagesWhereAWriteIsTorn() throws IOException {
        write(file, "a".repeat(10_000));
        force(disk.root());
        var found = new TreeSet<Long>();
        for (var image : images(PowerCut.PREFIX)) {
            found.add(Files.size(image.path("a")));
        }
        assertThat(found).containsExactly(0L, 4096L, 8192L, 10_000L);
    }

    @Test
    void mixesPagesButDoesNotTearThem() throws IOException {
        assertThat(mixtures(PowerCut.REORDER, 4096))
                .containsExactlyInAnyOrder("aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc");
    }

    @Test
    void mixesSectorsWithinAPage() throws IOException {
        assertThat(mixtures(PowerCut.REORDER_TORN, 512))
                .containsExactlyInAnyOrder("aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc");
    }

    /** Two units are written as a, b and c, of which only a was forced. */
    private Set<String> mixtures(PowerCut model, int unit) throws IOException {
        for (var letter : List.of("a", "b", "c")) {
            write(file, letter.repeat(2 * unit));
            if (letter.equals("a")) {
                force(file);
            }
        }
        var found = new TreeSet<String>();
        for (var image : images(model)) {
            var text = Files.readString(image.path("a"));
            assertThat(text).hasSize(2 * unit);
            var parts = text.substring(0, 1) + text.charAt(unit);
            assertThat(text)
                    .isEqualTo(parts.substring(0, 1).repeat(unit)
                            + parts.substring(1).repeat(unit));
            found.add(parts);
        }
        return found;
    }

    @Test
    void losesTheLengthApartFromTheData() throws IOException {
        write(file, "a".repeat(4096));
        force(file);
        write(file, "b".repeat(8192));
        var found = new HashSet<String>();
        for (var image : images(PowerCut.REORDER)) {
            var text = Files.readString(image.path("a"));
            found.add(text.charAt(0) + ":" + text.length() / 4096 + (text.length() > 4096 ? text.charAt(4096) : ""));
        }
        assertThat(found).containsExactlyInAnyOrder("a:1", "b:1", "a:2\0", "a:2b", "b:2\0", "b:2b");
    }

    @Test
    void emptiesATruncatedFileOnlyTogetherWithItsLength() throws IOException {
        write(file, "a".repeat(100));
        force(file);
        Files.writeString(file, "b".repeat(50));
        var found = new HashSet<String>();
        for (var image : images(PowerCut.REORDER)) {
            found.add(Files.readString(image.path("a")));
        }
        assertThat(found).containsExactlyInAnyOrder("a".repeat(100), "\0".repeat(50), "b".repeat(50));
    }

    @Test
    void keepsTheOldNameUntilTheFolderIsForced() throws IOException {
        write(file, "old");
        force(file);
        var fresh = disk.path("a.new");
        write(fresh, "new");
        force(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file);
        try (var image = disk.afterCut(PowerCut.DROP_ALL, random)) {
            assertThat(image.path("a")).hasContent("old");
            assertThat(image.path("a.new")).hasContent("new");
        }
        var found = new HashSet<String>();
        for (var image : images(PowerCut.REORDER)) {
            found.add(Files.readString(image.path("a")));
        }
        assertThat(found).containsExactlyInAnyOrder("old", "new");
        force(disk.root());
        try (var image = disk.afterCut(PowerCut.DROP_ALL, random)) {
            assertThat(image.path("a")).hasContent("new");
            assertThat(image.path("a.new")).doesNotExist();
        }
    }

    @Test
    void deletesAgainWhatTheCutBroughtBack() throws IOException {
        write(file, "x");
        force(file);
        Files.delete(file);
        assertThat(file).doesNotExist();
        try (var image = disk.afterCut(PowerCut.DROP_ALL, random)) {
            assertThat(image.path("a")).hasContent("x");
        }
        force(disk.root());
        try (var image = disk.afterCut(PowerCut.DROP_ALL, random)) {
            assertThat(image.path("a")).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource
    void losesNothingForcedWhenANameIsUsedAgain(PowerCut model) throws IOException {
        write(file, "first");
        force(file);
        Files.move(file, disk.path("b"));
        write(file, "second");
        force(file);
        for (var image : images(model)) {
            assertThat(image.path("a")).hasContent("second");
            assertThat(image.path("b")).hasContent("first");
        }
    }

    @Test
    void writesBackByItselfAfterAWhile() throws IOException {
        disk.writeBackAfter(10);
        write(file, "x");
        for (int i = 0; i < 10; i++) {
            write(disk.path("b"), "y".repeat(i + 1));
        }
        try (var image = disk.afterCut(PowerCut.DROP_ALL, random)) {
            assertThat(image.path("a")).hasContent("x");
        }
    }

    @Test
    void cutsInTheMiddleOfTheChosenOperation() throws IOException {
        write(file, "0123456789".repeat(1000));
        force(file);
        disk.cutAt(disk.operations() + 2, d -> images.add(d.afterCut(PowerCut.PREFIX, random)));
        write(file, "x");
        assertThatThrownBy(() -> write(file, "abcdefghij".repeat(1000))).hasMessage("power cut");
        assertThat(images).hasSize(1);
        assertThat(disk.dead()).isTrue();
        assertThatThrownBy(() -> Files.readString(file))
                .isInstanceOf(IOException.class)
                .hasMessage("power cut");
        assertThatThrownBy(() -> Files.delete(file)).hasMessage("power cut");
        var image = images.get(0);
        assertThat(Files.size(image.path("a"))).isEqualTo(10_000);
        write(image.path("a"), "alive");
    }

    @Test
    void aForceThatIsCutForcesNothing() throws IOException {
        write(file, "x");
        disk.cutAt(disk.operations() + 1, d -> images.add(d.afterCut(PowerCut.DROP_ALL, random)));
        assertThatThrownBy(() -> force(file)).hasMessage("power cut");
        assertThat(images.get(0).path("a")).doesNotExist();
    }

    /** Each byte must be the forced one or one written later, whatever was done in whatever order. */
    @ParameterizedTest
    @EnumSource
    void neverLosesAForcedByteInAnyOrderOfThings(PowerCut model) throws IOException {
        for (int round = 0; round < 60; round++) {
            try (var own = new PowerDisk()) {
                own.writeBackAfter(round % 2 * 20);
                var bytes = new PowerBytes(own, new Random(round));
                for (int i = 0; i < 60; i++) {
                    bytes.act();
                    try (var image = own.afterCut(model, random)) {
                        bytes.check(image);
                    }
                }
            }
        }
    }

    @Test
    void anImageOfFourMegabytesTakesNoTime() throws IOException {
        Files.write(file, new byte[4 << 20]);
        force(file);
        for (int i = 0; i < 500; i++) {
            write(file, "some bytes");
        }
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            disk.afterCut(PowerCut.values()[i % 4], random).close();
        }
        assertThat((System.nanoTime() - start) / 100 / 1_000_000).isLessThan(20);
    }

    private List<PowerDisk> images(PowerCut model) {
        var made = Stream.generate(() -> disk.afterCut(model, random))
                .limit(ROUNDS)
                .toList();
        images.addAll(made);
        return made;
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    /** Without truncation, which would be an operation more. */
    static void write(Path path, String text) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
