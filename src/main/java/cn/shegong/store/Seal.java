package cn.shegong.store;

import cn.shegong.key.DataKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

/**
 * What a closed file must be, to the last bit: its size and an HMAC-SHA256 over it under the station's key.
 *
 * @param hmac in hexadecimal
 */
public record Seal(long size, String hmac) {
    private static final int CHUNK = 1 << 20;

    /** Reads the whole file. */
    static Seal of(DataKey key, Path file) throws IOException {
        var mac = key.mac("seal");
        long size = 0;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var chunk = ByteBuffer.allocate(CHUNK);
            while (channel.read(chunk) >= 0) {
                chunk.flip();
                size += chunk.remaining();
                mac.update(chunk);
                chunk.clear();
            }
        }
        return new Seal(size, HexFormat.of().formatHex(mac.doFinal()));
    }

    /** Whether the file is still what was sealed; false too when it is gone. */
    boolean fits(DataKey key, Path file) throws IOException {
        try {
            return Files.size(file) == size && of(key, file).equals(this);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
