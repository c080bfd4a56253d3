package cn.shegong.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What the rules have to know besides the visit itself.
 *
 * @param now when it is checked
 * @param members everybody who is or was of the household
 * @param visitedOn the days on which the household was successfully visited, this visit left out
 * @param catalogueCodes the items there are
 * @param merged persons whose record became part of another since they were ticked
 * @param elsewhere visits of the same workers to the homes of others within the same quarter of an hour
 */
public record Circumstances(
        LocalDateTime now,
        Collection<Member> members,
        Set<LocalDate> visitedOn,
        Set<String> catalogueCodes,
        Set<Long> merged,
        Collection<Elsewhere> elsewhere) {
    /** Nothing known of merged records and other households. */
    public Circumstances(
            LocalDateTime now, Collection<Member> members, Set<LocalDate> visitedOn, Set<String> catalogueCodes) {
        this(now, members, visitedOn, catalogueCodes, Set.of(), List.of());
    }

    /** Where one of the workers was at about the same time. */
    public record Elsewhere(long workerId, String workerName, LocalDateTime visitedAt, String headName) {}

    /**
     * A person's name and span of life.
     *
     * @param birth or null when unknown
     * @param death or null
     */
    public record Member(long personId, String name, LocalDate birth, LocalDate death) {}

    /** The same at another time. */
    public Circumstances at(LocalDateTime time) {
        return new Circumstances(time, members, visitedOn, catalogueCodes, merged, elsewhere);
    }
}
