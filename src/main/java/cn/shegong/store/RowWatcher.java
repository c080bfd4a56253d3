package cn.shegong.store;

import java.util.Set;

/** Is told what was changed in a table, after it is on the disk; for whatever is kept in memory beside the store. */
public interface RowWatcher {
    /**
     * Called on the writer's thread, which waits: to be noted, not worked on.
     *
     * @param ids keys of the rows that were added, changed or taken away
     */
    void changed(Set<Long> ids);

    /** Anything may be different now: the store was opened again after a failure. */
    void everything();
}
