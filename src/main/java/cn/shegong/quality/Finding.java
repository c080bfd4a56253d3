package cn.shegong.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

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
 * @param data what the records say there, possibly with whole numbers; never shown
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
        String data,
        Waiver waiver) {
    /** The table of the subject, as the record of deeds names it. */
    public String subject() {
        return personId == null ? "household" : "person";
    }

    public long subjectId() {
        return personId == null ? householdId : personId;
    }

    /** Tells whether the data still say the same, without keeping them a second time; see {@link Waiver}. */
    public String print() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return check + " " + subject() + " " + subjectId();
    }

    Finding waived(Waiver by) {
        return new Finding(
                check, personId, householdId, recordId, name, villageId, village, group, words, since, data, by);
    }

    /** By which its waiver is found. */
    String key() {
        return String.join(" ", check.code(), subject(), Long.toString(subjectId()), Long.toString(recordId));
    }
}
