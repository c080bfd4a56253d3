package cn.shegong.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Set;

/**
 * What the rules have to know besides the visit itself.
 *
 * @param now when it is checked
 * @param members everybody who is or was of the household
 * @param visitedOn the days on which the household was successfully visited, this visit left out
 * @param catalogueCodes the items there are
 */
public record Circumstances(
        LocalDateTime now, Collection<Member> members, Set<LocalDate> visitedOn, Set<String> catalogueCodes) {

    /**
     * A person's name and span of life.
     *
     * @param birth or null when unknown
     * @param death or null
     */
    public record Member(long personId, String name, LocalDate birth, LocalDate death) {}

    /** The same at another time. */
    public Circumstances at(LocalDateTime time) {
        return new Circumstances(time, members, visitedOn, catalogueCodes);
    }
}
