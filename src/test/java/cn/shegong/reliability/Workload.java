package cn.shegong.reliability;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.base.Slice;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.draft.DraftService;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdFilter;
import cn.shegong.resident.HouseholdOrder;
import cn.shegong.resident.HouseholdRow;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterService;
import cn.shegong.settings.Preference;
import cn.shegong.settings.SettingsService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.StationStore;
import cn.shegong.store.TestStore;
import cn.shegong.visit.VisitFilter;
import cn.shegong.visit.VisitSamples;
import cn.shegong.visit.VisitService;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/**
 * A day at the station, through the real services: every step is one transaction, and what a step does depends only on
 * its number and on what is there. So the content after a number of steps is always the same, however often the program
 * was stopped in between.
 */
final class Workload {
    private static final Actor HEAD = new Actor(TestStore.HEAD_ID, "王芳", Role.HEAD);
    private static final HouseholdOrder BY_NUMBER = new HouseholdOrder(HouseholdOrder.By.NUMBER, false);
    private static final List<String> NAMES = List.of("张德山", "刘桂兰", "李秀英", "王铁柱", "赵小宝", "孙凤琴", "周玉梅", "吴大壮");

    private final SteppedClock clock;
    private final StationStore.Opened station;
    private final SettingsService settings;
    private final DraftService drafts;
    private final PlaceService places;
    private final ResidentService residents;
    private final HouseholdService households;
    private final RosterService rosters;
    private final VisitService visits;

    Workload(StationStore.Opened station, SteppedClock clock) {
        this.clock = clock;
        this.station = station;
        var database = station.database();
        settings = new SettingsService(database);
        drafts = new DraftService(database);
        places = new PlaceService(database);
        var changes = new ChangeLog(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        rosters = new RosterService(database, changes);
        visits = new VisitService(database, Catalogue.load(), new FactService(database));
    }

    /** Does one step; it is acknowledged when this returns. */
    void step(long number) {
        clock.at(number);
        if (number == 1) {
            new WorkerService(station.database(), station.keys()).found(HEAD.id(), HEAD.name(), today());
        } else if (number == 2) {
            places.addAll(HEAD, List.of(VillageDraft.of("朝阳村", 4), VillageDraft.of("东风村", 3)));
        } else {
            act(number, new Random(number));
        }
    }

    /** Something small and common, for timing: notes a visit to the first household. */
    Runnable oneVisit(long number) {
        clock.at(number);
        var household = households.page(HouseholdFilter.OPEN, BY_NUMBER, 0, 1).get(0);
        var visit = VisitSamples.to(household.id())
                .at(today().atStartOfDay())
                .met(household.headId())
                .by(HEAD.id())
                .problems("房顶漏雨，过冬的煤还差半吨，已和村里说好，下周送到。")
                .visit();
        return () -> visits.record(HEAD, visit);
    }

    private void act(long number, Random random) {
        var all = households.page(HouseholdFilter.OPEN, BY_NUMBER, 0, 1000);
        int kind = all.size() < 3 ? 0 : random.nextInt(20);
        if (kind < 3) {
            addHousehold(number, 0);
        } else if (kind == 3) {
            takeList(number, 5 + random.nextInt(20));
        } else if (kind < 6) {
            residents.add(HEAD, person(number, 50).with(p -> {
                p.householdId = one(all, random).id();
                p.kinship = "20";
            }));
        } else if (kind < 9) {
            var member = head(one(all, random));
            residents.correct(HEAD, member.with(p -> p.note = "第" + number + "步改的" + "字".repeat(random.nextInt(300))));
        } else if (kind < 15) {
            visit(one(all, random), number, random);
        } else if (kind == 15) {
            voidOrVisit(one(all, random), number, random);
        } else if (kind == 16) {
            enterOrDraft(one(all, random), number);
        } else if (kind == 17) {
            settings.choose(HEAD, Preference.LOCK_MINUTES, (int) (3 + number));
        } else if (kind == 18) {
            drafts.keep(
                    HEAD,
                    "visit",
                    "h" + random.nextInt(3),
                    "第" + number + "步没录完" + "稿".repeat(random.nextInt(500)),
                    "housing");
        } else {
            removeOrAdd(number);
        }
    }

    private Household addHousehold(long number, int more) {
        var village = places.villages().get((int) (number % 2));
        return households.add(
                HEAD,
                Household.in(village.id(), places.groups(village.id()).get(0).id())
                        .with(h -> {
                            h.number = "%06d-%02d".formatted(number, more);
                            h.address = "朝阳路" + number + "号";
                        }),
                person(number, more));
    }

    /** A county's list: many households in one transaction. */
    private void takeList(long number, int count) {
        station.database().transaction(HEAD, Right.IMPORT, audit -> {
            for (int i = 1; i <= count; i++) {
                addHousehold(number, i);
            }
            station.database()
                    .attachments()
                    .keep(HEAD, "名单.xlsx", ("第" + number + "份").repeat(500).getBytes(StandardCharsets.UTF_8));
            audit.note("intake.take", "", 0, "收下" + count + "户");
            return null;
        });
    }

    private Person person(long number, int more) {
        var birth = LocalDate.of(1940, 1, 1).plusDays(number * 17 % 20_000);
        var id = IdNumber.of("220524", birth, 100 + more).text();
        return Person.named(NAMES.get((int) (number % NAMES.size())), id);
    }

    private void visit(HouseholdRow household, long number, Random random) {
        visits.record(
                HEAD,
                VisitSamples.to(household.id())
                        .at(today().atStartOfDay())
                        .met(household.headId())
                        .by(HEAD.id())
                        .problems("第" + number + "步看到的" + "事".repeat(random.nextInt(200)))
                        .visit());
    }

    private void voidOrVisit(HouseholdRow household, long number, Random random) {
        var newest = visits.list(VisitFilter.ALL.with(f -> f.householdId = household.id()), Slice.first());
        if (newest.rows().isEmpty()) {
            visit(household, number, random);
        } else {
            visits.voidVisit(HEAD, newest.rows().get(0).visit().id(), "录错了");
        }
    }

    private void enterOrDraft(HouseholdRow household, long number) {
        if (rosters.entriesOfHousehold(household.id()).isEmpty()) {
            rosters.enter(
                    HEAD,
                    RosterEntry.ofHousehold(Category.DIBAO, household.id(), today().minusDays(30))
                            .with(e -> {
                                e.grade = "A类";
                                e.insuredSize = 1;
                                e.approvedOn = today().minusDays(30);
                            }),
                    List.of(household.headId()));
        } else {
            drafts.keep(HEAD, "note", "", "第" + number + "步", "text");
        }
    }

    /** Takes back a household that nobody has worked with yet, or adds one. */
    private void removeOrAdd(long number) {
        var fresh = households.page(HouseholdFilter.OPEN, BY_NUMBER, 0, 1000).stream()
                .filter(h -> h.members() == 1 && h.lastVisit() == null)
                .filter(h -> rosters.entriesOfHousehold(h.id()).isEmpty())
                .filter(h -> visits.count(VisitFilter.ALL.with(f -> {
                            f.householdId = h.id();
                            f.withVoid = true;
                        }))
                        == 0)
                .findFirst();
        if (fresh.isPresent()) {
            households.remove(HEAD, fresh.get().id());
        } else {
            addHousehold(number, 0);
        }
    }

    private Person head(HouseholdRow household) {
        return residents.whole(HEAD, household.headId()).orElseThrow();
    }

    private static HouseholdRow one(List<HouseholdRow> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private LocalDate today() {
        return now().toLocalDate();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
