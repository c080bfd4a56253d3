package cn.shegong.life;

import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.WORKER;

import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.place.VillageDraft;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.resident.Sex;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterService;
import cn.shegong.store.Database;
import cn.shegong.store.SetClock;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A village with two households in a real store: three generations on the low-income roster, and a widow. */
public final class Hamlet implements AutoCloseable {
    public static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final List<String> TABLES =
            List.of("person", "household", "roster_entry", "roster_member", "fact", "life_event");

    public final SetClock clock = new SetClock(START);
    public final Database database;
    public final ResidentService residents;
    public final HouseholdService households;
    public final RosterService rosters;
    public final FactService facts;
    public final PolicyService policies;
    public final LifeService life;
    public final DueService due;
    public final HistoryService history;
    public final Village village;
    public final Household zhang;
    public final long grandfather;
    public final long grandmother;
    public final long son;
    public final long boy;
    public final Household widow;
    public final RosterEntry dibao;

    public Hamlet(Path folder) {
        database = TestStore.in(folder, clock);
        var changes = new ChangeLog(database);
        var places = new PlaceService(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        rosters = new RosterService(database, changes);
        facts = new FactService(database);
        policies = new PolicyService(database);
        life = new LifeService(database, changes, residents, households, rosters);
        due = new DueService(database, policies, facts);
        history = new HistoryService(database, changes, places, residents, households, facts, rosters);
        village = places.add(HEAD, VillageDraft.of("朝阳村", 2));
        zhang = households.add(
                WORKER,
                Household.in(village.id(), null).with(h -> h.address = "村东头"),
                person("张德山", Sex.MALE, LocalDate.of(1948, 3, 15)));
        grandfather = zhang.headId();
        grandmother = member("刘桂兰", Sex.FEMALE, LocalDate.of(1950, 1, 1), Kinship.SPOUSE.code());
        son = member("张建国", Sex.MALE, LocalDate.of(1975, 6, 1), "20");
        boy = member("张小宝", Sex.MALE, LocalDate.of(2010, 4, 2), "41");
        widow = households.add(
                WORKER, Household.in(village.id(), null), person("王秀芝", Sex.FEMALE, LocalDate.of(1946, 2, 28)));
        dibao = rosters.enter(
                WORKER,
                RosterEntry.ofHousehold(Category.DIBAO, zhang.id(), LocalDate.of(2025, 1, 1))
                        .with(e -> e.grade = "A类"),
                List.of(grandfather, grandmother, boy));
    }

    public static Person person(String name, Sex sex, LocalDate birth) {
        return Person.named(name, "").with(p -> {
            p.sex = sex;
            p.birthDate = birth;
            p.otherDocument = OtherDocument.NOT_SEEN;
        });
    }

    public long member(String name, Sex sex, LocalDate birth, String kinship) {
        return residents
                .add(WORKER, person(name, sex, birth).with(p -> {
                    p.householdId = zhang.id();
                    p.kinship = kinship;
                }))
                .id();
    }

    public Person of(long id) {
        return residents.person(id).orElseThrow();
    }

    public Household home() {
        return households.household(zhang.id()).orElseThrow();
    }

    /** Puts somebody alone on a roster of persons. */
    public RosterEntry enter(Category category, long personId, LocalDate from) {
        return rosters.enter(WORKER, RosterEntry.ofPerson(category, from), List.of(personId));
    }

    /** Records as somebody does who has read what follows. */
    public List<LifeEvent> record(LifeRequest request) {
        return life.record(WORKER, request, life.plan(request).words());
    }

    /** All rows of the tables that events touch, without what only counts the corrections. */
    Map<String, List<Map<String, Object>>> tables() {
        var mapper = database.mapper(TablesMapper.class);
        var all = new TreeMap<String, List<Map<String, Object>>>();
        for (var table : TABLES) {
            var rows = mapper.rows(table);
            rows.forEach(row -> row.remove("version"));
            all.put(table, rows);
        }
        return all;
    }

    @Override
    public void close() {
        database.close();
    }
}
