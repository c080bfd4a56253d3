package cn.shegong.intake;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What was said about somebody who is on the roster and not on the list.
 *
 * @param leaves whether he is to leave the roster; otherwise he stays
 * @param reason why the one or the other
 * @param on the day from which he is no longer on the roster; null when he stays
 * @param died whether he died on that day
 */
public record MissingDecision(boolean leaves, String reason, LocalDate on, boolean died) {
    public static final String DEATH = "死亡";

    public MissingDecision {
        reason = Objects.requireNonNull(reason).strip();
        if (reason.isEmpty() || leaves != (on != null) || died && !leaves) {
            throw new IllegalArgumentException("a decision with a reason, and a day for who leaves");
        }
    }

    /** Leaves the roster; by the reason {@link #DEATH} the person died on that day. */
    public static MissingDecision leaves(String reason, LocalDate on) {
        return new MissingDecision(true, reason, on, reason.strip().equals(DEATH));
    }

    /** Stays, although the list does not have him. */
    public static MissingDecision stays(String reason) {
        return new MissingDecision(false, reason, null, false);
    }
}
