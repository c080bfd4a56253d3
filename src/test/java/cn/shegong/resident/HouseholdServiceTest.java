package cn.shegong.resident;

import static cn.shegong.resident.ResidentSamples.BOY;
import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.LIU;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static cn.shegong.resident.ResidentSamples.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.place.VillageDraft;
import cn.shegong.store.AuditLine;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdServiceTest {
    @TempDir
    Path temp;

    private Database database;
    private PlaceService places;
    private ResidentService residents;
    private HouseholdService households;
    private Village village;
    private Household household;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, CLOCK);
        var changes = new ChangeLog(database);
        places = new PlaceService(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        village = places.add(HEAD, VillageDraft.of("朝阳村", 3));
        household = households.add(WORKER, Household.in(village.id(), group(1)), ZHANG);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Long group(int number) {
        return places.findGroup(village.id(), number + "组").orElseThrow().id();
    }

    private Person add(Person person) {
        return residents.add(WORKER, person.with(p -> p.householdId = household.id()));
    }

    private Household now() {
        return households.household(household.id()).orElseThrow();
    }

    @Test
    void addsAHouseholdWithItsHead() {
        assertThat(residents.members(household.id())).singleElement().satisfies(head -> {
            assertThat(head.id()).isEqualTo(household.headId());
            assertThat(head.kinship()).isEqualTo(Kinship.HEAD.code());
        });
    }

    @Test
    void writesNeitherWhenTheHeadIsRefused() {
        assertThatThrownBy(() -> households.add(WORKER, Household.in(village.id(), null), Person.named("", "")))
                .isInstanceOf(InvalidInput.class);
        assertThat(households.count(HouseholdFilter.OPEN)).isEqualTo(1);
    }

    @Test
    void refusesANumberThatAnotherHouseholdHas() {
        households.correct(WORKER, household.with(h -> h.number = "CY-001"));
        var second = Household.in(village.id(), null).with(h -> h.number = " CY-001 ");
        assertThatThrownBy(() -> households.add(WORKER, second, BOY))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("CY-001");
        assertThat(households.byNumber("CY-001")).map(Household::id).hasValue(household.id());
    }

    @Test
    void refusesAGroupOfAnotherVillage() {
        var other = places.add(HEAD, VillageDraft.of("红星村", 1));
        assertThatThrownBy(() -> households.correct(WORKER, household.with(h -> h.villageId = other.id())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("组");
        assertThat(now().villageId()).isEqualTo(village.id());
    }

    @Test
    void refusesToSaveOverSomebodyElsesCorrection() {
        households.correct(HEAD, household.with(h -> h.address = "村东头"));
        assertThatThrownBy(() -> households.correct(WORKER, household.with(h -> h.address = "村西头")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("王芳");
        assertThat(now().address()).isEqualTo("村东头");
        assertThat(households.history(household.id())).singleElement().satisfies(change -> {
            assertThat(change.label()).isEqualTo("住址");
            assertThat(change.after()).isEqualTo("村东头");
        });
    }

    @Test
    void changesTheHeadAndWhatTheOthersAreToIt() {
        var wife = add(LIU);
        add(BOY);
        households.changeHead(WORKER, household.id(), wife.id());
        assertThat(residents.members(household.id()))
                .extracting(p -> Kinship.of(p.kinship()).map(Kinship::label).orElse(""))
                .containsExactly("户主", "配偶", "孙子");
        assertThat(now().headId()).isEqualTo(wife.id());
    }

    @Test
    void refusesAHeadFromAnotherHousehold() {
        var other = households.add(WORKER, Household.in(village.id(), null), LIU);
        assertThatThrownBy(() -> households.changeHead(WORKER, household.id(), other.headId()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void movesAPersonToAnotherHousehold() {
        var boy = add(BOY);
        var other = households.add(WORKER, Household.in(village.id(), null), LIU);
        households.move(WORKER, boy.id(), other.id(), "孙子");
        assertThat(residents.members(other.id())).extracting(Person::name).containsExactly("刘桂兰", "张小宝");
        assertThat(residents.members(household.id())).hasSize(1);
        assertThat(residents.history(boy.id())).extracting(FieldChange::label).contains("所在户");
    }

    @Test
    void namesTheHouseholdsInTheRecordOfDeeds() {
        var boy = add(BOY);
        var other = households.add(WORKER, Household.in(village.id(), null), LIU);
        households.move(WORKER, boy.id(), other.id(), "孙子");
        households.addFor(WORKER, Household.in(village.id(), null), boy.id());
        households.correct(
                WORKER, households.household(other.id()).orElseThrow().with(h -> h.address = "村东"));
        households.remove(WORKER, other.id());
        assertThat(database.audit().newest(20))
                .extracting(AuditLine::text)
                .contains("建户：刘桂兰家", "张小宝从张德山家迁到刘桂兰家", "张小宝从刘桂兰家分出，自立一户", "更正户资料：刘桂兰家", "撤回建户：刘桂兰家");
    }

    @Test
    void doesNotLetTheHeadLeaveOthersBehind() {
        add(BOY);
        var other = households.add(WORKER, Household.in(village.id(), null), LIU);
        assertThatThrownBy(() -> households.move(WORKER, household.headId(), other.id(), ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("换户主");
    }

    @Test
    void closesTheHouseholdThatTheLastMemberLeaves() {
        var other = households.add(WORKER, Household.in(village.id(), null), LIU);
        households.move(WORKER, household.headId(), other.id(), "");
        assertThat(now().closedOn()).isEqualTo(TODAY);
        assertThat(now().headId()).isNull();
        assertThat(residents.members(other.id())).hasSize(2);
    }

    @Test
    void splitsAHousehold() {
        var boy = add(BOY);
        var made = households.addFor(WORKER, Household.in(village.id(), group(2)), boy.id());
        assertThat(made.headId()).isEqualTo(boy.id());
        assertThat(residents.members(made.id())).extracting(Person::kinship).containsExactly(Kinship.HEAD.code());
    }

    @Test
    void takesBackAHouseholdWithItsPeople() {
        add(BOY);
        households.remove(WORKER, household.id());
        assertThat(households.household(household.id())).isEmpty();
        assertThat(residents.search("张", 10)).isEmpty();
    }

    @Test
    void listsFiltersAndCounts() {
        households.correct(WORKER, household.with(h -> {
            h.number = "CY-001";
            h.housing = HousingStatus.PRESENT;
        }));
        add(BOY);
        var hong = places.add(HEAD, VillageDraft.of("红星村", 0));
        var other = households.add(WORKER, Household.in(hong.id(), null), LIU);
        var all = HouseholdFilter.OPEN;
        assertThat(households.page(all, HouseholdOrder.HEAD, 0, 10))
                .extracting(HouseholdRow::headName)
                .containsExactly("刘桂兰", "张德山");
        assertThat(households.page(all, HouseholdOrder.PLACE, 0, 10))
                .extracting(HouseholdRow::village)
                .containsExactly("朝阳村", "红星村");
        assertThat(households.page(all, new HouseholdOrder(HouseholdOrder.By.MEMBERS, true), 0, 1))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.members()).isEqualTo(2);
                    assertThat(row.groupLabel()).isEqualTo("1组");
                    assertThat(row.categories()).isEmpty();
                });
        assertThat(households.page(all, new HouseholdOrder(HouseholdOrder.By.NUMBER, false), 1, 10))
                .extracting(HouseholdRow::id)
                .containsExactly(other.id());
        assertThat(households.count(all.withText("小宝"))).isEqualTo(1);
        assertThat(households.count(all.withText("cy-001"))).isEqualTo(1);
        assertThat(households.count(all.withPlace(village.id(), group(1)))).isEqualTo(1);
        assertThat(households.count(all.withHousing(HousingStatus.PRESENT))).isEqualTo(1);
        assertThat(households.count(all.withCategory("DIBAO"))).isZero();
        households.close(WORKER, other.id(), TODAY, "全户迁出");
        assertThat(households.count(all)).isEqualTo(1);
        assertThat(households.count(all.withClosed(true))).isEqualTo(1);
        assertThat(households.count(all.withClosed(null))).isEqualTo(2);
    }
}
