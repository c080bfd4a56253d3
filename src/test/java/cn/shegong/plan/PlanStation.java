package cn.shegong.plan;

import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.disk.DataFolder;
import cn.shegong.fact.FactService;
import cn.shegong.listing.ListingService;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.place.VillageDraft;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Category;
import cn.shegong.roster.Rolls;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterService;
import cn.shegong.settings.SettingsService;
import cn.shegong.settings.StationProfile;
import cn.shegong.staff.Worker;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import cn.shegong.store.SetClock;
import cn.shegong.store.TestStore;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.VisitSamples;
import cn.shegong.visit.VisitService;
import cn.shegong.visit.VisitWay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A station in a real store whose clock can be set: 东风社区 before 朝阳村, two workers, and households that a test fills.
 * It begins on 2026-09-01.
 */
public final class PlanStation implements AutoCloseable {
    public static final LocalDate BEGINS = LocalDate.of(2026, 9, 1);

    public final SetClock clock = new SetClock(BEGINS.atTime(9, 0));
    public final Database database;
    public final WorkerService workers;
    public final PlaceService places;
    public final ResidentService residents;
    public final HouseholdService households;
    public final FactService facts;
    public final PolicyService policies;
    public final RosterService rosters;
    public final SettingsService settings;
    public final VisitService visits;
    public final RuleService rules;
    public final CallService calls;
    public final DutyService duties;
    public final VisitingClock visiting;
    public final RateService rates;
    public final PlanLists lists;
    public final Actor wang;
    public final Actor li;
    public final Village dongfeng;
    public final Village chaoyang;
    /** What assesses people; a test puts them in. */
    public final List<UrgentVisits.UrgentVisit> urgent = new ArrayList<>();

    public final Map<Long, RiskLevel> levels = new HashMap<>();

    private int sequence = 100;

    public PlanStation(Path folder) {
        var made = TestStore.created(new DataFolder(folder), clock);
        database = made.database();
        workers = new WorkerService(database, made.keys());
        wang = workers.found(TestStore.HEAD_ID, "王芳", BEGINS).actor();
        li = workers.add(wang, "李强", Role.SOCIAL_WORKER, "", BEGINS, TestStore.PASSWORD)
                .actor();
        places = new PlaceService(database);
        var changes = new ChangeLog(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        facts = new FactService(database);
        policies = new PolicyService(database);
        rosters = new RosterService(database, changes);
        settings = new SettingsService(database);
        visits = new VisitService(database, Catalogue.load(), new FactService(database));
        rules = new RuleService(database);
        calls = new CallService(database, policies);
        duties = new DutyService(database);
        visiting = new VisitingClock(database, rules, calls, duties, day -> levels, id -> urgent);
        rates = new RateService(database, policies);
        var rolls = new Rolls(database, facts, policies);
        lists = new PlanLists(
                database, settings, new ListingService(database, residents, facts, rosters, rolls, places, settings));
        settings.saveProfile(
                wang, new StationProfile("柳河县", "220524", "青松镇", "青松镇社工站", "", null, null, "王芳", "李强", "", "王芳"));
        dongfeng = places.add(wang, VillageDraft.of("东风社区", 2));
        chaoyang = places.add(wang, VillageDraft.of("朝阳村", 3));
    }

    /** A household of one, with its head born on 6 May of a year. */
    public long household(Village village, int group, String head, int year) {
        var groupId = places.groups(village.id()).get(group - 1).id();
        return households
                .add(wang, Household.in(village.id(), groupId), person(head, year))
                .id();
    }

    public long member(long householdId, String name, int year) {
        return residents
                .add(wang, person(name, year).with(p -> {
                    p.householdId = householdId;
                    p.kinship = Kinship.SPOUSE.code();
                }))
                .id();
    }

    private Person person(String name, int year) {
        return Person.named(
                name,
                IdNumber.of("220524", LocalDate.of(year, 5, 6), sequence++).text());
    }

    public long head(long householdId) {
        return households.household(householdId).orElseThrow().headId();
    }

    public void on(Category category, long personId, LocalDate from) {
        rosters.enter(wang, RosterEntry.ofPerson(category, from), List.of(personId));
    }

    public void dibao(long householdId, LocalDate from) {
        rosters.enter(
                wang,
                RosterEntry.ofHousehold(Category.DIBAO, householdId, from),
                residents.members(householdId).stream().map(Person::id).toList());
    }

    /** It is the morning of a day now. */
    public void day(String day) {
        clock.set(LocalDate.parse(day).atTime(9, 0));
    }

    /** Goes to a household at eight in the morning and meets somebody. */
    public void visit(long householdId, String day, VisitWay way, long... met) {
        visit(wang, householdId, LocalDate.parse(day).atTime(8, 0), way, met);
    }

    public void visit(Actor who, long householdId, LocalDateTime at, VisitWay way, long... met) {
        if (clock.instant().isBefore(at.atZone(clock.getZone()).toInstant())) {
            clock.set(at.plusHours(1));
        }
        var sample = VisitSamples.to(householdId).at(at).way(way).met(met).by(who.id());
        visits.record(who, (way == VisitWay.NEIGHBOUR ? sample.informant("东邻赵大娘") : sample).visit());
    }

    public void miss(long householdId, String day, MissReason reason) {
        var at = LocalDate.parse(day).atTime(8, 0);
        clock.set(at.plusHours(1));
        visits.record(
                wang,
                VisitSamples.to(householdId)
                        .at(at)
                        .minutes(0)
                        .missed(reason)
                        .by(wang.id())
                        .visit());
    }

    public DueHousehold due(long householdId) {
        return visiting.all().stream()
                .filter(due -> due.home().householdId() == householdId)
                .findFirst()
                .orElseThrow();
    }

    public List<String> names(When when) {
        return visiting.only(when, visiting.all()).stream()
                .map(due -> due.home().headName())
                .toList();
    }

    /** How many households belong to each part of the plan. */
    public Map<When, Integer> counts() {
        var counts = new EnumMap<When, Integer>(When.class);
        for (var when : When.values()) {
            counts.put(when, names(when).size());
        }
        return counts;
    }

    public Worker worker(Actor actor) {
        return workers.find(actor.id()).orElseThrow();
    }

    /** A rule as it holds, to be changed from a day on. */
    public RuleDraft draft(String code, Every every, boolean inForce, String from) {
        var rule = rules.on(LocalDate.parse(from)).stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow();
        return new RuleDraft(
                rule.label(),
                rule.categories(),
                rule.ageFrom() == null ? "" : rule.ageFrom().toString(),
                rule.grade(),
                rule.level(),
                String.valueOf(every.number()),
                every.unit(),
                inForce,
                rule.remote(),
                LocalDate.parse(from),
                "县民政局〔2026〕12号");
    }

    @Override
    public void close() {
        database.close();
    }
}
