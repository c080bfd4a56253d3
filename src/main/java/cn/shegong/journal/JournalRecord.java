package cn.shegong.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One record as it lies in the file: magic, length, sequence number, encrypted payload with its tag, checksum.
 *
 * @param encrypted ciphertext and tag
 */
record JournalRecord(long sequence, byte[] encrypted) {
    private static final int MAGIC = 0x53474A52;
    private static final int HEAD = 16;
    private static final int CHECKSUM = 4;
    private static final int LONGEST = 1 << 30;
    private static final int WINDOW = 1 << 20;

    int size() {
        return HEAD + encrypted.length + CHECKSUM;
    }

    byte[] tag() {
        return Arrays.copyOfRange(encrypted, encrypted.length - JournalCipher.TAG, encrypted.length);
    }

    ByteBuffer encoded() {
        if (encrypted.length > LONGEST) {
            throw new IllegalArgumentException("a journal record of " + encrypted.length + " bytes");
        }
        var buffer = ByteBuffer.allocate(size());
        buffer.putInt(MAGIC).putInt(encrypted.length).putLong(sequence).put(encrypted);
        buffer.putInt(checksum(buffer.array(), HEAD + encrypted.length)).flip();
        return buffer;
    }

    /** The record at a place in the file; empty when there is none that is whole. */
    static Optional<JournalRecord> at(FileChannel channel, long position) throws IOException {
        long left = channel.size() - position;
        if (left < HEAD + JournalCipher.TAG + CHECKSUM) {
            return Optional.empty();
        }
        var head = read(channel, position, HEAD);
        int magic = head.getInt();
        int length = head.getInt();
        if (magic != MAGIC || length < JournalCipher.TAG || length > left - HEAD - CHECKSUM) {
            return Optional.empty();
        }
        long sequence = head.getLong();
        var whole = read(channel, position, HEAD + length + CHECKSUM);
        if (whole.getInt(HEAD + length) != checksum(whole.array(), HEAD + length)) {
            return Optional.empty();
        }
        return Optional.of(new JournalRecord(sequence, Arrays.copyOfRange(whole.array(), HEAD, HEAD + length)));
    }

    /** Whether a whole record with a later number lies anywhere behind a place: then what is missing was not torn off. */
    static boolean liesBehind(FileChannel channel, long position, long sequence) throws IOException {
        long size = channel.size();
        for (long from = position; from < size; from += WINDOW) {
            // One head longer, so that a record that begins at the window's end is seen too.
            var window = read(channel, from, (int) Math.min(WINDOW + HEAD, size - from));
            for (int i = 0; i + HEAD <= window.limit(); i++) {
                if (window.getInt(i) == MAGIC
                        && at(channel, from + i)
                                .filter(record -> record.sequence >= sequence)
                                .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    private static int checksum(byte[] bytes, int length) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
