package cn.shegong.resident;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A person as one line of a list; never carries a whole number.
 *
 * @param head whether this is the head of the household
 * @param kinship a code of {@link Kinship}, or empty
 * @param idNumber masked, or empty
 * @param phone masked; the contact's when the person has none; or empty
 * @param village the village's name, or empty
 * @param groupLabel the group's label, or empty
 * @param lastVisit when the household was last successfully visited, or null
 * @param categories labels of the rosters the person is on now, joined by 、
 */
public record PersonRow(
        long id,
        long householdId,
        boolean head,
        String name,
        String kinship,
        Sex sex,
        LocalDate birthDate,
        String idNumber,
        String phone,
        String village,
        String groupLabel,
        String categories,
        LocalDate diedOn,
        LocalDate movedOutOn,
        LocalDateTime lastVisit) {
    public PersonRow {
        idNumber = Masking.idNumber(idNumber);
        phone = Masking.phone(phone);
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
        categories = Objects.requireNonNullElse(categories, "");
    }

    /** Dead or moved away. */
    public boolean gone() {
        return diedOn != null || movedOutOn != null;
    }
}
