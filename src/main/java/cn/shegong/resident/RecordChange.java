package cn.shegong.resident;

import java.time.LocalDateTime;

/**
 * One correction of one row, kept for good.
 *
 * @param subject kind of the row, e.g. {@code person}
 * @param beforeJson the fields that changed, as they were; names and forms of the record's JSON
 * @param afterJson the same fields, as they became
 */
public record RecordChange(
        long id,
        LocalDateTime at,
        long workerId,
        String workerName,
        String subject,
        long subjectId,
        String beforeJson,
        String afterJson) {
    /** The values are personal data and stay out of logs. */
    @Override
    public String toString() {
        return subject + " " + subjectId + " changed " + at;
    }
}
