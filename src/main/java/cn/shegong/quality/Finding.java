package cn.shegong.quality;

import java.time.LocalDate;

/**
 * Something that one check found about one person or household.
 *
 * @param personId null where the household is meant
 * @param householdId null only for a person whose household is gone
 * @param recordId the roster entry or member concerned; 0 when the subject itself is meant
 * @param name the person, or the household by its head
 * @param village empty when none is known
 * @param group empty when none is known
 * @param words what was found, numbers masked
 * @param since the day since which it is so, or null
 * @param print of the data concerned, see {@link Waiver}
 * @param waiver null unless somebody left it as it is
 */
public record Finding(
        Check check,
        Long personId,
        Long householdId,
        long recordId,
        String name,
        Long villageId,
        String village,
        String group,
        String words,
        LocalDate since,
        String print,
        Waiver waiver) {
    /** The table of the subject, as the record of deeds names it. */
    public String subject() {
        return personId == null ? "household" : "person";
    }

    public long subjectId() {
        return personId == null ? householdId : personId;
    }

    Finding waived(Waiver by) {
        return new Finding(
                check, personId, householdId, recordId, name, villageId, village, group, words, since, print, by);
    }

    /** By which its waiver is found. */
    String key() {
        return String.join(" ", check.code(), subject(), Long.toString(subjectId()), Long.toString(recordId));
    }
}
