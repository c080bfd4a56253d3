package cn.shegong.journal;

import java.io.IOException;

/** Records that were acknowledged cannot be read in either copy, or do not follow what lies before them. */
public final class JournalDamaged extends IOException {
    private static final long serialVersionUID = 1L;

    private final long generation;
    private final long sequence;

    /** @param sequence number of the first record that cannot be had */
    public JournalDamaged(long generation, long sequence) {
        super("journal " + generation + " cannot be read from record " + sequence);
        this.generation = generation;
        this.sequence = sequence;
    }

    public long generation() {
        return generation;
    }

    public long sequence() {
        return sequence;
    }
}
