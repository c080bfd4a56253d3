package cn.shegong.roster;

import static cn.shegong.resident.ResidentSamples.BOY;
import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static cn.shegong.resident.ResidentSamples.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problem;
import cn.shegong.fact.FactService;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.ResidentService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EligibilityTest {
    @TempDir
    Path temp;

    private Database database;
    private RosterService rosters;
    private FactService facts;
    private PolicyService policies;
    private Eligibility eligibility;
    private long household;
    private long zhang;
    private long boy;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, CLOCK);
        var changes = new ChangeLog(database);
        var places = new PlaceService(database);
        var residents = new ResidentService(database, changes);
        var village = places.add(HEAD, VillageDraft.of("朝阳村", 0));
        var home = new HouseholdService(database, changes, places).add(WORKER, Household.in(village.id(), null), ZHANG);
        household = home.id();
        zhang = home.headId();
        boy = residents.add(WORKER, BOY.with(p -> p.householdId = household)).id();
        rosters = new RosterService(database, changes);
        facts = new FactService(database);
        policies = new PolicyService(database);
        eligibility = new Eligibility(database, residents, facts, policies);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> said(Category category, long person) {
        return eligibility.check(category, List.of(person), TODAY).warnings().stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void saysWhoIsTooYoungOrTooOldAndByWhichPaper() {
        assertThat(said(Category.AGED, zhang)).singleElement().asString().contains("78 周岁", "第三十三条");
        assertThat(said(Category.LEFT_BEHIND_CHILD, boy)).isEmpty();
        assertThat(said(Category.LEFT_BEHIND_CHILD, zhang))
                .singleElement()
                .asString()
                .contains("国发〔2016〕13号");
        assertThat(said(Category.LEFT_BEHIND_WOMAN, zhang)).hasSize(2);
    }

    @Test
    void goesByTheAgeThatTheStationHasSet() {
        policies.set(HEAD, "aged_age", "75", LocalDate.of(2026, 1, 1), "县文件");
        assertThat(said(Category.AGED, zhang)).isEmpty();
    }

    @Test
    void warnsOfTwoRostersThatExcludeEachOther() {
        rosters.enter(
                WORKER, RosterEntry.ofHousehold(Category.DIBAO, household, LocalDate.of(2026, 1, 1)), List.of(zhang));
        assertThat(said(Category.TEKUN, zhang)).singleElement().asString().contains("还在低保名单上", "社会救助法");
        assertThat(said(Category.TEKUN, boy)).isEmpty();
        assertThat(said(Category.DISABLED, zhang)).isEmpty();
    }

    @Test
    void asksWhatKeepsTheParentsFromBringingUpAChild() {
        assertThat(said(Category.UNATTENDED_CHILD, boy)).hasSize(1);
        facts.set(WORKER, Subject.person(boy), Map.of("father_state", "死亡", "mother_state", "失联六个月以上"), null);
        assertThat(said(Category.UNATTENDED_CHILD, boy)).isEmpty();
        facts.set(WORKER, Subject.person(boy), Map.of("father_state", "死亡", "mother_state", "死亡"), null);
        assertThat(said(Category.UNATTENDED_CHILD, boy)).hasSize(1);
    }

    @Test
    void readsTheGradeOffTheCertificate() {
        assertThat(said(Category.SEVERE_ELDER, zhang)).hasSize(1);
        facts.set(WORKER, Subject.person(zhang), Map.of("disability_certificate", ZHANG.idNumber() + "42"), null);
        assertThat(said(Category.SEVERE_ELDER, zhang)).isEmpty();
    }

    @Test
    void keepsRostersOfTheStationsOwn() {
        var categories = rosters.categories();
        var own = categories.add(HEAD, "退役军人", false, "服过兵役的人。", List.of("health", "carer_name"));
        rosters.enter(WORKER, RosterEntry.ofPerson(own, LocalDate.of(2026, 1, 1)), List.of(zhang));
        assertThat(new RosterLists(database).personsOn(own, TODAY)).hasSize(1);
        assertThat(rosters.entriesOfPerson(zhang))
                .singleElement()
                .satisfies(entry -> assertThat(entry.category().label()).isEqualTo("退役军人"));
        assertThat(categories.fields(own)).extracting(field -> field.label()).containsExactly("健康状况", "照料人");
        assertThat(categories.of("退役军人花名册")).contains(own);
        categories.retire(HEAD, own, true);
        assertThat(categories.all()).doesNotContain(own);
        assertThat(categories.ever()).contains(own);
        assertThatThrownBy(() -> categories.add(HEAD, "低保", true, "又一个。", List.of()))
                .isInstanceOf(InvalidInput.class);
    }
}
