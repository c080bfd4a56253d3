package cn.shegong.roster;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A person covered by a roster entry, from one day to another within it.
 *
 * @param endedOn the day on which the person is no longer covered, or null
 * @param recordedOn the day on which the station wrote it down
 */
public record RosterMember(
        long id,
        long entryId,
        long personId,
        LocalDate startedOn,
        LocalDate endedOn,
        String endReason,
        LocalDate recordedOn) {
    public RosterMember {
        endReason = Objects.requireNonNullElse(endReason, "");
    }

    RosterMember from(LocalDate day) {
        return new RosterMember(id, entryId, personId, day, endedOn, endReason, recordedOn);
    }

    RosterMember until(LocalDate day, String reason) {
        return new RosterMember(id, entryId, personId, startedOn, day, reason, recordedOn);
    }
}
