package cn.shegong.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One copy of a journal file while it is written: filled with zeros ahead, so that forcing a record touches nothing else. */
final class JournalFile implements AutoCloseable {
    /** Small at first: most sessions write little. */
    private static final int FIRST = 256 << 10;

    private static final int STEP = 4 << 20;
    private static final ByteBuffer ZEROS = ByteBuffer.allocate(64 << 10).asReadOnlyBuffer();

    private final Path path;
    private final FileChannel channel;
    private long prepared;

    private JournalFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static JournalFile create(Path path, byte[] header) throws IOException {
        Files.createDirectories(path.getParent());
        var file = new JournalFile(
                path,
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING));
        try {
            file.prepare(FIRST);
            file.write(ByteBuffer.wrap(header), 0);
            file.channel.force(true);
            return file;
        } catch (IOException | RuntimeException e) {
            file.channel.close();
            throw e;
        }
    }

    /** Goes on with a file whose first bytes were copied from the other copy. */
    static JournalFile resume(Path path) throws IOException {
        var file = new JournalFile(path, FileChannel.open(path, StandardOpenOption.WRITE));
        file.prepared = file.channel.size();
        return file;
    }

    Path path() {
        return path;
    }

    /** Writes a record, with zeros ready behind it. */
    void append(ByteBuffer record, long position) throws IOException {
        long end = position + record.remaining();
        if (end > prepared) {
            prepare(Math.max(end, prepared + STEP));
            channel.force(true);
        }
        write(record, position);
    }

    void force() throws IOException {
        channel.force(false);
    }

    /** Cuts off the zeros and closes. */
    void finish(long end) throws IOException {
        channel.truncate(end);
        channel.force(true);
        channel.close();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void prepare(long until) throws IOException {
        while (prepared < until) {
            var zeros = ZEROS.duplicate();
            zeros.limit((int) Math.min(zeros.capacity(), until - prepared));
            int length = zeros.remaining();
            write(zeros, prepared);
            prepared += length;
        }
    }

    private void write(ByteBuffer bytes, long position) throws IOException {
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }
}
