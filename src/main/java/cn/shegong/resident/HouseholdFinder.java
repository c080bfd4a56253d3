package cn.shegong.resident;

import java.util.List;
import java.util.stream.Stream;

/** Finds an open household by anything that is known of it or of one of its members, at every letter that is typed. */
public record HouseholdFinder(ResidentService persons, HouseholdService households) {
    /** At most {@code limit}: those found by number, address, village or head first, then those found by a member. */
    public List<HouseholdRow> search(String text, int limit) {
        var found = Stream.concat(
                        households.search(text, limit).stream().map(HouseholdRow::id),
                        persons.search(text, 2 * limit).stream().map(PersonRow::householdId))
                .distinct()
                .toList();
        return households.rows(found).stream()
                .filter(row -> row.closedOn() == null)
                .limit(limit)
                .toList();
    }
}
