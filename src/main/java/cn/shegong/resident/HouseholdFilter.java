package cn.shegong.resident;

import java.util.List;

/**
 * Which households a list shows.
 *
 * @param text the number, the address, the village, or any member as {@link PersonFilter} finds them; empty for all
 * @param category a code of {@code roster_category}; null for all
 * @param housing null for all
 * @param closed true for households that no longer exist, false for those that do, null for both
 * @param lastVisited when it was last visited; null for any time
 */
public record HouseholdFilter(
        String text,
        Long villageId,
        Long groupId,
        String category,
        HousingStatus housing,
        Boolean closed,
        LastVisited lastVisited) {
    /** Every household that exists. */
    public static final HouseholdFilter OPEN = new HouseholdFilter("", null, null, null, null, false, null);

    public HouseholdFilter withText(String other) {
        return new HouseholdFilter(other, villageId, groupId, category, housing, closed, lastVisited);
    }

    public HouseholdFilter withPlace(Long otherVillageId, Long otherGroupId) {
        return new HouseholdFilter(text, otherVillageId, otherGroupId, category, housing, closed, lastVisited);
    }

    public HouseholdFilter withCategory(String other) {
        return new HouseholdFilter(text, villageId, groupId, other, housing, closed, lastVisited);
    }

    public HouseholdFilter withHousing(HousingStatus other) {
        return new HouseholdFilter(text, villageId, groupId, category, other, closed, lastVisited);
    }

    public HouseholdFilter withClosed(Boolean other) {
        return new HouseholdFilter(text, villageId, groupId, category, housing, other, lastVisited);
    }

    public HouseholdFilter withLastVisited(LastVisited other) {
        return new HouseholdFilter(text, villageId, groupId, category, housing, closed, other);
    }

    /** The text in the form in which the store is searched. */
    public List<String> words() {
        return SearchWords.of(text);
    }
}
