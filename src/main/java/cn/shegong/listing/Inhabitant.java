package cn.shegong.listing;

import cn.shegong.resident.HousingStatus;
import cn.shegong.resident.Sex;
import java.time.LocalDate;
import java.util.Objects;

/** Somebody who lives here, with whole telephone numbers; never shown before they are masked. */
record Inhabitant(
        long personId,
        long householdId,
        String name,
        Sex sex,
        LocalDate birthDate,
        String phone,
        String contactName,
        String contactPhone,
        String village,
        String groupLabel,
        String address,
        HousingStatus housing) {
    Inhabitant {
        sex = Objects.requireNonNullElse(sex, Sex.UNKNOWN);
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Inhabitant " + personId;
    }
}
