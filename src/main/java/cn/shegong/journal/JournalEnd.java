package cn.shegong.journal;

import java.util.Arrays;

/**
 * How far a journal reaches.
 *
 * @param generation number of the session that wrote last
 * @param sequence number of the last record, 0 before the first
 * @param tag the last record's tag, zeros before the first
 * @param position where in the session's file the next record goes
 */
public record JournalEnd(long generation, long sequence, byte[] tag, long position) {
    /** Before anything was written. */
    public static final JournalEnd NONE = new JournalEnd(0, 0, new byte[JournalCipher.TAG], JournalHeader.SIZE);

    /** Whether it is the same end of the same chain. */
    public boolean sameAs(JournalEnd other) {
        return sequence == other.sequence && Arrays.equals(tag, other.tag);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JournalEnd end
                && generation == end.generation
                && position == end.position
                && sameAs(end);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequence);
    }
}
