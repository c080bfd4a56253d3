package cn.shegong.roster;

import cn.shegong.resident.Masking;
import cn.shegong.resident.Sex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One line of a by-name list: a person, or a household under its head's name. Numbers are masked.
 *
 * @param personId the person, or the head of the household; null when the household has none
 * @param householdId of a person, the household now
 * @param number the county's number; masked when it holds an ID number
 * @param monthlyAmount of the whole grant, also where the line is one of its persons
 * @param persons how many people of the household are covered; 1 where the line is a person
 * @param startedOn the beginning of the spell that holds on the day asked for
 * @param endedOn the end of that spell, or null
 */
public record RosterRow(
        long entryId,
        Long personId,
        long householdId,
        String name,
        Sex sex,
        LocalDate birthDate,
        String idNumber,
        String village,
        String groupLabel,
        String number,
        String grade,
        String cause,
        BigDecimal monthlyAmount,
        int persons,
        LocalDate startedOn,
        LocalDate endedOn,
        String endReason,
        LocalDate recordedOn) {
    private static final int LENGTH_OF_ID = 18;

    public RosterRow {
        name = Objects.requireNonNullElse(name, "");
        idNumber = Masking.idNumber(idNumber);
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
        number = maskedNumber(number);
    }

    /** A certificate's number begins with an ID number, which is masked; the county's numbers stay. */
    static String maskedNumber(String number) {
        return number.length() < LENGTH_OF_ID || Masking.isMasked(number)
                ? number
                : Masking.idNumber(number.substring(0, LENGTH_OF_ID)) + number.substring(LENGTH_OF_ID);
    }
}
