package cn.shegong.base;

/** What a worker may do; checked where it is done, never only on the screen. */
public enum Right {
    /** See lists, pages and reports, with numbers masked. */
    READ,
    /** Open a masked ID or phone number; each look is logged. */
    UNMASK,
    /** Add and correct residents, households, visits. */
    RECORD,
    /** Take in the county's lists and undo that. */
    IMPORT,
    /** Write reports and lists to files. */
    EXPORT,
    /** Station profile, villages, preferences that hold for all. */
    MANAGE_STATION,
    /** Accounts and rights. */
    MANAGE_WORKERS
}
