package cn.shegong.visit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Slice;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.resident.ChangeLog;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterService;
import cn.shegong.visit.CheckResult;
import cn.shegong.visit.VisitAnswer;
import cn.shegong.visit.VisitFilter;
import cn.shegong.visit.VisitKinds;
import cn.shegong.visit.VisitVersion;
import cn.shegong.visit.VisitWay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the kind of a visit and the rest of its form go together. */
class KindChoiceTest {
    @TempDir
    Path temp;

    private final List<VisitVersion> saved = new ArrayList<>();
    private Office office;
    private VisitFormViewModel form;

    @BeforeEach
    void open() {
        office = new Office(temp);
        form = new VisitFormViewModel(office.ui, office.desk, (version, next) -> saved.add(version));
        form.record();
        form.pick(office.elders);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void choose(String kind) {
        form.fields.asked.kind.set(VisitKinds.find(kind).orElseThrow());
    }

    private Asked.Line line(String code) {
        return form.fields.asked.lines.stream()
                .filter(line -> line.line().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Asked.Field fact(String code) {
        return form.fields.asked.facts.stream()
                .filter(field -> field.field().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> asked() {
        return form.fields.asked.facts.stream()
                .map(f -> f.whom() + f.field().label())
                .toList();
    }

    @Test
    void proposesTheKindByTheRostersOfWhoLivesThere() {
        assertThat(form.fields.asked.kind.get().code()).isEqualTo("HOUSEHOLD");

        var rosters = new RosterService(office.database, new ChangeLog(office.database));
        long old = form.household.get().people().get(0).id();
        rosters.enter(office.wang, RosterEntry.ofPerson(Category.AGED, LocalDate.of(2026, 1, 1)), List.of(old));
        form.pick(office.elders);
        assertThat(form.fields.asked.kind.get().code()).isEqualTo("ELDER");
        assertThat(form.fields.item.get()).isEqualTo("A4.1");

        choose("TARGETED");
        form.pick(office.family);
        assertThat(form.fields.asked.kind.get().code()).isEqualTo("TARGETED");
        assertThat(form.fields.item.get()).isEqualTo("A1.2");
    }

    @Test
    void asksThePersonalQuestionsOfThoseMetWhomTheKindIsAbout() {
        choose("ELDER");
        assertThat(asked()).contains("取暖", "王老五居住情况", "赵桂兰居住情况");
        assertThat(form.fields.item.get()).isEqualTo("A4.1");
        assertThat(form.inWords.get()).isFalse();

        form.fields.met.get(1).on().set(false);
        assertThat(asked()).contains("王老五居住情况").doesNotContain("赵桂兰居住情况");

        choose("CHILD");
        assertThat(asked()).isEmpty();
        assertThat(form.fields.asked.lines).hasSize(5);
    }

    @Test
    void wayAndKindFollowEachOther() {
        form.fields.way.set(VisitWay.PHONE);
        assertThat(form.fields.asked.kind.get().code()).isEqualTo("CALL");

        choose("NEIGHBOUR");
        assertThat(form.fields.way.get()).isEqualTo(VisitWay.NEIGHBOUR);

        choose("ELDER");
        form.fields.way.set(VisitWay.VIDEO);
        assertThat(form.fields.asked.kind.get().code()).isEqualTo("ELDER");
    }

    @Test
    void aHazardProposesAProblemAndFollowsItsWordsUntilTheWorkerRewritesIt() {
        choose("ELDER");
        form.fields.problems.set("屋顶漏");
        line("elder_power").result().set(CheckResult.CONCERN);
        assertThat(form.fields.problems.get()).isEqualTo("屋顶漏\n用电：有隐患");

        line("elder_power").words().set("插座发黑");
        assertThat(form.fields.problems.get()).isEqualTo("屋顶漏\n用电：插座发黑");

        form.fields.problems.set("屋顶漏，插座也发黑");
        line("elder_power").result().set(CheckResult.GOOD);
        assertThat(form.fields.problems.get()).isEqualTo("屋顶漏，插座也发黑");
    }

    @Test
    void standsLastTimesAnswerBesideTheFieldAndTakesItOver() {
        choose("ELDER");
        fact("heating").typed().set("土暖气");
        line("elder_food").result().set(CheckResult.CONCERN);
        line("elder_food").words().set("一天一顿");
        form.fields.minutes.set("30");
        form.save(false);
        assertThat(saved).hasSize(1);

        form.record();
        form.pick(office.elders);
        choose("ELDER");
        assertThat(fact("heating").lastText()).isEqualTo("土暖气");
        assertThat(fact("heating").lastDay()).isEqualTo("2026-3-16");
        assertThat(fact("heating").typed().get()).isEmpty();
        assertThat(line("elder_food").lastText()).isEqualTo("有隐患，一天一顿");

        fact("heating").takeOver();
        line("elder_food").takeOver();
        assertThat(form.fields.asked.answers()).hasSize(1);
        assertThat(form.fields.problems.get()).isEqualTo("饮食：一天一顿");
    }

    @Test
    void keepsAnswersInTheDraftAndBringsThemBackForACorrection() {
        choose("ELDER");
        fact("heating").typed().set("土暖气");
        line("elder_food").result().set(CheckResult.GOOD);
        form.keepDraft("met");

        var again = office.form();
        again.record();
        assertThat(again.fields.asked.kind.get().code()).isEqualTo("ELDER");
        assertThat(again.fields.asked.draft()).isEqualTo(form.fields.asked.draft());

        form.fields.minutes.set("30");
        form.save(false);
        form.correct(saved.get(0).id());
        assertThat(form.fields.asked.kind.get().code()).isEqualTo("ELDER");
        assertThat(fact("heating").typed().get()).isEqualTo("土暖气");
        assertThat(line("elder_food").result().get()).isEqualTo(CheckResult.GOOD);
        assertThat(office.desk.visits().list(VisitFilter.ALL, Slice.first()).rows())
                .extracting(e -> e.visit().kindLabel())
                .containsExactly("老年人探访巡查");
    }

    @Test
    void hazardsThatAreTickedAreKeptWithTheVisitAndProposeAProblem() {
        form.fields.minutes.set("40");
        form.fields.asked.hazards.set("取暖煤烟、易摔倒");
        assertThat(form.fields.problems.get()).isEqualTo("安全隐患：取暖煤烟、易摔倒");
        form.fields.asked.hazards.set("没有、易摔倒");
        form.save(false);
        assertThat(form.state().found().get().about("check_hazard")).isPresent();

        form.fields.asked.hazards.set("取暖煤烟、易摔倒");
        form.save(false);

        var visit =
                office.desk.visits().version(saved.get(0).id()).orElseThrow().visit();
        assertThat(VisitWords.answers(visit)).containsEntry("安全隐患", "取暖煤烟、易摔倒");
        form.correct(saved.get(0).id());
        assertThat(form.fields.asked.hazards.get()).isEqualTo("取暖煤烟、易摔倒");
    }

    @Test
    void aSheetOfPaperAsksForWordsWhateverTheKindAndItsDraftStaysOne() {
        choose("ELDER");
        assertThat(form.inWords.get()).isFalse();

        form.recordSheet(office.elders);
        choose("ELDER");
        assertThat(form.inWords.get()).isTrue();
        form.fields.minutes.set("4");
        form.keepDraft("minutes");

        var again = office.form();
        again.goOn(office.desk.drafts().of(office.wang).get(0));
        assertThat(again.sheet.get()).isTrue();
        assertThat(again.inWords.get()).isTrue();
    }

    @Test
    void anUrgentMatterIsOfferedForClosingButNotTickedByItself() {
        form.fields.minutes.set("40");
        form.fields.problems.set("孩子身上有伤");
        form.fields.urgent.set(true);
        form.save(false);

        form.record();
        form.pick(office.elders);

        assertThat(form.fields.followsUp).singleElement().satisfies(tick -> {
            assertThat(tick.label()).isEqualTo("紧急 孩子身上有伤");
            assertThat(tick.on().get()).isFalse();
        });
    }

    @Test
    void aNumberThatNotEveryoneMayReadIsAskedMaskedAndStaysWhole() {
        var elder = form.fields.met.get(0).id();
        choose("ELDER");
        fact("carer_phone").typed().set("13804321234");
        form.fields.minutes.set("40");
        form.fields.date.set(Office.TODAY.minusDays(1));
        form.save(false);
        form.record();
        form.pick(office.elders);
        choose("ELDER");
        assertThat(fact("carer_phone").lastText()).isEqualTo("138****1234");

        fact("carer_phone").takeOver();
        assertThat(fact("carer_phone").typed().get()).isEqualTo("138****1234");
        form.fields.minutes.set("40");
        form.save(false);

        assertThat(office.desk
                        .visits()
                        .version(saved.get(1).id())
                        .orElseThrow()
                        .visit()
                        .answers())
                .extracting(VisitAnswer::content)
                .containsExactly("13804321234");
        form.correct(saved.get(1).id());
        assertThat(fact("carer_phone").typed().get()).isEqualTo("138****1234");
        form.fields.minutes.set("41");
        form.save(false);
        assertThat(office.desk
                        .facts()
                        .of(Subject.person(elder))
                        .get("carer_phone")
                        .content())
                .isEqualTo("13804321234");
        assertThat(saved).hasSize(3);
    }
}
