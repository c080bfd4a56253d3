package cn.shegong.quality;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What one look over the whole store found: the worst first, within a check by village and group. */
public final class CheckUp {
    private final LocalDateTime at;
    private final long lastDeed;
    private final List<Finding> open;
    private final List<Finding> waived;
    private final Map<Check, List<Finding>> byCheck;

    /** @param lastDeed key of the last audit line then; after any write it is another one */
    CheckUp(LocalDateTime at, long lastDeed, List<Finding> all) {
        this.at = at;
        this.lastDeed = lastDeed;
        open = all.stream().filter(finding -> finding.waiver() == null).toList();
        waived = all.stream().filter(finding -> finding.waiver() != null).toList();
        byCheck = all.stream().collect(Collectors.groupingBy(Finding::check));
    }

    public LocalDateTime at() {
        return at;
    }

    long lastDeed() {
        return lastDeed;
    }

    public List<Finding> open() {
        return open;
    }

    /** What somebody left as it is. */
    public List<Finding> waived() {
        return waived;
    }

    /** Open or not, of one check. */
    List<Finding> of(Check check) {
        return byCheck.getOrDefault(check, List.of());
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
