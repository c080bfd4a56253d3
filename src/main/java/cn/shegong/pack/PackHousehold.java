package cn.shegong.pack;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A household with its place, for choosing and for the head of its sheet.
 *
 * @param lastVisit when somebody was last spoken to, or null
 */
public record PackHousehold(
        long id,
        String number,
        String headName,
        String village,
        String groupLabel,
        String address,
        LocalDateTime lastVisit) {
    public PackHousehold {
        number = Objects.requireNonNullElse(number, "");
        headName = Objects.requireNonNullElse(headName, "");
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
    }
}
