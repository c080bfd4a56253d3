package cn.shegong.scale;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.disk.DataFolder;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.place.VillageDraft;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitPerson;
import cn.shegong.visit.VisitService;
import cn.shegong.visit.VisitWay;
import cn.shegong.visit.VisitWorker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The largest township there may be: 40 villages of ten groups, 20,000 households, 50,000 persons, of whom every eighth
 * household has 低保 and every old person 高龄, and a visit to every fourth household. Written through the services.
 */
final class BigTownship implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final ZoneId ZONE = ZoneId.systemDefault();
    private static final int VILLAGES = 40;
    private static final int GROUPS = 10;
    private static final int HOUSEHOLDS = Integer.getInteger("scale.households", 20_000);
    /** Two and a half a household. */
    static final int PERSONS = HOUSEHOLDS / 2 * 5;

    private static final int AT_ONCE = 500;
    private static final String SURNAMES = "王王王李李李张张张刘刘陈杨赵孙周吴徐于马朱胡郭何高林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜";
    private static final String GIVEN = "桂兰玉珍淑芬秀英凤琴素春德福永贵振山国志长海殿文庆祥洪树连万丽华建军志强海涛晓红明艳雪梅子涵雨桐浩宇";
    private static final String VILLAGE = "东西南北上下靠山河沟岗屯林泉岭湾";

    final Database database;
    final ResidentService residents;
    final HouseholdService households;
    final RosterService rosters;
    final VisitService visits;
    final List<Village> villages;
    private final Random random = new Random(20261127);
    final Actor head;
    private final Set<IdNumber> given = new HashSet<>();

    BigTownship(Path folder) {
        var opened = TestStore.created(
                new DataFolder(folder),
                Clock.fixed(TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE));
        database = opened.database();
        head = new WorkerService(database, opened.keys())
                .found(TestStore.HEAD_ID, "王芳", LocalDate.of(2020, 1, 1))
                .actor();
        var changes = new ChangeLog(database);
        var places = new PlaceService(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        rosters = new RosterService(database, changes);
        visits = new VisitService(database, Catalogue.load(), new FactService(database));
        places.addAll(
                head,
                IntStream.range(0, VILLAGES)
                        .mapToObj(i -> VillageDraft.of(villageName(i), GROUPS))
                        .toList());
        villages = places.villages();
        for (int from = 0; from < HOUSEHOLDS; from += AT_ONCE) {
            int first = from;
            database.transaction(head, Right.RECORD, audit -> {
                IntStream.range(first, first + AT_ONCE).forEach(i -> write(i, villages.get(i % VILLAGES), places));
                return null;
            });
        }
    }

    private static String villageName(int number) {
        return "" + VILLAGE.charAt(number % VILLAGE.length()) + VILLAGE.charAt(number / VILLAGE.length() + 4) + "村";
    }

    /** A head, and one or two more: two and a half persons on average. */
    private void write(int number, Village village, PlaceService places) {
        var group = places.findGroup(village.id(), 1 + number / VILLAGES % GROUPS + "组")
                .orElseThrow();
        var household = households.add(
                head,
                Household.in(village.id(), group.id()).with(h -> {
                    h.number = String.format("%05d", number);
                    h.address = village.name() + (1 + number % 180) + "号";
                }),
                person(40 + random.nextInt(55), "02"));
        var persons = new ArrayList<>(List.of(household.headId()));
        for (int i = 0; i < 1 + number % 2; i++) {
            var fresh = person(5 + random.nextInt(70), i == 0 ? "10" : "20").with(p -> p.householdId = household.id());
            persons.add(residents.add(head, fresh).id());
        }
        if (number % 8 == 0) {
            var since = LocalDate.of(2022, 1, 1).plusDays(number % 1500);
            rosters.enter(
                    head,
                    RosterEntry.ofHousehold(Category.DIBAO, household.id(), since)
                            .with(e -> e.grade = "B类"),
                    persons);
        }
        var old = residents.person(household.headId()).orElseThrow();
        if (old.birthDate().isBefore(TODAY.minusYears(80))) {
            rosters.enter(head, RosterEntry.ofPerson(Category.AGED, LocalDate.of(2026, 1, 1)), List.of(old.id()));
        }
        if (number % 4 == 1) {
            visit(household, number);
        }
    }

    private void visit(Household household, int number) {
        visits.record(
                head,
                new Visit(
                        household.id(),
                        TODAY.minusDays(1 + number % 300).atTime(9, 0).plusMinutes(15L * (number / 300)),
                        30,
                        VisitWay.HOME,
                        null,
                        "A1.2",
                        List.of(new VisitPerson(household.headId(), true)),
                        List.of(VisitWorker.visitor(head.id())),
                        "",
                        null,
                        "",
                        "",
                        "",
                        false,
                        null,
                        "",
                        List.of()));
    }

    private Person person(int age, String kinship) {
        var birth = TODAY.minusYears(age).minusDays(1 + random.nextInt(360));
        var name = "" + pick(SURNAMES) + pick(GIVEN) + (random.nextInt(10) < 8 ? pick(GIVEN) : "");
        var id = IdNumber.of("220524", birth, 1 + random.nextInt(999));
        while (!given.add(id)) {
            id = IdNumber.of("220523", birth, 1 + random.nextInt(999));
        }
        var number = id.text();
        int phone = given.size() * 37 % 10_000_000;
        return Person.named(name, number).with(p -> {
            p.kinship = kinship;
            p.phone = "1394" + String.format("%07d", phone);
        });
    }

    private String pick(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    @Override
    public void close() {
        database.close();
    }
}
