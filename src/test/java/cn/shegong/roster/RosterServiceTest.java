package cn.shegong.roster;

import static cn.shegong.resident.ResidentSamples.BOY;
import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.LIU;
import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static cn.shegong.resident.ResidentSamples.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.FieldChange;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdFilter;
import cn.shegong.resident.HouseholdRow;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.PersonFilter;
import cn.shegong.resident.PersonRow;
import cn.shegong.resident.ResidentService;
import cn.shegong.store.AuditLine;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterServiceTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 15);

    @TempDir
    Path temp;

    private Database database;
    private ResidentService residents;
    private HouseholdService households;
    private RosterService rosters;
    private RosterLists lists;
    private long household;
    private long zhang;
    private long liu;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, CLOCK);
        var changes = new ChangeLog(database);
        var places = new PlaceService(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        rosters = new RosterService(database, changes);
        lists = new RosterLists(database);
        var village = places.add(HEAD, VillageDraft.of("朝阳村", 0));
        var made = households.add(WORKER, Household.in(village.id(), null), ZHANG);
        household = made.id();
        zhang = made.headId();
        liu = residents.add(WORKER, LIU.with(p -> p.householdId = household)).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private RosterEntry dibao(Long... persons) {
        var draft = RosterEntry.ofHousehold(Category.DIBAO, household, JANUARY).with(e -> {
            e.number = "DB-0017";
            e.grade = "A类";
            e.monthlyAmount = new BigDecimal("612.5");
            e.householdSize = 2;
            e.insuredSize = 2;
        });
        return rosters.enter(WORKER, draft, List.of(persons));
    }

    private List<RosterMember> members(RosterEntry entry) {
        return rosters.members(List.of(entry.id()));
    }

    @Test
    void entersAHouseholdWithItsPeople() {
        var entry = dibao(zhang, liu);
        assertThat(rosters.entry(entry.id())).hasValue(entry);
        assertThat(entry.recordedOn()).isEqualTo(TODAY);
        assertThat(members(entry)).extracting(RosterMember::personId).containsExactly(zhang, liu);
        assertThat(rosters.entriesOfHousehold(household)).containsExactly(entry);
        assertThat(rosters.entriesOfPerson(liu)).containsExactly(entry);
        assertThat(rosters.entriesOn(Category.DIBAO, TODAY)).containsExactly(entry);
        assertThat(rosters.entriesOn(Category.DIBAO, JANUARY.minusDays(1))).isEmpty();
    }

    @Test
    void refusesSomebodyWhoIsOnThatRosterAlready() {
        dibao(zhang);
        assertThatThrownBy(() -> dibao(liu, zhang))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("张德山从2026年1月1日起已经在低保名单上");
        assertThat(rosters.entriesOfPerson(liu)).isEmpty();
    }

    @Test
    void letsAPersonBeOnSeveralRosters() {
        dibao(zhang, liu);
        rosters.enter(WORKER, RosterEntry.ofPerson(Category.AGED, JUNE), List.of(liu));
        assertThat(lists.categoriesOfPersons(List.of(zhang, liu)))
                .containsEntry(zhang, Set.of(Category.DIBAO))
                .containsEntry(liu, Set.of(Category.DIBAO, Category.AGED));
        assertThat(lists.categoriesOf(List.of(household)))
                .containsEntry(household, Set.of(Category.DIBAO, Category.AGED));
        assertThat(residents.rows(List.of(liu)))
                .extracting(PersonRow::categories)
                .containsExactly("低保、高龄");
        assertThat(households.rows(List.of(household)))
                .extracting(HouseholdRow::categories)
                .containsExactly("低保、高龄");
        assertThat(residents.count(PersonFilter.here(TODAY).with(f -> f.category = Category.AGED.code())))
                .isEqualTo(1);
        assertThat(households.count(HouseholdFilter.OPEN.withCategory(Category.AGED.code())))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatTheRulesForbid() {
        assertThatThrownBy(this::dibao).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> rosters.enter(WORKER, RosterEntry.ofPerson(Category.AGED, JANUARY), List.of(zhang, liu)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rosters.enter(WORKER, RosterEntry.ofPerson(Category.DIBAO, JANUARY), List.of(zhang)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("按户");
        assertThatThrownBy(() -> rosters.enter(READER, RosterEntry.ofPerson(Category.AGED, JANUARY), List.of(zhang)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void correctsAnEntryAndTellsWhatChanged() {
        var entry = dibao(zhang, liu);
        rosters.correct(WORKER, entry.with(e -> {
            e.grade = "B类";
            e.startedOn = LocalDate.of(2025, 12, 1);
        }));
        assertThat(members(entry)).extracting(RosterMember::startedOn).containsOnly(LocalDate.of(2025, 12, 1));
        assertThat(rosters.history(entry.id()))
                .extracting(FieldChange::label, FieldChange::before, FieldChange::after)
                .containsExactly(tuple("类别等级", "A类", "B类"), tuple("在册日期", "2026-01-01", "2025-12-01"));
        assertThatThrownBy(() -> rosters.correct(HEAD, entry.with(e -> e.grade = "C类")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("李静");
    }

    @Test
    void namesWhomADeedConcerns() {
        var entry = dibao(zhang, liu);
        rosters.end(WORKER, entry.id(), JUNE, "收入超标");
        rosters.remove(WORKER, entry.id());
        assertThat(database.audit().newest(3))
                .extracting(AuditLine::text)
                .containsExactly("撤回列入低保：张德山、刘桂兰", "退出低保记录：张德山、刘桂兰", "列入低保：张德山、刘桂兰");
    }

    @Test
    void endsAnEntryWithEveryoneInItAndReopensIt() {
        var entry = dibao(zhang, liu);
        rosters.endMember(WORKER, members(entry).get(1).id(), LocalDate.of(2026, 3, 1), "死亡");
        assertThatThrownBy(() -> rosters.end(WORKER, entry.id(), JUNE, " ")).isInstanceOf(InvalidInput.class);
        rosters.end(WORKER, entry.id(), JUNE, "收入超标");
        assertThat(members(entry)).extracting(RosterMember::endedOn).containsExactly(JUNE, LocalDate.of(2026, 3, 1));
        assertThat(lists.categoriesOf(List.of(household))).isEmpty();
        assertThatThrownBy(() -> rosters.end(WORKER, entry.id(), JUNE, "又退一次")).isInstanceOf(Refusal.class);
        rosters.reopen(WORKER, entry.id());
        assertThat(members(entry)).extracting(RosterMember::endedOn).containsExactly(null, LocalDate.of(2026, 3, 1));
        assertThat(rosters.entry(entry.id())).map(RosterEntry::endedOn).isEmpty();
    }

    @Test
    void doesNotReopenOverANewerEntry() {
        var first = dibao(zhang);
        rosters.end(WORKER, first.id(), JUNE, "收入超标");
        rosters.enter(WORKER, RosterEntry.ofHousehold(Category.DIBAO, household, JUNE.plusMonths(1)), List.of(zhang));
        assertThatThrownBy(() -> rosters.reopen(WORKER, first.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void endsTheEntryWithItsLastMember() {
        var entry = dibao(zhang);
        rosters.addMember(WORKER, entry.id(), liu, JUNE);
        for (var member : members(entry)) {
            rosters.endMember(WORKER, member.id(), JUNE.plusDays(10), "迁出");
        }
        assertThat(rosters.entry(entry.id())).map(RosterEntry::endedOn).hasValue(JUNE.plusDays(10));
    }

    @Test
    void addsNobodyBeforeTheEntryBeganNorToASinglePersonsEntry() {
        var entry = dibao(zhang);
        assertThatThrownBy(() -> rosters.addMember(WORKER, entry.id(), liu, JANUARY.minusDays(1)))
                .isInstanceOf(InvalidInput.class);
        var aged = rosters.enter(WORKER, RosterEntry.ofPerson(Category.AGED, JANUARY), List.of(zhang));
        assertThatThrownBy(() -> rosters.addMember(WORKER, aged.id(), liu, JANUARY))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void takesBackAnEntryAndThenThePerson() {
        var boy = residents.add(WORKER, BOY.with(p -> p.householdId = household));
        var entry = rosters.enter(WORKER, RosterEntry.ofPerson(Category.LEFT_BEHIND_CHILD, JUNE), List.of(boy.id()));
        assertThatThrownBy(() -> residents.remove(WORKER, boy.id())).isInstanceOf(Refusal.class);
        rosters.remove(WORKER, entry.id());
        residents.remove(WORKER, boy.id());
        assertThat(residents.person(boy.id())).isEmpty();
        assertThat(rosters.entry(entry.id())).isEmpty();
    }

    @Test
    void masksACertificateNumberInLists() {
        var draft = RosterEntry.ofPerson(Category.DISABLED, JANUARY).with(e -> {
            e.number = "22052419480315993743";
            e.grade = "肢体三级";
        });
        rosters.enter(WORKER, draft, List.of(zhang));
        assertThat(lists.personsOn(Category.DISABLED, TODAY)).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo("220524********993743");
            assertThat(row.idNumber()).isEqualTo("220524********9937");
            assertThat(row.name()).isEqualTo("张德山");
            assertThat(row.village()).isEqualTo("朝阳村");
        });
    }

    @Test
    void knowsEveryCategoryByTheLabelTheStoreShows() {
        for (var category : Category.shipped()) {
            var draft = category.householdBased()
                    ? RosterEntry.ofHousehold(category, household, JANUARY)
                    : RosterEntry.ofPerson(category, JANUARY);
            rosters.enter(WORKER, draft, List.of(zhang));
        }
        var labels = Category.shipped().stream().map(Category::label).collect(Collectors.joining("、"));
        assertThat(residents.rows(List.of(zhang)))
                .extracting(PersonRow::categories)
                .containsExactly(labels);
    }
}
