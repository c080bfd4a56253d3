package cn.shegong.plan;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Something that happened to somebody (突发情况) and demands that one goes there within hours.
 *
 * @param personId whom it befell; null where it is the household
 * @param who name of the person, or of the household's head
 * @param source who reported it
 * @param content what happened
 * @param answeredAt the first visit after it at which the person, or somebody of the household, was met; or null
 * @param answeredBy key of that visit, or null
 * @param closedReason why nobody has to go any more; empty while it is not closed
 */
public record Call(
        long id,
        long householdId,
        Long personId,
        String who,
        String village,
        String groupLabel,
        LocalDateTime reportedAt,
        String source,
        String content,
        LocalDateTime recordedAt,
        String recordedBy,
        LocalDateTime answeredAt,
        Long answeredBy,
        String closedReason,
        LocalDateTime closedAt,
        String closedBy) {
    public Call {
        who = Objects.requireNonNullElse(who, "");
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
        closedBy = Objects.requireNonNullElse(closedBy, "");
    }

    public boolean open() {
        return answeredAt == null && closedReason.isEmpty();
    }
}
