package cn.shegong.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * One event as a line of a list.
 *
 * @param eventId null when it was only entered in the person's record and so brought about nothing else
 * @param personId null when it befell the household as a whole
 * @param name the person's, or that of the head
 * @param recordedAt null when nobody knows any more
 * @param overtaken whether the person's record says otherwise by now; such an event is not counted
 */
public record LifeRow(
        Long eventId,
        LifeKind kind,
        Long personId,
        long householdId,
        String name,
        String village,
        String groupLabel,
        LocalDate happenedOn,
        LocalDateTime recordedAt,
        String recordedBy,
        String note,
        String consequences,
        boolean overtaken) {
    public LifeRow {
        name = Objects.requireNonNullElse(name, "");
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
        recordedBy = Objects.requireNonNullElse(recordedBy, "");
    }

    /** How many days passed before it was written down, when that is late; 0 otherwise. */
    public long daysLate() {
        long days = LifeEvent.daysLate(happenedOn, recordedAt);
        return days >= LifeEvent.LATE ? days : 0;
    }

    /** Whether it can be taken back with all that followed. */
    public boolean recorded() {
        return eventId != null;
    }
}
