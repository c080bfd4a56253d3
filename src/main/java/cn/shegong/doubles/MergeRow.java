package cn.shegong.doubles;

/**
 * What a merge did to one row.
 *
 * @param keyJson its primary key, as it is after the deed
 * @param beforeJson the columns that changed, as they were; the whole row when it was set aside
 * @param afterJson the same columns, as they became; {@code {}} when it was set aside
 */
record MergeRow(
        long id, long mergeId, Deed deed, String tableName, String keyJson, String beforeJson, String afterJson) {
    /** Kinds of what is done to a row. */
    enum Deed {
        /** It points at another person or household now. */
        MOVED,
        /** Something else in it changed. */
        CHANGED,
        /** It is kept here only, so that nothing counts it. */
        SET_ASIDE
    }
}
