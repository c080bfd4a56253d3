package cn.shegong.resident;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.catalogue.Catalogue;
import cn.shegong.disk.DataFolder;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitPerson;
import cn.shegong.visit.VisitService;
import cn.shegong.visit.VisitWay;
import cn.shegong.visit.VisitWorker;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists by the last visit: only visits at which somebody was met and which still hold count. */
class LastVisitedTest {
    private static final LocalDate LONG_AGO = TODAY.minusDays(120);
    private static final LocalDate LATELY = TODAY.minusDays(5);

    @TempDir
    Path temp;

    private Database database;
    private HouseholdService households;
    private ResidentService residents;
    private VisitService visits;
    private Household lately;
    private Household longAgo;
    private Household never;

    @BeforeEach
    void visitSome() {
        var created = TestStore.created(new DataFolder(temp), CLOCK);
        database = created.database();
        new WorkerService(database, created.keys()).found(HEAD.id(), HEAD.name(), LocalDate.of(2020, 1, 1));
        var changes = new ChangeLog(database);
        households = new HouseholdService(database, changes, new PlaceService(database));
        residents = new ResidentService(database, changes);
        visits = new VisitService(database, Catalogue.load(), new FactService(database));
        lately = household("张德山", 1);
        longAgo = household("李桂兰", 2);
        never = household("阿拉坦·其其格", 3);
        visit(longAgo, LONG_AGO, null);
        visit(longAgo, LATELY, MissReason.NOBODY_HOME);
        visit(lately, LONG_AGO, null);
        visit(lately, LATELY, null);
        var taken = visit(never, LATELY, null);
        visits.voidVisit(HEAD, taken, "记错了户");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Household household(String name, int sequence) {
        return households.add(
                HEAD,
                Household.BLANK,
                Person.named(name, ResidentSamples.idNumber(LocalDate.of(1950, 1, sequence), sequence)));
    }

    private long visit(Household household, LocalDate day, MissReason missReason) {
        return visits.record(
                        HEAD,
                        new Visit(
                                household.id(),
                                day.atStartOfDay(),
                                30,
                                VisitWay.HOME,
                                missReason,
                                "A1.1",
                                List.of(new VisitPerson(household.headId(), missReason == null)),
                                List.of(VisitWorker.visitor(HEAD.id())),
                                "",
                                null,
                                "",
                                "",
                                "",
                                false,
                                null,
                                "",
                                List.of()))
                .id();
    }

    private List<Long> persons(LastVisited lastVisited) {
        var filter = PersonFilter.here(TODAY).with(f -> f.lastVisited = lastVisited);
        return residents.page(filter, PersonOrder.NAME, 0, 10).stream()
                .map(PersonRow::householdId)
                .toList();
    }

    @Test
    void findsWhoWasVisitedLatelyLongAgoOrNever() {
        assertThat(persons(LastVisited.within(TODAY, 30))).containsExactly(lately.id());
        assertThat(persons(LastVisited.notWithin(TODAY, 90))).containsExactly(longAgo.id());
        assertThat(persons(LastVisited.NEVER)).containsExactly(never.id());
        assertThat(households.page(HouseholdFilter.OPEN.withLastVisited(LastVisited.NEVER), HouseholdOrder.HEAD, 0, 10))
                .extracting(HouseholdRow::id)
                .containsExactly(never.id());
    }

    @Test
    void ordersByTheLastVisitWithNeverAsLongestAgo() {
        var order = new HouseholdOrder(HouseholdOrder.By.LAST_VISIT, false);

        assertThat(households.page(HouseholdFilter.OPEN, order, 0, 10))
                .extracting(HouseholdRow::id)
                .containsExactly(never.id(), longAgo.id(), lately.id());
        assertThat(households.page(HouseholdFilter.OPEN, order, 0, 10))
                .extracting(HouseholdRow::lastVisit)
                .containsExactly(null, LONG_AGO.atStartOfDay(), LATELY.atStartOfDay());
    }
}
