package cn.shegong.resident;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * People who live or are registered together.
 *
 * @param version counts the corrections; a save on top of an older version is refused
 * @param number the station's own number, or empty
 * @param headId the head, one of its members; null while there is none
 * @param villageId null when not known
 * @param groupId a group of that village, or null
 * @param openedOn the day on which its file was opened (建档); null where nobody knows
 * @param closedOn the day from which the household no longer exists, or null
 */
public record Household(
        long id,
        int version,
        String number,
        Long headId,
        Long villageId,
        Long groupId,
        String address,
        HousingStatus housing,
        String note,
        LocalDate openedOn,
        LocalDate closedOn,
        String closedReason) {
    /** Nothing known yet: where every new household begins. */
    public static final Household BLANK = new Household(0, 0, "", null, null, null, "", null, "", null, null, "");

    public Household {
        number = Objects.requireNonNullElse(number, "");
        address = Objects.requireNonNullElse(address, "");
        housing = Objects.requireNonNullElse(housing, HousingStatus.UNKNOWN);
        note = Objects.requireNonNullElse(note, "");
        closedReason = Objects.requireNonNullElse(closedReason, "");
    }

    /** A new household in a village and perhaps a group. */
    public static Household in(Long villageId, Long groupId) {
        return BLANK.with(draft -> {
            draft.villageId = villageId;
            draft.groupId = groupId;
        });
    }

    /** A copy with some fields changed: {@code household.with(h -> h.address = "…")}. */
    public Household with(Consumer<HouseholdDraft> change) {
        var draft = new HouseholdDraft(this);
        change.accept(draft);
        return draft.household();
    }
}
