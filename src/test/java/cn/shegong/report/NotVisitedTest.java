package cn.shegong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Role;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.closing.Books;
import cn.shegong.count.Period;
import cn.shegong.disk.DataFolder;
import cn.shegong.document.Fonts;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterCounting;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterLists;
import cn.shegong.roster.RosterService;
import cn.shegong.settings.SettingsService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.Situation;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitCounting;
import cn.shegong.visit.VisitPerson;
import cn.shegong.visit.VisitService;
import cn.shegong.visit.VisitVersion;
import cn.shegong.visit.VisitWay;
import cn.shegong.visit.VisitWorker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who counts as not visited: attempts, void visits, the month before and the last day are the doubtful cases. */
class NotVisitedTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 1, 1);

    @TempDir
    Path temp;

    private final Map<String, Person> heads = new HashMap<>();
    private Database database;
    private Actor wang;
    private HouseholdService households;
    private ResidentService residents;
    private RosterService rosters;
    private VisitService visits;
    private PeriodReportService months;

    @BeforeEach
    void open() {
        var zone = ZoneId.systemDefault();
        var clock = Clock.fixed(LocalDateTime.of(2026, 4, 1, 9, 0).atZone(zone).toInstant(), zone);
        var made = TestStore.created(new DataFolder(temp), clock);
        database = made.database();
        wang = new WorkerService(database, made.keys())
                .found(TestStore.HEAD_ID, "王芳", LAST_YEAR)
                .actor();
        var changes = new ChangeLog(database);
        households = new HouseholdService(database, changes, new PlaceService(database));
        residents = new ResidentService(database, changes);
        rosters = new RosterService(database, changes);
        visits = new VisitService(database, Catalogue.load(), new FactService(database));
        var lists = new RosterLists(database);
        months = new PeriodReportService(
                database,
                new SettingsService(database),
                Catalogue.load(),
                new Books(
                        database,
                        List.of(new RosterCounting(database, lists), new VisitCounting(visits)),
                        id -> Optional.empty()),
                lists,
                List::of);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void listsTheHouseholdsOfARosterThatNobodyVisited() {
        dibao("甲走访过");
        dibao("乙没见到");
        dibao("丙上月走访");
        dibao("丁作废了");
        rosters.end(wang, dibao("戊月底退出"), LocalDate.of(2026, 3, 31), "收入超过标准");
        household("己无人在册");
        memberOnly("庚妻子残疾");

        record("甲走访过", LocalDateTime.of(2026, 3, 31, 23, 0), null);
        record("乙没见到", LocalDateTime.of(2026, 3, 10, 9, 0), MissReason.NOBODY_HOME);
        record("丙上月走访", LocalDateTime.of(2026, 2, 28, 23, 0), null);
        var voided = record("丁作废了", LocalDateTime.of(2026, 3, 10, 10, 0), null);
        visits.voidVisit(wang, voided.id(), "记错户了");

        assertThat(months.report(MARCH).notVisited().lines())
                .extracting(line -> line.row().name())
                .containsExactlyInAnyOrder("乙没见到", "丙上月走访", "丁作废了", "庚妻子残疾");
        assertThat(months.report(MARCH.minusMonths(1)).notVisited().lines())
                .extracting(line -> line.row().name())
                .containsExactlyInAnyOrder("甲走访过", "乙没见到", "丁作废了", "戊月底退出", "庚妻子残疾");
    }

    @Test
    void writesDownWhoTookTheReportWhere() {
        dibao("甲走访过");
        var files = months.write(wang, Period.month(MARCH), Fonts::new, temp, Progress.NONE);
        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(database.audit().newest(1)).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("report.write");
            assertThat(line.text()).isEqualTo("写2026年3月的月报（内有走访 0 户次、未走访 1 户的名单），写到“" + temp + "”");
        });
        var reader = new Actor(9, "赵敏", Role.READER);
        assertThatThrownBy(() -> months.write(reader, Period.month(MARCH), Fonts::new, temp, Progress.NONE))
                .isInstanceOf(Refusal.class);
    }

    private Household household(String head) {
        var number = IdNumber.of("220524", LocalDate.of(1950, 1, 1 + heads.size()), 991)
                .text();
        var added = households.add(wang, Household.BLANK, Person.named(head, number));
        heads.put(head, residents.person(added.headId()).orElseThrow());
        return added;
    }

    private long dibao(String head) {
        var home = household(head);
        var entry = RosterEntry.ofHousehold(Category.DIBAO, home.id(), LAST_YEAR);
        return rosters.enter(wang, entry, List.of(home.headId())).id();
    }

    /** On a roster only through a member who is not the head. */
    private void memberOnly(String head) {
        var home = household(head);
        var number = IdNumber.of("220524", LocalDate.of(1955, 5, 5), 992).text();
        var wife = residents.add(wang, Person.named("孙桂兰", number).with(p -> {
            p.householdId = home.id();
            p.kinship = Kinship.SPOUSE.code();
        }));
        rosters.enter(wang, RosterEntry.ofPerson(Category.DISABLED, LAST_YEAR), List.of(wife.id()));
    }

    private VisitVersion record(String head, LocalDateTime at, MissReason missed) {
        var person = heads.get(head);
        return visits.record(
                wang,
                new Visit(
                        person.householdId(),
                        at,
                        missed == null ? 30 : 0,
                        VisitWay.HOME,
                        missed,
                        "A1.2",
                        List.of(new VisitPerson(person.id(), missed == null)),
                        List.of(VisitWorker.visitor(wang.id())),
                        "",
                        Situation.NONE,
                        "",
                        "",
                        "",
                        false,
                        null,
                        "",
                        List.of()));
    }
}
