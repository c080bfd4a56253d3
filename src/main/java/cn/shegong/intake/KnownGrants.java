package cn.shegong.intake;

import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterMember;
import cn.shegong.roster.RosterService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the station's roster says about the people of a list: who is on it, who was. */
final class KnownGrants {
    private static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    private final RosterService rosters;
    private final Category category;
    private final LocalDate day;
    private final Map<Long, RosterEntry> entries = new HashMap<>();
    private final Map<Long, RosterMember> spells = new HashMap<>();

    /** @param day who was on the roster after it counts as being on it */
    KnownGrants(RosterService rosters, Category category, LocalDate day) {
        this.rosters = rosters;
        this.category = category;
        this.day = day;
        var holding = new ArrayList<>(rosters.entriesOn(category, day));
        holding.addAll(rosters.entriesOn(category, FOR_GOOD));
        holding.forEach(entry -> entries.put(entry.id(), entry));
        for (var member : rosters.members(List.copyOf(entries.keySet()))) {
            if (member.endedOn() == null || member.endedOn().isAfter(day)) {
                spells.put(member.personId(), member);
            }
        }
    }

    /** The grant that covers a person. */
    Optional<RosterEntry> covering(long personId) {
        return Optional.ofNullable(spells.get(personId)).map(spell -> entries.get(spell.entryId()));
    }

    /** The grants in force of a household. */
    List<RosterEntry> ofHousehold(long householdId) {
        return inForce().stream()
                .filter(entry -> entry.householdId() != null && entry.householdId() == householdId)
                .toList();
    }

    /** The grants in force under the county's number. */
    List<RosterEntry> numbered(String number) {
        return inForce().stream().filter(entry -> entry.number().equals(number)).toList();
    }

    private List<RosterEntry> inForce() {
        return entries.values().stream()
                .filter(entry -> entry.endedOn() == null)
                .toList();
    }

    /** The day on which a person who is not covered was last taken off; empty when never on it. */
    Optional<LocalDate> lastEnd(long personId) {
        var earlier = rosters.entriesOfPerson(personId).stream()
                .filter(entry -> entry.category().equals(category))
                .map(RosterEntry::id)
                .toList();
        return rosters.members(earlier).stream()
                .filter(member -> member.personId() == personId && member.endedOn() != null)
                .map(RosterMember::endedOn)
                .max(LocalDate::compareTo);
    }

    /** The day on which a covered person leaves, when that is known. */
    Optional<LocalDate> leaving(long personId) {
        return Optional.ofNullable(spells.get(personId)).map(RosterMember::endedOn);
    }

    boolean after(LocalDate end) {
        return end.isAfter(day);
    }
}
