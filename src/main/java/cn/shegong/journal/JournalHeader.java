package cn.shegong.journal;

import cn.shegong.key.DataKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a journal file begins: whose it is, what it follows, and the salt of its key. 256 bytes, authenticated.
 *
 * @param stationId the station's UUID, 36 characters
 * @param generation number of the session that wrote the file, from 1
 * @param schema the store's schema while it was written
 * @param firstSequence number of its first record
 * @param previousTag tag of the last record of the file before, {@value JournalCipher#TAG} bytes, zeros in the first
 * @param salt fresh random bytes for each file, so that no key and nonce ever meet twice
 */
public record JournalHeader(
        String stationId, long generation, int schema, long firstSequence, byte[] previousTag, byte[] salt) {
    static final int SIZE = 256;
    static final int SALT = 32;

    private static final int MAGIC = 0x53474A31;
    private static final int VERSION = 1;
    private static final int STATION = 36;
    private static final int MAC = 32;

    boolean sameAs(JournalHeader other) {
        return generation == other.generation && Arrays.equals(salt, other.salt);
    }

    byte[] encoded(DataKey key) {
        var buffer = ByteBuffer.allocate(SIZE);
        buffer.putInt(MAGIC).putInt(VERSION);
        buffer.put(Arrays.copyOf(stationId.getBytes(StandardCharsets.US_ASCII), STATION));
        buffer.putLong(generation).putInt(schema).putLong(firstSequence);
        buffer.put(previousTag).put(salt);
        buffer.position(SIZE - MAC);
        buffer.put(mac(key, buffer.array()));
        return buffer.array();
    }

    /** Empty when the bytes are no header of this key, or a damaged one. */
    static Optional<JournalHeader> decoded(DataKey key, byte[] bytes) {
        if (bytes.length != SIZE || !Arrays.equals(mac(key, bytes), Arrays.copyOfRange(bytes, SIZE - MAC, SIZE))) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        if (buffer.getInt() != MAGIC || buffer.getInt() != VERSION) {
            return Optional.empty();
        }
        var station = new byte[STATION];
        var previousTag = new byte[JournalCipher.TAG];
        var salt = new byte[SALT];
        buffer.get(station);
        long generation = buffer.getLong();
        int schema = buffer.getInt();
        long firstSequence = buffer.getLong();
        buffer.get(previousTag).get(salt);
        return Optional.of(new JournalHeader(
                new String(station, StandardCharsets.US_ASCII).strip(),
                generation,
                schema,
                firstSequence,
                previousTag,
                salt));
    }

    private static byte[] mac(DataKey key, byte[] header) {
        return key.authenticate("journal-header", Arrays.copyOf(header, SIZE - MAC));
    }
}
