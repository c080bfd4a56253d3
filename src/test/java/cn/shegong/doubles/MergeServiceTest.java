package cn.shegong.doubles;

import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.assessment.Assessment;
import cn.shegong.assessment.AssessmentLists;
import cn.shegong.assessment.AssessmentService;
import cn.shegong.assessment.Instruments;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.life.LifeKind;
import cn.shegong.life.LifeRequest;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonFilter;
import cn.shegong.resident.PersonRow;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterLists;
import cn.shegong.roster.RosterRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);

    @TempDir
    Path temp;

    private Doubled town;

    @BeforeEach
    void open() {
        town = new Doubled(temp);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Person kept() {
        return town.hamlet.residents.whole(WORKER, town.kept).orElseThrow();
    }

    private List<String> on(Category category, LocalDate day) {
        return new RosterLists(town.hamlet.database)
                .personsOn(category, day).stream().map(RosterRow::name).toList();
    }

    private void dibaoOfTheOther() {
        town.hamlet.rosters.enter(
                WORKER,
                RosterEntry.ofHousehold(Category.DIBAO, town.secondHome.id(), LONG_AGO.plusMonths(2)),
                List.of(town.gone));
    }

    /** Gives both records something of every kind. */
    private void furnish() {
        var hamlet = town.hamlet;
        dibaoOfTheOther();
        hamlet.enter(Category.AGED, town.gone, LONG_AGO);
        town.visits.record(WORKER, town.visit(hamlet.zhang.id(), 3, town.kept));
        town.visits.record(WORKER, town.visit(town.secondHome.id(), 4, town.gone));
        hamlet.facts.set(
                WORKER, Subject.person(town.kept), Map.of("guardian_name", "张建国", "guardian_relation", "其他"), null);
        hamlet.facts.set(
                WORKER, Subject.person(town.gone), Map.of("guardian_name", "张建国", "guardian_relation", "其他亲属"), null);
        hamlet.record(LifeRequest.of(LifeKind.BIRTH, town.secondHome.id(), LocalDate.of(2026, 2, 20))
                .with(r -> r.newcomer = Person.named("张小贝", "").with(p -> {
                    p.otherDocument = OtherDocument.NOT_SEEN;
                    p.kinship = "41";
                })));
        town.sql("insert into screening (id, version, number, name, manner, reach, starts_on, ends_on, note, stage,"
                + " conduct, advice) values (1, 0, '1', '排查', 'GATHERED', 'KEY', '2026-01-01', '2026-02-01', '', 'PLAN',"
                + " '', '')");
        town.sql("insert into screening_household (screening_id, household_id) values (1, " + town.secondHome.id()
                + ")");
        town.sql("insert into visit_call (id, household_id, person_id, reported_at, source, content, recorded_at,"
                + " recorded_by, closed_reason) values (1, " + town.secondHome.id() + ", " + town.gone
                + ", '2026-03-01 09:00:00', '村支书', '摔伤', '2026-03-01 09:05:00', " + WORKER.id() + ", '')");
    }

    @Test
    void saysWhatHangsOnEachRecordAlsoWhatHappenedSuddenly() {
        furnish();
        assertThat(town.merges.compare(WORKER, town.kept, town.gone).rightHas().words())
                .contains("1次走访", "1件突发情况");
    }

    private long child() {
        return town.hamlet.residents.members(town.secondHome.id()).stream()
                .filter(person -> person.name().equals("张小贝"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void makesTwoRecordsOneAndTakesTheRestOver() {
        var hamlet = town.hamlet;
        hamlet.enter(Category.AGED, town.gone, LONG_AGO);
        town.visits.record(WORKER, town.visit(town.secondHome.id(), 4, town.gone));
        assertThat(on(Category.AGED, TODAY)).containsExactly("张德善");

        var merge = town.merge("idNumber");

        assertThat(merge.moved()).isEqualTo("1次走访、1条高龄");
        assertThat(kept().name()).isEqualTo("张德山");
        assertThat(kept().idNumber()).isEqualTo("220524194803159937");
        assertThat(kept().otherDocument()).isNull();
        assertThat(kept().householdId()).isEqualTo(hamlet.zhang.id());
        assertThat(on(Category.AGED, TODAY)).containsExactly("张德山");
        assertThat(hamlet.households.household(town.secondHome.id()).orElseThrow())
                .satisfies(left -> assertThat(left.closedReason()).isEqualTo("合并"));
    }

    @Test
    void takesAssessmentsOverAndBack() {
        var database = town.hamlet.database;
        var instruments = new Instruments(database);
        var policies = new PolicyService(database);
        var assessments = new AssessmentService(database, instruments, policies, town.hamlet.facts);
        var lists = new AssessmentLists(database, instruments, assessments);
        var participation = instruments.find("participation").orElseThrow();
        assessments.record(WORKER, Assessment.blank(participation).with(s -> {
            s.personId = town.gone;
            s.assessedOn = LONG_AGO;
            s.otherAssessors = "村干部";
        }));
        var merge = town.merges.merge(WORKER, new MergeRequest(town.kept, town.gone, Set.of(), null));
        assertThat(merge.moved()).contains("1份评估");
        assertThat(lists.about(town.kept, null)).hasSize(1);
        town.merges.undo(WORKER, merge.id());
        assertThat(lists.about(town.kept, null)).isEmpty();
        assertThat(lists.about(town.gone, null)).hasSize(1);
    }

    @Test
    void leavesNothingOfTheOtherInListsSearchesAndFigures() {
        var residents = town.hamlet.residents;
        int before = residents.count(PersonFilter.here(TODAY));
        town.merge("idNumber");
        assertThat(residents.count(PersonFilter.here(TODAY))).isEqualTo(before - 1);
        assertThat(residents.search("张德善", 10)).isEmpty();
        assertThat(residents.search("159937", 10)).extracting(PersonRow::id).containsExactly(town.kept);
        assertThat(residents.members(town.secondHome.id())).isEmpty();
        assertThat(residents.perhapsSame("张德善", LocalDate.of(1948, 3, 15), town.hamlet.village.id()))
                .extracting(PersonRow::id)
                .containsExactly(town.kept);
        assertThat(town.doubles.pairs()).isEmpty();
    }

    @Test
    void countsWhoWasTwiceOnARosterOnce() {
        dibaoOfTheOther();
        assertThat(on(Category.DIBAO, TODAY)).hasSize(4);
        assertThat(town.merges.compare(WORKER, town.kept, town.gone).notes()).contains("两边同时在低保里，只留左边的那一条，另一条不再计数。");
        var merge = town.merge();
        assertThat(merge.moved()).isEmpty();
        assertThat(on(Category.DIBAO, TODAY)).hasSize(3).doesNotHaveDuplicates();
        assertThat(town.hamlet.rosters.entriesOn(Category.DIBAO, TODAY)).hasSize(1);
    }

    @Test
    void leadsOldKeysAndNumbersToTheOneWhoIsKept() {
        town.merge();
        assertThat(town.hamlet.residents.person(town.gone).orElseThrow().id()).isEqualTo(town.kept);
        assertThat(town.hamlet
                        .residents
                        .wholeByIdNumber(WORKER, "220524194803159937")
                        .orElseThrow()
                        .id())
                .isEqualTo(town.kept);
        assertThatThrownBy(() -> town.hamlet.residents.correct(
                        WORKER, Person.named("张德善", "").with(p -> p.id = town.gone)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经合并到另一条里了");
    }

    @Test
    void putsEverythingBackAsItWas() {
        furnish();
        var before = town.tables();
        var merge = town.merges.merge(
                WORKER,
                new MergeRequest(town.kept, town.gone, Set.of("idNumber", "name", "fact:guardian_relation"), child()));
        assertThat(town.tables()).isNotEqualTo(before);
        assertThat(town.hamlet
                        .facts
                        .of(Subject.person(town.kept))
                        .get("guardian_relation")
                        .content())
                .isEqualTo("其他亲属");
        assertThat(town.merges.undo(WORKER, merge.id())).isEmpty();
        assertThat(town.tables()).isEqualTo(before);
        assertThat(town.merges.merges()).singleElement().matches(Merge::undone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "householdId", "householdId idNumber name"})
    void putsHouseholdsBackAsTheyWere(String fromGone) {
        town.hamlet.enter(Category.AGED, town.gone, LONG_AGO);
        town.visits.record(WORKER, town.visit(town.secondHome.id(), 4, town.gone));
        var before = town.tables();
        var fields = fromGone.isEmpty() ? Set.<String>of() : Set.of(fromGone.split(" "));
        var merge = town.merges.merge(
                WORKER,
                new MergeRequest(
                        town.kept, town.gone, fields, fields.contains("householdId") ? town.hamlet.grandmother : null));
        assertThat(town.merges.undo(WORKER, merge.id())).isEmpty();
        assertThat(town.tables()).isEqualTo(before);
    }

    @Test
    void keepsWhatWasChangedSinceAndSaysSo() {
        town.hamlet.enter(Category.AGED, town.gone, LONG_AGO);
        var merge = town.merge("idNumber", "phone", "name");
        town.hamlet.residents.correct(WORKER, kept().with(p -> p.name = "张德三"));
        assertThat(town.merges.undo(WORKER, merge.id())).containsExactly("张德三的姓名");
        assertThat(kept().name()).isEqualTo("张德三");
        assertThat(kept().idNumber()).isEmpty();
        var back = town.hamlet.residents.whole(WORKER, town.gone).orElseThrow();
        assertThat(back.name()).isEqualTo("张德善");
        assertThat(back.idNumber()).isEqualTo("220524194803159937");
        assertThat(on(Category.AGED, TODAY)).containsExactly("张德善");
        assertThat(town.merges.merges().get(0).leftNote()).isEqualTo("张德三的姓名");
    }

    @Test
    void leavesANumberToWhoeverHasGotItSince() {
        var merge = town.merge();
        town.hamlet.residents.correct(WORKER, kept().with(p -> {
            p.idNumber = "220524194803159937";
            p.otherDocument = null;
        }));
        assertThat(town.merges.undo(WORKER, merge.id()))
                .singleElement()
                .asString()
                .startsWith("张德善的身份证号");
        assertThat(town.hamlet.residents.whole(WORKER, town.gone).orElseThrow().idNumber())
                .isEmpty();
        assertThat(town.hamlet.residents.search("159937", 10))
                .extracting(PersonRow::id)
                .containsExactly(town.kept);
    }

    @Test
    void takesBackOneOfTwoMergesOnlyInTheirOrder() {
        var third = town.alone(Doubled.unnumbered("张德珊")).headId();
        var first = town.merge();
        var second = town.merges.merge(WORKER, new MergeRequest(third, town.kept, Set.of(), town.hamlet.grandmother));
        assertThat(town.hamlet.residents.person(town.gone).orElseThrow().id()).isEqualTo(third);
        assertThatThrownBy(() -> town.merges.undo(WORKER, first.id())).isInstanceOf(Refusal.class);
        town.merges.undo(WORKER, second.id());
        town.merges.undo(WORKER, first.id());
        assertThat(town.hamlet.residents.person(town.gone).orElseThrow().id()).isEqualTo(town.gone);
    }

    @Test
    void asksForANewHeadWhereOneIsMissing() {
        assertThatThrownBy(() -> town.merge("householdId"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("请选新户主");
        assertThat(town.merges.compare(WORKER, town.kept, town.gone).heads(true))
                .extracting(Person::name)
                .containsExactlyInAnyOrder("刘桂兰", "张建国", "张小宝");
        town.merges.merge(
                WORKER, new MergeRequest(town.kept, town.gone, Set.of("householdId"), town.hamlet.grandmother));
        assertThat(kept().householdId()).isEqualTo(town.secondHome.id());
        assertThat(town.hamlet.home().headId()).isEqualTo(town.hamlet.grandmother);
        assertThat(town.hamlet
                        .households
                        .household(town.secondHome.id())
                        .orElseThrow()
                        .headId())
                .isEqualTo(town.kept);
    }

    @Test
    void writesNothingWhenItFails() {
        furnish();
        var before = town.tables();
        assertThatThrownBy(() -> town.merge("householdId", "idNumber")).isInstanceOf(InvalidInput.class);
        assertThat(town.tables()).isEqualTo(before);
        assertThat(town.merges.merges()).isEmpty();
    }

    @Test
    void proposesTheNumberAndTheFullerHousehold() {
        var comparison = town.merges.compare(WORKER, town.kept, town.gone);
        assertThat(comparison.fields())
                .filteredOn(ComparedField::rightBetter)
                .extracting(ComparedField::code)
                .containsExactly("name", "idNumber");
        assertThat(town.merges.compare(WORKER, town.gone, town.kept).fields())
                .filteredOn(ComparedField::rightBetter)
                .extracting(ComparedField::code)
                .containsExactly("householdId");
        assertThat(comparison.fields())
                .filteredOn(field -> field.code().equals("idNumber"))
                .extracting(ComparedField::right)
                .allSatisfy(number -> assertThat(number).doesNotContain("19480315"));
        assertThat(comparison.leftHas().words()).isEqualTo("1条低保");
    }

    @Test
    void isNotForReadersAndNotForWhoIsDifferent() {
        assertThatThrownBy(() -> town.merges.merge(READER, new MergeRequest(town.kept, town.gone, Set.of(), null)))
                .isInstanceOf(Refusal.class);
        town.doubles.sayDifferent(WORKER, town.kept, town.gone, "同名的堂兄弟");
        assertThatThrownBy(() -> town.merge()).isInstanceOf(Refusal.class).hasMessageContaining("已经认定不是同一个人");
    }

    @Test
    void letsNobodyBeRemovedIntoWhomSomebodyWasMerged() {
        var hamlet = town.hamlet;
        var alone = town.alone(Doubled.unnumbered("张德善")).headId();
        town.merges.merge(WORKER, new MergeRequest(town.gone, alone, Set.of(), null));
        assertThatThrownBy(() -> hamlet.households.remove(HEAD, town.secondHome.id()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void endsARosterOfTheOneWhoWasKept() {
        var entry = town.hamlet.enter(Category.AGED, town.gone, LONG_AGO);
        var merge = town.merge();
        town.hamlet.rosters.end(WORKER, entry.id(), TODAY, "不再符合条件");
        assertThat(town.merges.undo(WORKER, merge.id())).isEmpty();
        assertThat(town.hamlet.rosters.members(List.of(entry.id())))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.personId()).isEqualTo(town.gone);
                    assertThat(member.endedOn()).isEqualTo(TODAY);
                });
    }
}
