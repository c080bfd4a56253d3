package cn.shegong.plan;

import cn.shegong.resident.Masking;
import java.util.Objects;

/**
 * A household as lists of the plan name it, the telephone masked.
 *
 * @param number the number of its file, or empty
 * @param headName name of the head, or of the first member
 * @param villageId null where it has no village
 */
public record Home(
        long householdId,
        String number,
        String headName,
        String phone,
        Long villageId,
        String village,
        Long groupId,
        String groupLabel) {
    public Home {
        number = Objects.requireNonNullElse(number, "");
        headName = Objects.requireNonNullElse(headName, "");
        phone = Masking.phone(phone);
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
    }
}
