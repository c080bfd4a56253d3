package cn.shegong.life.ui;

import cn.shegong.life.DueService;
import cn.shegong.life.HistoryService;
import cn.shegong.life.LifeService;
import cn.shegong.place.PlaceService;
import cn.shegong.resident.HouseholdFinder;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Eligibility;
import cn.shegong.roster.RosterService;
import cn.shegong.settings.SettingsService;
import java.time.Clock;
import java.time.LocalDate;

/** The services behind these screens. */
public record LifeDesk(
        LifeService life,
        DueService due,
        HistoryService history,
        ResidentService residents,
        HouseholdService households,
        RosterService rosters,
        Eligibility eligibility,
        PlaceService places,
        SettingsService settings,
        Clock clock) {
    HouseholdFinder finder() {
        return new HouseholdFinder(residents, households);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
