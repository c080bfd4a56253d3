package cn.shegong.resident;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A household as one line of a list.
 *
 * @param headName empty when there is no head
 * @param members how many of its people live here
 * @param village the village's name, or empty
 * @param groupLabel the group's label, or empty
 * @param lastVisit when it was last successfully visited, or null
 * @param categories labels of the rosters that anyone of it is on now, joined by 、
 */
public record HouseholdRow(
        long id,
        String number,
        Long headId,
        String headName,
        int members,
        String village,
        String groupLabel,
        String address,
        HousingStatus housing,
        String categories,
        LocalDate closedOn,
        LocalDateTime lastVisit) {
    public HouseholdRow {
        number = Objects.requireNonNullElse(number, "");
        headName = Objects.requireNonNullElse(headName, "");
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
        categories = Objects.requireNonNullElse(categories, "");
    }
}
