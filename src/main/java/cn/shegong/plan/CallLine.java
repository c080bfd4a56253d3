package cn.shegong.plan;

import java.time.LocalDateTime;

/**
 * A report as the station's list of them shows it.
 *
 * @param dueBy until when somebody had to be there
 * @param visitors who went; empty while nobody has met anybody
 */
public record CallLine(Call call, LocalDateTime dueBy, String visitors) {
    /** What has become of it. */
    public enum State {
        OPEN("还没去"),
        IN_TIME("按时去了"),
        TOO_LATE("去晚了"),
        CLOSED("不用再去");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public State state() {
        if (call.answeredAt() != null) {
            return call.answeredAt().isAfter(dueBy) ? State.TOO_LATE : State.IN_TIME;
        }
        return call.open() ? State.OPEN : State.CLOSED;
    }
}
