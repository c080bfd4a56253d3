package cn.shegong.screening;

import cn.shegong.resident.Masking;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A household of a work list as lists and papers show it, numbers masked; what was found is there once it was looked
 * into.
 *
 * @param headId the head, or null
 * @param members how many of its people live there now
 * @param village where it lived when it came on the list, or empty
 * @param groupLabel its group today, or empty
 * @param workerId whose turn it is, or null
 * @param missedReason why it was not looked into, or empty
 * @param examinedOn null while it was not looked into
 * @param problems how many lines of the list of problems are about it
 */
public record WorkLine(
        long id,
        long screeningId,
        long householdId,
        String number,
        Long headId,
        String headName,
        String idNumber,
        String phone,
        int members,
        Long villageId,
        String village,
        String groupLabel,
        Long workerId,
        String workerName,
        Origin origin,
        String addedReason,
        String removedReason,
        String missedReason,
        LocalDate examinedOn,
        Method method,
        String examinerName,
        Suggestion suggestion,
        String otherSuggestion,
        String evidence,
        boolean signed,
        String remark,
        int persons,
        int problems) {
    public WorkLine {
        number = Objects.requireNonNullElse(number, "");
        headName = Objects.requireNonNullElse(headName, "");
        idNumber = Masking.idNumber(idNumber);
        phone = Masking.phone(phone);
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
        workerName = Objects.requireNonNullElse(workerName, "");
    }

    /** How far it is. */
    public WorkState state() {
        if (!removedReason.isEmpty()) {
            return WorkState.REMOVED;
        }
        if (examinedOn != null) {
            return WorkState.DONE;
        }
        return missedReason.isEmpty() ? WorkState.OPEN : WorkState.MISSED;
    }

    /** The suggestion as lists print it; empty before. */
    public String suggestionWords() {
        if (suggestion == null) {
            return "";
        }
        return suggestion == Suggestion.OTHER ? otherSuggestion : suggestion.label();
    }
}
