package cn.shegong.resident.ui;

import cn.shegong.place.PlaceService;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.ResidentService;
import cn.shegong.settings.SettingsService;
import java.time.Clock;
import java.time.LocalDate;

/** The services behind these screens, and what the higher features tell. */
public record Registers(
        ResidentService persons,
        HouseholdService households,
        PlaceService places,
        SettingsService settings,
        ServiceRecord record,
        Clock clock) {
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
