package cn.shegong.base;

import java.util.concurrent.CancellationException;

/** How long work tells how far it is and learns that the user has cancelled it. Knows no window. */
public interface Progress {
    /** Nobody is watching and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void report(long done, long total, String what) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param done units finished so far
     * @param total units in all, or 0 when unknown
     * @param what the step in a few Chinese words
     */
    void report(long done, long total, String what);

    boolean cancelled();

    /** The same watched on, but no longer to be cancelled: for what must not stop half way, e.g. in a transaction. */
    default Progress toTheEnd() {
        var watched = this;
        return new Progress() {
            @Override
            public void report(long done, long total, String what) {
                watched.report(done, total, what);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    /** Told to both, and cancelled by either. */
    default Progress and(Progress other) {
        var first = this;
        return new Progress() {
            @Override
            public void report(long done, long total, String what) {
                first.report(done, total, what);
                other.report(done, total, what);
            }

            @Override
            public boolean cancelled() {
                return first.cancelled() || other.cancelled();
            }
        };
    }

    /** Reports, and stops the work here if the user has cancelled it. */
    default void step(long done, long total, String what) {
        if (cancelled()) {
            throw new CancellationException(what);
        }
        report(done, total, what);
    }
}
