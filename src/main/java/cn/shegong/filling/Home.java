package cn.shegong.filling;

import java.util.Objects;

/**
 * Where a person lives.
 *
 * @param headId null while there is no head
 * @param members how many people live there on the day asked for
 */
record Home(long id, String number, String address, String village, String groupLabel, Long headId, int members) {
    Home {
        number = Objects.requireNonNullElse(number, "");
        address = Objects.requireNonNullElse(address, "");
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
    }
}
