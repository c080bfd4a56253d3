package cn.shegong.roster.ui;

import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Categories;
import cn.shegong.roster.Certificates;
import cn.shegong.roster.Eligibility;
import cn.shegong.roster.Rolls;
import cn.shegong.roster.RosterService;
import cn.shegong.settings.SettingsService;
import java.time.Clock;
import java.time.LocalDate;

/** The services behind these screens. */
public record RosterDesk(
        RosterService rosters,
        Rolls rolls,
        Eligibility eligibility,
        FactService facts,
        SettingsService settings,
        ResidentService residents,
        HouseholdService households,
        PlaceService places,
        Clock clock) {
    LocalDate today() {
        return LocalDate.now(clock);
    }

    Categories categories() {
        return rosters.categories();
    }

    Certificates certificates() {
        return new Certificates(residents);
    }
}
