package cn.shegong.store;

import cn.shegong.journal.JournalEnd;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What the files of a station are, signed: whether the store was closed in order, and what it must then be.
 *
 * @param counter grows with every writing: of two copies the higher one counts
 * @param schema newest migration applied to the store
 * @param demo true for the demo station, whose papers are marked 演示
 * @param program which build wrote it
 * @param session the session that writes now, {@link #NO_SESSION} while the store is worked on without one; 0 when it was
 *     closed in order and can be trusted
 * @param closed how it was last closed; null before the first time
 * @param mirror folder of the journal's second copy on another disk, or null
 * @param compacted size of the store after it was last compacted, 0 if never
 * @param proof the last rebuilding that was compared, or null
 * @param restored when older states were restored; what was done between such a state and its restoring is another life
 */
record Manifest(
        int format,
        long counter,
        String stationId,
        int schema,
        boolean demo,
        String program,
        long session,
        Closed closed,
        String mirror,
        long compacted,
        Proof proof,
        List<Restored> restored) {
    Manifest {
        restored = restored == null ? List.of() : List.copyOf(restored);
    }

    /**
     * A restoring.
     *
     * @param lastId the last audit line of the restored state
     */
    record Restored(long lastId, LocalDateTime at) {
        /** Whether an anchor was taken in the life that was left then. */
        boolean left(AuditTrail.Anchor anchor, LocalDateTime taken) {
            return anchor.lastId() > lastId && taken.isBefore(at);
        }
    }

    static final int FORMAT = 2;

    /** A migration or a compaction: the store is not to be trusted, but no journal has begun. */
    static final long NO_SESSION = -1;

    /**
     * A closed store.
     *
     * @param generation the session that wrote last
     * @param sequence number of the journal's last record
     * @param tag that record's tag
     * @param store what the file must be
     * @param trail where the audit lines end
     */
    record Closed(long generation, long sequence, byte[] tag, Seal store, AuditTrail.Anchor trail, LocalDateTime at) {
        static Closed of(JournalEnd end, Seal store, AuditTrail.Anchor trail, LocalDateTime at) {
            return new Closed(end.generation(), end.sequence(), end.tag(), store, trail, at);
        }

        JournalEnd end() {
            return new JournalEnd(generation, sequence, tag, 0);
        }
    }

    static Manifest fresh(String stationId, boolean demo) {
        return new Manifest(FORMAT, 0, stationId, 0, demo, Program.version(), 0, null, null, 0, null, List.of());
    }

    Manifest opened(long writing) {
        return new Manifest(
                FORMAT,
                counter,
                stationId,
                schema,
                demo,
                Program.version(),
                writing,
                closed,
                mirror,
                compacted,
                proof,
                restored);
    }

    Manifest closed(Closed now, int newSchema) {
        return new Manifest(
                FORMAT,
                counter,
                stationId,
                newSchema,
                demo,
                Program.version(),
                0,
                now,
                mirror,
                compacted,
                proof,
                restored);
    }

    Manifest withCounter(long next) {
        return new Manifest(
                format, next, stationId, schema, demo, program, session, closed, mirror, compacted, proof, restored);
    }

    Manifest withMirror(String folder) {
        return new Manifest(
                format, counter, stationId, schema, demo, program, session, closed, folder, compacted, proof, restored);
    }

    Manifest withCompacted(long size) {
        return new Manifest(
                format, counter, stationId, schema, demo, program, session, closed, mirror, size, proof, restored);
    }

    Manifest withProof(Proof last) {
        return new Manifest(
                format, counter, stationId, schema, demo, program, session, closed, mirror, compacted, last, restored);
    }

    /** An older state was restored, after those that are known from before. */
    Manifest withRestored(List<Restored> before, Restored now) {
        var all = new ArrayList<>(before);
        all.add(now);
        return new Manifest(
                format, counter, stationId, schema, demo, program, session, closed, mirror, compacted, proof, all);
    }
}
