package cn.shegong.power;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Random;

/** Spoils one file behind the back of the program, at once durably and without counting as an operation. */
public final class PowerDamage {
    private final PowerDisk disk;
    private final PowerPath path;

    PowerDamage(PowerDisk disk, PowerPath path) {
        this.disk = disk;
        this.path = path;
    }

    /**
     * Turns one bit over.
     *
     * @return the byte it is in
     */
    public long flipBit(Random random) {
        synchronized (disk) {
            var bytes = bytes();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            replace(bytes);
            return at;
        }
    }

    /**
     * Zeroes one sector.
     *
     * @return where it begins
     */
    public long zeroSector(Random random) {
        synchronized (disk) {
            var bytes = bytes();
            int at = random.nextInt((bytes.length - 1) / PowerPages.SECTOR + 1) * PowerPages.SECTOR;
            Arrays.fill(bytes, at, Math.min(bytes.length, at + PowerPages.SECTOR), (byte) 0);
            replace(bytes);
            return at;
        }
    }

    /** Cuts the file off at a length. */
    public void truncate(long length) {
        synchronized (disk) {
            replace(Arrays.copyOf(bytes(), (int) Math.min(length, file().live.length())));
        }
    }

    /**
     * Cuts the file off somewhere.
     *
     * @return its new length
     */
    public long truncate(Random random) {
        synchronized (disk) {
            int length = random.nextInt((int) file().live.length());
            truncate(length);
            return length;
        }
    }

    /** Puts other bytes in the place of all that was in the file. */
    public void replace(byte[] bytes) {
        synchronized (disk) {
            disk.settle();
            var file = file();
            apply(PowerWrite.truncation(file, 0));
            if (bytes.length > 0) {
                apply(PowerWrite.of(file, 0, ByteBuffer.wrap(bytes), bytes.length));
            }
        }
    }

    /** Takes the file away. */
    public void delete() {
        synchronized (disk) {
            disk.settle();
            try {
                apply(PowerLink.deletion(file(), disk.tree.entry(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private byte[] bytes() {
        var file = file();
        var bytes = new byte[(int) file.live.length()];
        file.live.read(ByteBuffer.wrap(bytes), 0);
        return bytes;
    }

    private PowerFile file() {
        try {
            if (disk.tree.find(path) instanceof PowerFile file) {
                return file;
            }
            throw new NoSuchFileException(path.toString(), null, "not a file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void apply(PowerOperation operation) {
        operation.applyTo(PowerState.LIVE);
        operation.applyTo(PowerState.DURABLE);
    }
}
