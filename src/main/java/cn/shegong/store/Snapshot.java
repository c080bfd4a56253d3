package cn.shegong.store;

import cn.shegong.journal.JournalEnd;
import java.time.LocalDateTime;

/**
 * A copy of the closed store, as a session found it.
 *
 * @param generation the session that began with it
 * @param spare true for the second copy that is kept while there are few
 * @param schema newest migration applied to it
 * @param store what the copy must be
 * @param sequence number of the journal's last record in it
 * @param tag that record's tag
 * @param trail where its audit lines end
 */
record Snapshot(
        String stationId,
        long generation,
        boolean spare,
        int schema,
        boolean demo,
        Seal store,
        long sequence,
        byte[] tag,
        AuditTrail.Anchor trail,
        LocalDateTime at) {

    /** Where the journal ended when it was taken. */
    JournalEnd end() {
        return new JournalEnd(generation - 1, sequence, tag, 0);
    }

    Snapshot asSpare() {
        return new Snapshot(stationId, generation, true, schema, demo, store, sequence, tag, trail, at);
    }
}
