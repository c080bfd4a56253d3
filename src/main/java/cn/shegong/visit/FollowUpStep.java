package cn.shegong.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Something that was done about a follow-up without a visit.
 *
 * @param visitRoot the first version of the visit that promised it
 * @param handedTo who does it from now on, or null
 * @param closedOn the day of the result, or null
 * @param result how it ended, or empty
 */
record FollowUpStep(
        long id,
        long visitRoot,
        Kind kind,
        Long handedTo,
        LocalDate closedOn,
        String result,
        long recordedBy,
        LocalDateTime recordedAt) {
    enum Kind {
        HANDED,
        CLOSED,
        REOPENED
    }
}
