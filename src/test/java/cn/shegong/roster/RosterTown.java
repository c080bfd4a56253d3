package cn.shegong.roster;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.WORKER;

import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.settings.SettingsService;
import cn.shegong.settings.StationProfile;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A small township in a real store whose people are put on rosters by a test. */
public final class RosterTown implements AutoCloseable {
    public static final LocalDate START = LocalDate.of(2025, 3, 1);

    public final Database database;
    public final ResidentService residents;
    public final HouseholdService households;
    public final PlaceService places;
    public final FactService facts;
    public final PolicyService policies;
    public final RosterService rosters;
    public final Rolls rolls;
    public final Eligibility eligibility;
    public final SettingsService settings;
    public final List<Village> villages;
    private final Map<String, Long> persons = new HashMap<>();
    private final List<String> used = new ArrayList<>();

    public RosterTown(Path folder) {
        database = TestStore.in(folder, CLOCK);
        var changes = new ChangeLog(database);
        places = new PlaceService(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        facts = new FactService(database);
        policies = new PolicyService(database);
        rosters = new RosterService(database, changes);
        rolls = new Rolls(database, facts, policies);
        eligibility = new Eligibility(database, residents, facts, policies);
        settings = new SettingsService(database);
        settings.saveProfile(
                HEAD, new StationProfile("柳河县", "", "青松镇", "青松镇社工站", "", null, null, "王芳", "李静", "0435-7112345", "赵敏"));
        villages = places.addAll(HEAD, PlaceService.villagesFromText("朝阳村 3个组\n红星村 2个组"));
    }

    /**
     * Adds a household.
     *
     * @param group of the village, from 1
     * @return the key of the head
     */
    public long home(int village, int group, String name, LocalDate birth) {
        var place = villages.get(village);
        var household = Household.in(
                place.id(), places.groups(place.id()).get(group - 1).id());
        var made = households.add(WORKER, household, person(name, birth));
        persons.put(name, made.headId());
        return made.headId();
    }

    /** Adds somebody to the household of another. */
    public long with(String head, String name, LocalDate birth, String kinship) {
        var person = person(name, birth).with(p -> {
            p.householdId = householdOf(head);
            p.kinship = kinship;
        });
        persons.put(name, residents.add(WORKER, person).id());
        return id(name);
    }

    /** A person whose number nobody else has, with a telephone. */
    private Person person(String name, LocalDate birth) {
        for (int sequence = 991; ; sequence++) {
            var number = IdNumber.of("220524", birth, sequence).text();
            if (!used.contains(number)) {
                used.add(number);
                return Person.named(name, number).with(p -> p.phone = "154000" + (10000 + used.size()));
            }
        }
    }

    public long id(String name) {
        return persons.get(name);
    }

    public long householdOf(String name) {
        return residents.person(id(name)).orElseThrow().householdId();
    }

    /** Puts persons, or the household of the first of them, on a roster. */
    public RosterEntry on(Category category, String... names) {
        return on(category, entry -> {}, names);
    }

    public RosterEntry on(Category category, Consumer<RosterEntryDraft> change, String... names) {
        var fresh = category.householdBased()
                ? RosterEntry.ofHousehold(category, householdOf(names[0]), START)
                : RosterEntry.ofPerson(category, START);
        return rosters.enter(
                WORKER,
                fresh.with(change),
                List.of(names).stream().map(this::id).toList());
    }

    public void fact(String name, String field, String content) {
        facts.set(WORKER, FactService.Subject.person(id(name)), Map.of(field, content), null);
    }

    public void homeFact(String name, String field, String content) {
        facts.set(WORKER, FactService.Subject.household(householdOf(name)), Map.of(field, content), null);
    }

    @Override
    public void close() {
        database.close();
    }
}
