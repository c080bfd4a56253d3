package cn.shegong.roster;

import cn.shegong.resident.Masking;
import cn.shegong.resident.Sex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One line of a roll: a person, or a household under its head's name. Numbers are masked.
 *
 * @param entryId the entry that holds, or the last one
 * @param memberId the person's part in it; null where the line is a household
 * @param personId the person, or the head of the household; null when the household has none
 * @param persons how many people of the household the roster covers; 1 where the line is a person
 * @param monthlyAmount yuan, of all entries of the household that hold; or null
 * @param categories labels of those of the roll's rosters that the person is on, joined by 、; or empty
 * @param startedOn the beginning of the person's or the household's spell
 * @param endedOn the end of it, or null
 * @param holds whether it holds at the close of the day asked for
 */
public record RollRow(
        long entryId,
        Long memberId,
        Long personId,
        long householdId,
        Category category,
        String name,
        Sex sex,
        LocalDate birthDate,
        String idNumber,
        String village,
        String groupLabel,
        int persons,
        String grade,
        BigDecimal monthlyAmount,
        String categories,
        LocalDate startedOn,
        LocalDate endedOn,
        String endReason,
        LocalDate reviewOn,
        LocalDate diedOn,
        LocalDate movedOutOn,
        boolean holds) {
    public RollRow {
        name = Objects.requireNonNullElse(name, "");
        sex = Objects.requireNonNullElse(sex, Sex.UNKNOWN);
        idNumber = Masking.idNumber(idNumber);
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
        categories = Objects.requireNonNullElse(categories, "");
    }

    /** Still on the roster although dead or moved away: somebody has to take the name off. */
    public boolean overdue() {
        return holds && (diedOn != null || movedOutOn != null);
    }
}
