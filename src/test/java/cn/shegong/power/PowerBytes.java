package cn.shegong.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Writes and forces at random and knows of every byte which values a power cut may leave. */
final class PowerBytes {
    private static final int LONGEST = 20_000;

    private final PowerDisk disk;
    private final Random random;
    private final List<Known> files = new ArrayList<>();
    private int value;

    PowerBytes(PowerDisk disk, Random random) {
        this.disk = disk;
        this.random = random;
    }

    /** A file, the values that each byte may have after a cut, and whether it must be found at all. */
    private static final class Known {
        private final Path path;
        private final List<BitSet> allowed = new ArrayList<>();
        private int length;
        private int shortest;
        private boolean forced;

        Known(Path path) {
            this.path = path;
        }
    }

    void act() throws IOException {
        if (files.isEmpty() || random.nextInt(10) == 0) {
            var folder = Files.createDirectories(disk.path("d" + random.nextInt(3)));
            files.add(new Known(folder.resolve("f" + files.size())));
        }
        var file = files.get(random.nextInt(files.size()));
        try (var channel = FileChannel.open(
                file.path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            switch (random.nextInt(8)) {
                case 0, 1 -> force(file, channel);
                case 2 -> truncate(file, channel);
                default -> write(file, channel);
            }
        }
    }

    private void truncate(Known file, FileChannel channel) throws IOException {
        file.length = random.nextInt(file.length + 1);
        channel.truncate(file.length);
        file.shortest = Math.min(file.shortest, file.length);
        file.allowed.subList(file.length, file.allowed.size()).forEach(values -> values.set(0));
    }

    private void write(Known file, FileChannel channel) throws IOException {
        value = value % 255 + 1;
        int from = random.nextInt(Math.min(LONGEST, file.length + 1));
        int count = 1 + random.nextInt(random.nextBoolean() ? 100 : 9000);
        var bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        channel.write(ByteBuffer.wrap(bytes), from);
        for (int i = from; i < from + count; i++) {
            if (i >= file.allowed.size()) {
                file.allowed.add(new BitSet());
                file.allowed.get(i).set(0);
            }
            file.allowed.get(i).set(value);
        }
        file.length = Math.max(file.length, from + count);
    }

    private static void force(Known file, FileChannel channel) throws IOException {
        channel.force(false);
        var bytes = ByteBuffer.allocate((int) channel.size());
        channel.read(bytes, 0);
        assertThat(bytes.position()).isEqualTo(file.length);
        file.allowed.clear();
        for (int i = 0; i < file.length; i++) {
            file.allowed.add(new BitSet());
            file.allowed.get(i).set(bytes.get(i) & 0xff);
        }
        file.shortest = file.length;
        file.forced = true;
    }

    void check(PowerDisk image) throws IOException {
        for (var file : files) {
            var path = image.path(file.path);
            if (file.forced) {
                assertThat(path).exists();
            }
            if (Files.exists(path)) {
                var bytes = Files.readAllBytes(path);
                assertThat(bytes.length).isBetween(file.shortest, file.allowed.size());
                for (int i = 0; i < bytes.length; i++) {
                    if (!file.allowed.get(i).get(bytes[i] & 0xff)) {
                        throw new AssertionError(path + " has " + bytes[i] + " at " + i);
                    }
                }
            }
        }
    }
}
