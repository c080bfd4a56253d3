package cn.shegong.intake;

/**
 * One record that a batch added or changed.
 *
 * @param sheet where the row of the list stands, or empty for a village; likewise {@code rowNumber}, then 0
 * @param recordId key of the person, household …
 */
record Deed(long id, long batchId, String sheet, int rowNumber, Kind kind, long recordId, boolean added) {
    /** Records in the order in which they can be added; taken back in the opposite one. */
    enum Kind {
        VILLAGE,
        VILLAGE_GROUP,
        HOUSEHOLD,
        PERSON,
        ROSTER_ENTRY,
        ROSTER_MEMBER
    }
}
