package cn.shegong.audit;

import cn.shegong.store.AuditLine;
import cn.shegong.store.AuditTrail;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Whether the record is whole.
 *
 * @param at when it was looked at
 * @param lines how many lines there are
 * @param broken the first line that does not follow from those before it, or null
 * @param brokenNumber the how many-th line that is, or 0
 * @param missed what was noted elsewhere of the record and does not lie on it any more
 */
public record TrailState(
        LocalDateTime at, long lines, AuditLine broken, long brokenNumber, List<AuditTrail.Anchor> missed) {
    public TrailState {
        missed = List.copyOf(missed);
    }

    public boolean whole() {
        return broken == null && missed.isEmpty();
    }
}
