package cn.shegong.screening;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What the superior office wrote back (上级反馈).
 *
 * @param sender from whom, e.g. 镇民政办
 */
public record Reply(long id, long screeningId, LocalDate receivedOn, String sender, String content, long recordedBy) {
    public Reply {
        sender = Objects.requireNonNullElse(sender, "").strip();
        content = Objects.requireNonNullElse(content, "").strip();
    }
}
