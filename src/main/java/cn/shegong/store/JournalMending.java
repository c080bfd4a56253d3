package cn.shegong.store;

import cn.shegong.journal.JournalDamaged;
import cn.shegong.journal.JournalEnd;
import java.io.IOException;

/** Reads the journals of finished sessions, both copies, and writes anew what is not exactly what it should be. */
final class JournalMending {
    private final StoreFiles files;
    private final String mirror;

    /** How many journals were read and how many of them had to be written anew. */
    record Outcome(int read, int mended) {}

    JournalMending(StoreFiles files, String mirror) {
        this.files = files;
        this.mirror = mirror;
    }

    /**
     * @param first the snapshot with which the oldest of them begins
     * @param until the session that is not finished
     * @throws JournalDamaged when records are missing in both copies
     */
    Outcome run(Snapshot first, long until) throws IOException {
        var reader = files.reader(mirror);
        JournalEnd end = first.end();
        int read = 0;
        int mended = 0;
        for (long session : files.journals(mirror).generations().subSet(first.generation(), until)) {
            var before = end;
            var reading = reader.read(session, before, Long.MAX_VALUE, payload -> {})
                    .orElseThrow(() -> new JournalDamaged(session, before.sequence() + 1));
            if (!reading.exact()) {
                reader.mend(session, before, reading);
                mended++;
            }
            end = reading.end();
            read++;
        }
        return new Outcome(read, mended);
    }
}
