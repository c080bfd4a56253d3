package cn.shegong.store;

import cn.shegong.journal.JournalEnd;
import java.time.LocalDateTime;

/**
 * What is in a backup, signed.
 *
 * @param schema newest migration applied when it was made
 * @param program which build made it
 * @param snapshot the session whose snapshot it begins with
 * @param generation the session up to which it holds journals; before {@code snapshot} when there are none
 * @param sequence number of the journal's last record in it
 * @param tag that record's tag
 * @param trail where its audit lines end
 * @param rows rows in all tables, as compared when it was made
 */
public record BackupNote(
        int format,
        String stationId,
        boolean demo,
        int schema,
        String program,
        LocalDateTime at,
        long snapshot,
        long generation,
        long sequence,
        byte[] tag,
        AuditTrail.Anchor trail,
        long rows) {
    static final int FORMAT = 1;
    static final String LABEL = "backup";

    JournalEnd end() {
        return new JournalEnd(generation, sequence, tag, 0);
    }
}
