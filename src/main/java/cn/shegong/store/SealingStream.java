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
import javax.crypto.Mac;

/** Writes a file and, at its very end, an HMAC-SHA256 over all of it, so that any changed bit is seen. */
final class SealingStream extends FilterOutputStream {
    private static final String LABEL = "backup-seal";
    private static final int SIZE = 32;
    private static final int CHUNK = 1 << 20;

    private final Mac mac;

    SealingStream(OutputStream out, DataKey key) {
        super(out);
        mac = key.mac(LABEL);
    }

    @Override
    public void write(int b) throws IOException {
        mac.update((byte) b);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        mac.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    /** Ends the file; nothing may be written after it. */
    void seal() throws IOException {
        out.write(mac.doFinal());
        out.flush();
    }

    /** Whether a file is, to the last bit, what was written and sealed. */
    static boolean whole(Path file, DataKey key) throws IOException {
        var mac = key.mac(LABEL);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long left = channel.size() - SIZE;
            if (left < 0) {
                return false;
            }
            var chunk = ByteBuffer.allocate(CHUNK);
            while (left > 0) {
                chunk.clear().limit((int) Math.min(CHUNK, left));
                int read = channel.read(chunk);
                if (read < 0) {
                    return false;
                }
                mac.update(chunk.flip());
                left -= read;
            }
            var seal = ByteBuffer.allocate(SIZE);
            while (seal.hasRemaining() && channel.read(seal) >= 0) {
                // Until the seal is whole or the file ends.
            }
            return MessageDigest.isEqual(seal.array(), mac.doFinal());
        }
    }
}
