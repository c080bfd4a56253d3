package cn.shegong.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * One grant of a roster to a household or a person, from one day to another. At the close of a day it holds when it
 * began on that day or before and had not ended by then.
 *
 * @param version counts the corrections; a save on top of an older version is refused
 * @param householdId the household it was granted to; null where the roster is of single persons
 * @param startReason why it was granted, or empty
 * @param evidence what shows it, e.g. 入户核查表; or empty
 * @param documentNumber of the paper that granted it, or empty
 * @param reviewOn when it is to be looked at again, or null
 * @param number the county's number (户编号), or that of the certificate; or empty
 * @param grade as the county writes it: A类, 肢体三级, 全自理; or empty
 * @param cause why (致困原因), or empty
 * @param monthlyAmount yuan for the whole grant, two decimals; null when not known
 * @param householdSize people in the household as the county has it, or null
 * @param insuredSize people covered as the county has it, or null
 * @param startedOn the day of the event, not of its recording
 * @param endedOn the day on which it no longer holds, or null
 * @param recordedOn the day on which the station wrote it down
 */
public record RosterEntry(
        long id,
        int version,
        Category category,
        Long householdId,
        String number,
        String grade,
        String cause,
        BigDecimal monthlyAmount,
        Integer householdSize,
        Integer insuredSize,
        LocalDate approvedOn,
        LocalDate startedOn,
        LocalDate endedOn,
        String endReason,
        LocalDate recordedOn,
        String note,
        String startReason,
        String evidence,
        String documentNumber,
        LocalDate reviewOn) {
    public RosterEntry {
        number = Objects.requireNonNullElse(number, "").strip();
        grade = Objects.requireNonNullElse(grade, "").strip();
        cause = Objects.requireNonNullElse(cause, "").strip();
        monthlyAmount = monthlyAmount == null ? null : monthlyAmount.setScale(2, RoundingMode.HALF_UP);
        endReason = Objects.requireNonNullElse(endReason, "").strip();
        note = Objects.requireNonNullElse(note, "").strip();
        startReason = Objects.requireNonNullElse(startReason, "").strip();
        evidence = Objects.requireNonNullElse(evidence, "").strip();
        documentNumber = Objects.requireNonNullElse(documentNumber, "").strip();
    }

    /** A new grant to a household. */
    public static RosterEntry ofHousehold(Category category, long householdId, LocalDate startedOn) {
        return fresh(category, householdId, startedOn);
    }

    /** A new grant to a single person, who is named when it is entered. */
    public static RosterEntry ofPerson(Category category, LocalDate startedOn) {
        return fresh(category, null, startedOn);
    }

    private static RosterEntry fresh(Category category, Long householdId, LocalDate startedOn) {
        return new RosterEntry(
                0,
                0,
                category,
                householdId,
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                startedOn,
                null,
                "",
                null,
                "",
                "",
                "",
                "",
                null);
    }

    /** A copy with some fields changed: {@code entry.with(e -> e.grade = "A类")}. */
    public RosterEntry with(Consumer<RosterEntryDraft> change) {
        var draft = new RosterEntryDraft(this);
        change.accept(draft);
        return draft.entry();
    }
}
