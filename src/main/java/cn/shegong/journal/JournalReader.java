package cn.shegong.journal;

import cn.shegong.disk.AtomicFile;
import cn.shegong.key.DataKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Reads a session's journal out of its two copies: a record that one has lost is taken from the other. A torn tail is
 * the sign of a power cut; a hole with records behind it is damage.
 */
public final class JournalReader {
    private final JournalPlace place;
    private final DataKey key;

    /** Takes each record's content, in order. */
    @FunctionalInterface
    public interface Sink {
        void take(byte[] payload) throws IOException;
    }

    /** Takes each record as it lies in the file. */
    private interface RecordSink {
        void take(JournalRecord record, byte[] payload) throws IOException;
    }

    /**
     * What was found.
     *
     * @param good whether both copies held every record; a second copy whose disk is away is not asked
     * @param fileExact whether the first copy is, read to its end, exactly what it should be
     * @param mirrorExact the same of the second copy
     */
    public record Reading(JournalHeader header, JournalEnd end, boolean good, boolean fileExact, boolean mirrorExact) {
        public boolean exact() {
            return fileExact && mirrorExact;
        }

        public boolean empty() {
            return end.sequence() < header.firstSequence();
        }
    }

    public JournalReader(JournalPlace place, DataKey key) {
        this.place = place;
        this.key = key;
    }

    /** The header of a session's file; empty when neither copy has one, as after a cut while it was being made. */
    public Optional<JournalHeader> header(long generation) throws IOException {
        try (var file = JournalCopy.open(place.file(generation), key);
                var mirror = JournalCopy.open(place.mirror(generation), key)) {
            return header(generation, file, mirror);
        }
    }

    private static Optional<JournalHeader> header(long generation, JournalCopy file, JournalCopy mirror) {
        return file.header().filter(h -> h.generation() == generation).or(() -> mirror.header()
                .filter(h -> h.generation() == generation));
    }

    /**
     * Reads a session's records.
     *
     * @param before where the journal ended before this session
     * @param last number of the last record wanted: the file may still be written behind it
     * @return empty when neither copy has a header
     * @throws JournalDamaged when records are missing that were written
     */
    public Optional<Reading> read(long generation, JournalEnd before, long last, Sink sink) throws IOException {
        return readRecords(generation, before, last, (record, payload) -> sink.take(payload));
    }

    private Optional<Reading> readRecords(long generation, JournalEnd before, long last, RecordSink sink)
            throws IOException {
        try (var file = JournalCopy.open(place.file(generation), key);
                var mirror = JournalCopy.open(place.mirror(generation), key)) {
            var header = header(generation, file, mirror);
            if (header.isEmpty()) {
                return Optional.empty();
            }
            var start = new JournalEnd(
                    generation, header.get().firstSequence() - 1, header.get().previousTag(), JournalHeader.SIZE);
            if (!start.sameAs(before)) {
                throw new JournalDamaged(generation, before.sequence() + 1);
            }
            file.compare(header.get());
            mirror.compare(header.get());
            var end = follow(new JournalCipher(key, header.get().salt()), start, last, file, mirror, sink);
            boolean away = place.mirrorAway();
            return Optional.of(new Reading(
                    header.get(),
                    end,
                    file.good() && (away || mirror.good()),
                    file.good() && file.endsAt(end.position()),
                    away || mirror.good() && mirror.endsAt(end.position())));
        }
    }

    private static JournalEnd follow(
            JournalCipher cipher, JournalEnd start, long last, JournalCopy file, JournalCopy mirror, RecordSink sink)
            throws IOException {
        var end = start;
        while (end.sequence() < last) {
            var here = end;
            var first = whole(cipher, file, here);
            // The second copy is looked at as well, so that its damage does not wait until it is needed.
            var second = whole(cipher, mirror, here);
            var next = first.or(() -> second);
            if (next.isEmpty()) {
                if (file.recordsBehind(here.position(), here.sequence() + 1)
                        || mirror.recordsBehind(here.position(), here.sequence() + 1)) {
                    throw new JournalDamaged(here.generation(), here.sequence() + 1);
                }
                return here;
            }
            if (first.isEmpty()) {
                file.missed();
            }
            if (second.isEmpty()) {
                mirror.missed();
            }
            var record = next.get().record();
            sink.take(record, next.get().payload());
            end = new JournalEnd(here.generation(), record.sequence(), record.tag(), here.position() + record.size());
        }
        return end;
    }

    private record Whole(JournalRecord record, byte[] payload) {}

    private static Optional<Whole> whole(JournalCipher cipher, JournalCopy copy, JournalEnd before) {
        return copy.record(before.position())
                .filter(record -> record.sequence() == before.sequence() + 1)
                .flatMap(record -> cipher.decrypt(record.sequence(), before.tag(), record.encrypted())
                        .map(payload -> new Whole(record, payload)));
    }

    /** Writes a copy that had lost something anew from what both together have. */
    public void mend(long generation, JournalEnd before, Reading reading) throws IOException {
        if (!reading.fileExact()) {
            mend(place.file(generation), generation, before, reading);
        }
        if (!reading.mirrorExact()) {
            try {
                place.makeMirror();
                mend(place.mirror(generation), generation, before, reading);
            } catch (IOException e) {
                // The second copy's disk is away or full; it is mended when it is back.
            }
        }
    }

    private void mend(Path copy, long generation, JournalEnd before, Reading reading) throws IOException {
        Files.createDirectories(copy.getParent());
        var fresh = copy.resolveSibling(copy.getFileName() + ".new");
        try (var channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(java.nio.ByteBuffer.wrap(reading.header().encoded(key)));
            readRecords(generation, before, reading.end().sequence(), (record, payload) -> {
                var bytes = record.encoded();
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            });
            channel.force(true);
        }
        AtomicFile.move(fresh, copy);
        AtomicFile.forceFolder(copy.getParent());
    }
}
