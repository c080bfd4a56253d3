package cn.shegong.resident;

import static cn.shegong.resident.ResidentSamples.BOY;
import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.LIU;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static cn.shegong.resident.ResidentSamples.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found is what stands in the store, whatever was changed since the search before. */
class SearchIndexTest {
    @TempDir
    Path temp;

    private Database database;
    private PlaceService places;
    private ResidentService residents;
    private HouseholdService households;
    private Household household;
    private long village;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, CLOCK);
        var changes = new ChangeLog(database);
        places = new PlaceService(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        village = places.add(HEAD, VillageDraft.of("朝阳村", 3)).id();
        household = households.add(
                WORKER,
                Household.in(village, null).with(h -> {
                    h.number = "0012-3";
                    h.address = "村部东边";
                }),
                ZHANG);
        assertThat(persons("zds")).containsExactly("张德山");
        assertThat(heads("zds")).containsExactly("张德山");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> persons(String typed) {
        return residents.search(typed, 10).stream().map(PersonRow::name).toList();
    }

    private List<String> heads(String typed) {
        return households.search(typed, 10).stream().map(HouseholdRow::headName).toList();
    }

    private void correct(Person person) {
        residents.correct(WORKER, person);
    }

    private Person head() {
        return residents.person(household.headId()).orElseThrow();
    }

    @Test
    void findsWhoWasAddedAndNotWhoWasTakenBack() {
        var boy = residents.add(WORKER, BOY.with(p -> p.householdId = household.id()));
        assertThat(persons("zxb")).containsExactly("张小宝");
        residents.remove(HEAD, boy.id());
        assertThat(persons("zxb")).isEmpty();
    }

    @Test
    void findsUnderTheNewNameAndTheHouseholdWithIt() {
        correct(head().with(p -> p.name = "章得善"));
        assertThat(persons("张德山")).isEmpty();
        assertThat(persons("章得善")).containsExactly("章得善");
        assertThat(heads("张德山")).isEmpty();
        assertThat(heads("章得")).containsExactly("章得善");
    }

    @Test
    void putsWhoDiedLast() {
        residents.add(
                WORKER,
                Person.named("张德水", ResidentSamples.idNumber(LocalDate.of(1950, 1, 1), 3))
                        .with(p -> p.householdId = household.id()));
        assertThat(persons("zd")).containsExactly("张德山", "张德水");
        correct(head().with(p -> p.diedOn = LocalDate.of(2026, 5, 1)));
        assertThat(persons("zd")).containsExactly("张德水", "张德山");
    }

    @Test
    void findsByVillageAlsoAfterItWasRenamedOrTheHouseholdMoved() {
        assertThat(persons("朝阳")).containsExactly("张德山");
        var other = places.add(HEAD, VillageDraft.of("红星村", 3)).id();
        households.correct(
                WORKER, households.household(household.id()).orElseThrow().with(h -> h.villageId = other));
        assertThat(persons("朝阳")).isEmpty();
        assertThat(persons("红星 zds")).containsExactly("张德山");
        assertThat(heads("红星")).containsExactly("张德山");
    }

    @Test
    void findsHouseholdsByNumberAndAddressUntilTheyAreClosed() {
        assertThat(heads("00123")).containsExactly("张德山");
        assertThat(heads("村部东")).containsExactly("张德山");
        var second = households.add(WORKER, Household.in(village, null), LIU);
        assertThat(heads("lgl")).containsExactly("刘桂兰");
        assertThat(heads("朝阳")).hasSize(2);
        households.close(WORKER, second.id(), LocalDate.of(2026, 5, 1), "全家迁出");
        assertThat(heads("朝阳")).containsExactly("张德山");
    }

    @Test
    void doesNotFindWhatWasNotSaved() {
        assertThatThrownBy(() -> database.transaction(WORKER, Right.RECORD, audit -> {
                    residents.add(WORKER, BOY.with(p -> p.householdId = household.id()));
                    throw new Refusal("不存");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(persons("zxb")).isEmpty();
    }

    @Test
    void aHouseholdIsFoundByItsNumberItsHeadAndEachOfItsMembersOnce() {
        residents.add(WORKER, BOY.with(p -> p.householdId = household.id()));
        var finder = new HouseholdFinder(residents, households);
        for (var typed : List.of("0012", "张德", "zxb", "张")) {
            assertThat(finder.search(typed, 8)).extracting(HouseholdRow::id).containsExactly(household.id());
        }
        assertThat(finder.search("", 8)).isEmpty();
        assertThat(finder.search("没有", 8)).isEmpty();
    }

    @Test
    void aClosedHouseholdIsNotFoundByAMemberEither() {
        var second = households.add(WORKER, Household.in(village, null), LIU);
        households.close(WORKER, second.id(), LocalDate.of(2026, 5, 1), "全家迁出");
        assertThat(new HouseholdFinder(residents, households).search("lgl", 8)).isEmpty();
    }
}
