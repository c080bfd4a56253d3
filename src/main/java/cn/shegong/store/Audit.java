package cn.shegong.store;

/** Where a transaction says what it did; at least once, or nothing is written. */
public interface Audit {
    /**
     * @param action stable name, e.g. {@code visit.record}
     * @param subject kind of the row concerned, or empty
     * @param subjectId its key, or 0
     * @param text what happened, in Chinese
     */
    void note(String action, String subject, long subjectId, String text);
}
