package cn.shegong.power;

/** What a power cut does to the operations that were not yet forced. */
public enum PowerCut {
    /** None of them survives. */
    DROP_ALL,
    /** They survive in their order up to a random one, whose data are torn at a random byte, its length at a page. */
    PREFIX,
    /** Each page of 4 KB is old, new or in between for itself; the length too; names in their order. */
    REORDER,
    /** As {@link #REORDER}, each sector of 512 bytes for itself. */
    REORDER_TORN
}
