package cn.shegong.intake;

import cn.shegong.base.Actor;
import cn.shegong.doubles.DoublesService;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.RosterService;
import java.time.LocalDate;
import java.util.Optional;

/** What the station keeps, as one worker may see it on one day. */
record StationRecords(
        Actor actor,
        PlaceService places,
        ResidentService residents,
        HouseholdService households,
        RosterService rosters,
        FactService facts,
        DoublesService doubles,
        LocalDate today) {

    /** The head of a household; empty while there is none. */
    Optional<Person> headOf(Household household) {
        return Optional.ofNullable(household.headId()).flatMap(id -> residents.whole(actor, id));
    }

    Household household(long id) {
        return households.household(id).orElseThrow();
    }
}
