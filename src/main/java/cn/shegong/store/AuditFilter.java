package cn.shegong.store;

import cn.shegong.base.Typed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which audit lines are wanted; null leaves a question open.
 *
 * @param workerId who did it
 * @param actions the actions themselves or their beginnings up to a dot, any of them; empty for all
 * @param from first day
 * @param to last day
 * @param text words of which each is in the worker's name or in the text; blank for all
 */
public record AuditFilter(Long workerId, List<String> actions, LocalDate from, LocalDate to, String text) {
    /** Every line. */
    public static final AuditFilter ALL = new AuditFilter(null, List.of(), null, null, "");

    public AuditFilter {
        actions = List.copyOf(actions);
    }

    /** The first moment of {@link #from}. */
    public LocalDateTime since() {
        return from == null ? null : from.atStartOfDay();
    }

    /** The first moment that is too late for {@link #to}. */
    public LocalDateTime before() {
        return to == null ? null : to.plusDays(1).atStartOfDay();
    }

    public List<String> words() {
        return Stream.of(Typed.folded(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
