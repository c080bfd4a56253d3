package cn.shegong.listing;

import cn.shegong.resident.Sex;
import java.util.List;

/**
 * Somebody who is to be fetched early.
 *
 * @param batch with whom, from 0
 * @param age completed years, or null
 * @param reasons in Chinese, the weightiest first
 * @param phone masked or whole as the list was asked for; or empty
 * @param contact name and number of whoever the person named, or empty
 * @param carer name and number of the carer or guardian, or empty
 */
public record FetchRow(
        long personId,
        long householdId,
        int batch,
        int weight,
        String village,
        String groupLabel,
        String name,
        Sex sex,
        Integer age,
        String address,
        List<String> reasons,
        String phone,
        String contact,
        String carer) {
    public FetchRow {
        reasons = List.copyOf(reasons);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "FetchRow " + personId;
    }
}
