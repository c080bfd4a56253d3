package cn.shegong.store;

import cn.shegong.key.DataKey;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Writes a file and, at its very end, two checksums over all of it with their HMAC, so that any changed bit is seen. What
 * is inside is authenticated on its own; this costs next to nothing and also covers what holds it together.
 */
final class SealingStream extends FilterOutputStream {
    private static final String LABEL = "backup-seal";
    private static final int SUMS = 16;
    private static final int SIZE = SUMS + 32;
    private static final int CHUNK = 1 << 20;

    private final DataKey key;
    private final Sums sums = new Sums();

    SealingStream(OutputStream out, DataKey key) {
        super(out);
        this.key = key;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        sums.add(ByteBuffer.wrap(bytes, offset, length));
        out.write(bytes, offset, length);
    }

    /** Ends the file; nothing may be written after it. */
    void seal() throws IOException {
        out.write(sums.sealed(key));
        out.flush();
    }

    /** Whether a file is, to the last bit, what was written and sealed. */
    static boolean whole(Path file, DataKey key) throws IOException {
        var sums = new Sums();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long left = channel.size() - SIZE;
            var chunk = ByteBuffer.allocate(CHUNK);
            while (left > 0) {
                chunk.clear().limit((int) Math.min(CHUNK, left));
                int read = channel.read(chunk);
                if (read < 0) {
                    return false;
                }
                sums.add(chunk.flip());
                left -= read;
            }
            var seal = ByteBuffer.allocate(SIZE);
            while (left == 0 && seal.hasRemaining() && channel.read(seal) >= 0) {
                // Until the seal is whole or the file ends.
            }
            return MessageDigest.isEqual(seal.array(), sums.sealed(key));
        }
    }

    /** Length and checksums of what has passed so far. */
    private static final class Sums {
        private final CRC32C one = new CRC32C();
        private final CRC32 other = new CRC32();
        private long length;

        void add(ByteBuffer bytes) {
            length += bytes.remaining();
            one.update(bytes.duplicate());
            other.update(bytes);
        }

        byte[] sealed(DataKey key) {
            var sums = ByteBuffer.allocate(SUMS)
                    .putLong(length)
                    .putInt((int) one.getValue())
                    .putInt((int) other.getValue())
                    .array();
            return ByteBuffer.allocate(SIZE)
                    .put(sums)
                    .put(key.authenticate(LABEL, sums))
                    .array();
        }
    }
}
