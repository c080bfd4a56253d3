package cn.shegong.quality;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one look over the whole store found.
 *
 * @param lastDeed key of the last audit line then; after any write it is another one
 * @param open the worst first, within a check by village and group
 * @param waived what somebody left as it is, in the same order
 */
public record CheckUp(LocalDateTime at, long lastDeed, List<Finding> open, List<Finding> waived) {
    public CheckUp {
        open = List.copyOf(open);
        waived = List.copyOf(waived);
    }

    /** How many of a severity are open. */
    public long count(Severity severity) {
        return open.stream()
                .filter(finding -> finding.check().severity() == severity)
                .count();
    }

    /** The open ones that a condition lets through. */
    public List<Finding> open(Predicate<Finding> condition) {
        return open.stream().filter(condition).toList();
    }
}
