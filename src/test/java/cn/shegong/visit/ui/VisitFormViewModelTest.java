package cn.shegong.visit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.attachment.Consent;
import cn.shegong.attachment.FilingPlace;
import cn.shegong.base.Problem;
import cn.shegong.base.Progress;
import cn.shegong.base.Slice;
import cn.shegong.document.PictureSample;
import cn.shegong.ui.Tick;
import cn.shegong.visit.HardshipKind;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitFilter;
import cn.shegong.visit.VisitState;
import cn.shegong.visit.VisitVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitFormViewModelTest {
    @TempDir
    Path temp;

    private final List<VisitVersion> saved = new ArrayList<>();
    private Office office;
    private VisitFormViewModel form;

    @BeforeEach
    void open() {
        office = new Office(temp);
        form = new VisitFormViewModel(office.ui, office.desk, (version, next) -> saved.add(version));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<VisitEntry> visits() {
        return office.desk.visits().list(VisitFilter.ALL, Slice.first()).rows();
    }

    private List<String> errors() {
        return form.state().found().get().errors().stream().map(Problem::code).toList();
    }

    private void recordPlain(long household) {
        form.record();
        form.pick(household);
        form.fields.minutes.set("40");
        form.save(false);
    }

    @Test
    void findsAHouseholdByInitialsAndTicksAllItsMembers() {
        form.record();
        var found = form.search("wlw");
        form.pick(found.get(0).householdId());

        assertThat(found).hasSize(1);
        assertThat(form.fields.met).extracting(t -> t.on().get()).containsExactly(true, true);
        assertThat(form.fields.met.get(0).label()).isEqualTo("王老五 户主 77岁");
        assertThat(form.state().wantedField().get()).isEqualTo("met");
    }

    @Test
    void recordsAPlainVisitInTheNameOfWhoIsSignedIn() {
        recordPlain(office.elders);

        var entry = visits().get(0);
        assertThat(entry.metNames()).isEqualTo("王老五、赵桂兰");
        assertThat(entry.visitorNames()).isEqualTo("王芳");
        assertThat(entry.visit().visitedAt()).isEqualTo(Office.TODAY.atStartOfDay());
        assertThat(entry.visit().catalogueCode()).isEqualTo("A1.2");
        assertThat(saved).hasSize(1);
    }

    @Test
    void aFailedAttemptTakesHouseholdAndReasonOnly() {
        form.record();
        form.pick(office.elders);
        form.missed();
        form.fields.missReason.set(MissReason.REFUSED);
        form.save(false);

        var entry = visits().get(0);
        assertThat(entry.met()).isEmpty();
        assertThat(entry.visit().outcome()).isEqualTo("拒绝");
        assertThat(office.desk.visits().month(YearMonth.of(2026, 3)).counted()).isEmpty();
    }

    @Test
    void tellsOfAFieldOnlyOnceItWasLeft() {
        form.record();
        assertThat(form.state().found().get().isEmpty()).isTrue();

        form.state().left("minutes");
        assertThat(errors()).containsExactly("out_of_range");
    }

    @Test
    void goesToTheFirstWrongFieldInsteadOfSaving() {
        form.record();
        form.pick(office.elders);
        form.fields.minutes.set("四十");
        form.save(false);

        assertThat(saved).isEmpty();
        assertThat(errors()).contains("bad_minutes");
        assertThat(form.state().wantedField().get()).isEqualTo("minutes");
    }

    @Test
    void showsLastTimesAnswersAndTakesThemOver() {
        form.record();
        form.pick(office.elders);
        form.fields.minutes.set("40");
        form.fields.housing.set("土房，漏雨");
        form.fields.hardshipKind.set(HardshipKind.ILLNESS);
        form.save(false);

        form.record();
        form.pick(office.elders);
        assertThat(form.last.get().housing()).isEqualTo("土房，漏雨");
        assertThat(form.fields.housing.get()).isEmpty();

        form.takeOver("housing");
        form.takeOver("hardshipKind");
        assertThat(form.fields.housing.get()).isEqualTo("土房，漏雨");
        assertThat(form.fields.hardshipKind.get()).isEqualTo(HardshipKind.ILLNESS);
    }

    @Test
    void warnsOfASecondVisitTheSameDayAndSavesItAllTheSame() {
        recordPlain(office.elders);
        form.record();
        form.pick(office.elders);
        assertThat(form.state().found().get().about("householdId"))
                .hasValueSatisfying(m -> assertThat(m).contains("已经记过一次"));

        form.fields.minutes.set("20");
        form.save(false);
        assertThat(visits()).hasSize(2);
    }

    @Test
    void offersToKeepAnOpenPromise() {
        form.record();
        form.pick(office.elders);
        form.fields.minutes.set("40");
        form.fields.followUpOn.set(Office.TODAY.plusDays(1));
        form.fields.followUpText.set("送药");
        form.save(false);

        form.record();
        form.pick(office.elders);
        assertThat(form.fields.followsUp).extracting(Tick::label).containsExactly("3月17日 送药");
        form.fields.minutes.set("10");
        form.save(false);

        assertThat(office.desk.visits().followUpsDue(Office.TODAY.plusDays(30))).isEmpty();
    }

    @Test
    void keepsTheDayAndTheWorkersForTheNextOfTheRound() {
        form.record();
        form.pick(office.elders);
        form.fields.date.set(LocalDate.of(2026, 3, 12));
        form.fields.minutes.set("40");
        form.fields.companions.stream().filter(t -> t.id() == office.liId).forEach(t -> t.on().set(true));
        form.save(true);
        form.recordNext();

        assertThat(form.household.get()).isNull();
        assertThat(form.fields.minutes.get()).isEmpty();
        assertThat(form.fields.date.get()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(VisitFields.ticked(form.fields.companions)).containsExactly(office.liId);
        assertThat(VisitFields.ticked(form.fields.visitors)).containsExactly(office.wang.id());
    }

    @Test
    void goesOnWithADraftAtTheSameFieldAfterTheViewWasBuiltAnew() {
        form.record();
        form.pick(office.elders);
        form.fields.met.get(1).on().set(false);
        form.fields.minutes.set("4");
        form.fields.problems.set("屋顶漏");
        form.keepDraft("problemsText");

        var again = office.form();
        again.record();

        assertThat(again.household.get().name()).isEqualTo("王老五家");
        assertThat(again.fields.met).extracting(t -> t.on().get()).containsExactly(true, false);
        assertThat(again.fields.minutes.get()).isEqualTo("4");
        assertThat(again.fields.problems.get()).isEqualTo("屋顶漏");
        assertThat(again.state().wantedField().get()).isEqualTo("problemsText");
        assertThat(again.state().draftLine().get()).contains("3月16日 15:00");
    }

    @Test
    void dropsTheDraftWhenSavedOrGivenUp() {
        form.record();
        form.pick(office.elders);
        form.keepDraft("met");
        form.fields.minutes.set("40");
        form.save(false);
        assertThat(office.desk.drafts().of(office.wang)).isEmpty();

        form.record();
        form.pick(office.family);
        form.keepDraft("met");
        form.discardDraft();
        assertThat(office.desk.drafts().of(office.wang)).isEmpty();
        assertThat(form.household.get()).isNull();
    }

    @Test
    void keepsNoDraftOfAnUntouchedForm() {
        form.record();
        form.keepDraft("householdSearch");

        assertThat(office.desk.drafts().of(office.wang)).isEmpty();
    }

    @Test
    void aDraftOfOneHouseholdDoesNotStandInTheWayOfAnother() {
        form.record();
        form.pick(office.elders);
        form.keepDraft("met");

        form.recordFor(office.family);

        assertThat(form.household.get().name()).isEqualTo("孙志国家");
        assertThat(office.desk.drafts().of(office.wang)).hasSize(1);
    }

    @Test
    void correctsInANewVersion() {
        recordPlain(office.elders);
        form.correct(saved.get(0).id());
        assertThat(form.fields.minutes.get()).isEqualTo("40");
        assertThat(form.title.get()).isEqualTo("更正走访");

        form.fields.minutes.set("50");
        form.fields.met.get(1).on().set(false);
        form.save(false);

        assertThat(office.desk.visits().versions(saved.get(0).rootId()))
                .extracting(VisitVersion::state)
                .containsExactly(VisitState.ACTIVE, VisitState.REPLACED);
        assertThat(visits().get(0).metNames()).isEqualTo("王老五");
    }

    @Test
    void aLostRaceIsToldAndLosesNothingTyped() {
        recordPlain(office.elders);
        form.correct(saved.get(0).id());
        office.desk.visits().voidVisit(office.wang, saved.get(0).id(), "记错户了");

        form.fields.done.set("代买了药");
        form.save(false);

        assertThat(office.dialogs.failures()).hasSize(1);
        assertThat(form.fields.done.get()).isEqualTo("代买了药");
        assertThat(form.state().saving().get()).isFalse();
    }

    @Test
    void guessesTheItemUntilAnotherIsChosen() {
        form.record();
        form.pick(office.elders);
        assertThat(form.itemGuessed.get()).isTrue();

        form.fields.item.set("A4.1");
        assertThat(form.itemGuessed.get()).isFalse();
        form.pick(office.family);
        assertThat(form.fields.item.get()).isEqualTo("A4.1");
    }

    @Test
    void picturesStayWithTheHouseholdForWhichTheyWereAdded() throws Exception {
        form.record();
        form.pick(office.elders);
        var photo = Files.write(temp.resolve("IMG_1.jpg"), PictureSample.phone(800, 600, 1, 1, "2026:03:16 09:30:15"));
        var filed = office.documents.add(
                office.wang, FilingPlace.household(office.elders, Consent.REFUSED), List.of(photo), Progress.NONE);
        form.fields.pictures.setAll(filed.kept().get(0).rootId());

        form.unpick();
        assertThat(office.dialogs.said().get(0)).contains("照片留在原来那户", "王老五家");
        form.pick(office.family);
        form.fields.pictures.setAll(filed.kept().get(0).rootId());
        form.fields.minutes.set("40");
        form.save(false);

        assertThat(saved).hasSize(1);
        assertThat(office.documents.ofVisit(saved.get(0).rootId())).isEmpty();
        assertThat(office.documents.ofHousehold(office.elders)).hasSize(1);
    }
}
