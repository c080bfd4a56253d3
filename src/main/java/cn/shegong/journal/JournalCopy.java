package cn.shegong.journal;

import cn.shegong.key.DataKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** One copy of a session's journal file while it is read; a copy that is away has nothing in it. */
final class JournalCopy implements AutoCloseable {
    private final FileChannel channel;
    private final Optional<JournalHeader> header;
    private boolean good;

    private JournalCopy(FileChannel channel, Optional<JournalHeader> header) {
        this.channel = channel;
        this.header = header;
        this.good = header.isPresent();
    }

    static JournalCopy open(Path path, DataKey key) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ);
            var bytes = ByteBuffer.allocate(JournalHeader.SIZE);
            while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
                // Until the header is whole or the file ends.
            }
            return new JournalCopy(channel, JournalHeader.decoded(key, Arrays.copyOf(bytes.array(), bytes.position())));
        } catch (IOException e) {
            return new JournalCopy(channel, Optional.empty());
        }
    }

    Optional<JournalHeader> header() {
        return header;
    }

    /** The copy counts as good only with the header that both should have, and with nothing behind the last record. */
    void compare(JournalHeader expected) {
        good &= header.filter(expected::sameAs).isPresent();
    }

    /** Whether the file ends where the last record ends. */
    boolean endsAt(long position) throws IOException {
        return channel != null && channel.size() == position;
    }

    /** Whether the copy held everything that was read so far. */
    boolean good() {
        return good;
    }

    /** The record at a place, if this copy has it whole; its place in the chain is looked at by the reader. */
    Optional<JournalRecord> record(long position) {
        if (channel == null) {
            return Optional.empty();
        }
        try {
            return JournalRecord.at(channel, position);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** This copy did not have a record that the other one has. */
    void missed() {
        good = false;
    }

    boolean recordsBehind(long position, long sequence) throws IOException {
        return channel != null && JournalRecord.liesBehind(channel, position, sequence);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
