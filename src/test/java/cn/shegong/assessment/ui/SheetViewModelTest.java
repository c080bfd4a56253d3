package cn.shegong.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.assessment.Answers;
import cn.shegong.assessment.AssessmentVersion;
import cn.shegong.assessment.HomeVisit;
import cn.shegong.ui.Tick;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is half answered is on disk before it is saved, each sheet for itself, and counts for nothing. */
class SheetViewModelTest {
    @TempDir
    Path temp;

    private final List<AssessmentVersion> saved = new ArrayList<>();
    private SheetOffice office;
    private SheetViewModel model;

    @BeforeEach
    void open() {
        office = new SheetOffice(temp);
        model = fresh();
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** The form after the program was started again. */
    private SheetViewModel fresh() {
        return new SheetViewModel(office.ui, office.desk, saved::add);
    }

    private SheetStart about(String instrument) {
        return SheetStart.about(instrument, office.personId, null);
    }

    private void answer(String item, String option) {
        model.answer(model.instrument.get().item(item).orElseThrow(), List.of(option));
    }

    private long drafts() {
        return office.desk.drafts().of(office.wang).size();
    }

    @Test
    void goesOnAfterAPowerCutWithAllThatWasAnswered() {
        model.open(about("barthel"));
        answer("eating", "2");
        model.fields.witness.set("李村长");
        model.fields.workers.get(0).on().set(false);
        model.fields.otherAssessors.set("赵医生");
        model.keepDraft("answer-bathing");

        model = fresh();
        model.open(about("barthel"));

        assertThat(model.fields.answers.get().byItem()).isEqualTo(Map.of("eating", List.of("2")));
        assertThat(model.fields.witness.get()).isEqualTo("李村长");
        assertThat(model.fields.otherAssessors.get()).isEqualTo("赵医生");
        assertThat(model.fields.workers.get(0).on().get()).isFalse();
        assertThat(model.fields.who.get().name()).isEqualTo("王桂兰");
        assertThat(model.state().wantedField().get()).isEqualTo("answer-bathing");
        assertThat(model.state().draftLine().get()).isEqualTo("接着 3月16日 15:00 没做完的往下做");
        assertThat(office.sheets()).isEmpty();
    }

    @Test
    void keepsADraftForEachInstrumentAndEachOneAssessed() {
        model.open(about("barthel"));
        answer("eating", "2");
        model.keepDraft("");
        model.open(about("tekun"));
        answer("eat", "1");
        model.keepDraft("");
        model.open(SheetStart.of("tekun"));
        answer("eat", "2");
        model.keepDraft("");
        assertThat(drafts()).isEqualTo(3);

        model.open(about("tekun"));
        assertThat(model.fields.answers.get().byItem()).isEqualTo(Map.of("eat", List.of("1")));
        model.open(SheetStart.of("tekun"));
        assertThat(model.fields.answers.get().byItem()).isEqualTo(Map.of("eat", List.of("2")));
        assertThat(model.fields.who.get()).isNull();
    }

    @Test
    void dropsTheDraftWhenTheSheetIsSaved() {
        model.open(about("tekun"));
        answer("eat", "1");
        model.keepDraft("");
        model.save(false);
        assertThat(saved).hasSize(1);
        assertThat(saved.get(0).finished()).isFalse();
        assertThat(drafts()).isZero();
        model.keepDraft("");
        assertThat(drafts()).isZero();
    }

    @Test
    void keepsACorrectionThatIsHalfTypedApartFromTheSheet() {
        model.open(about("tekun"));
        answer("eat", "1");
        model.save(false);
        long version = saved.get(0).id();
        model.open(SheetStart.correcting(version));
        answer("dress", "1");
        model.keepDraft("");

        assertThat(office.desk
                        .assessments()
                        .version(version)
                        .orElseThrow()
                        .sheet()
                        .answers()
                        .byItem())
                .containsOnlyKeys("eat");
        model = fresh();
        model.goOn(office.desk.drafts().of(office.wang).get(0));
        assertThat(model.fields.answers.get().byItem()).containsOnlyKeys("eat", "dress");
        assertThat(model.title.get()).startsWith("接着做：");
        model.save(false);
        assertThat(office.sheets()).hasSize(1);
        assertThat(office.sheets().get(0).line().version()).isEqualTo(2);
    }

    @Test
    void givesADraftUpAndBeginsAfresh() {
        model.open(about("tekun"));
        answer("eat", "1");
        model.keepDraft("");
        model.open(about("tekun"));
        model.discardDraft();
        assertThat(drafts()).isZero();
        assertThat(model.fields.answers.get()).isEqualTo(Answers.NONE);
        assertThat(model.state().draftLine().get()).isEmpty();
        assertThat(model.state().changed()).isFalse();
    }

    @Test
    void keepsNothingOfASheetThatWasOnlyLookedAt() {
        model.open(about("tekun"));
        model.keepDraft("");
        assertThat(drafts()).isZero();
        answer("eat", "1");
        model.save(false);
        model.open(about("tekun"));
        model.keepDraft("");
        assertThat(drafts()).isZero();
    }

    @Test
    void leavesOutWhatTheQuestionsDoNotHaveAnyMore() {
        model.open(about("tekun"));
        var asked = model.instrument.get();
        var kept = SheetDraft.of(
                model.fields
                        .sheet(asked)
                        .with(s -> s.answers =
                                new Answers(Map.of("eat", List.of("1"), "dress", List.of("9"), "gone", List.of("1")))),
                "王桂兰");
        assertThat(kept.sheet(asked).answers().byItem()).isEqualTo(Map.of("eat", List.of("1")));
    }

    @Test
    void saysInTheListWhatWasLeftHalfAnswered() {
        model.open(about("barthel"));
        answer("eating", "2");
        model.keepDraft("");
        var list = new AssessmentListViewModel(office.ui, office.desk);
        list.refresh(() -> {});
        assertThat(list.drafts.stream().map(SheetDraft::words).toList())
                .containsExactly("有一份评估没做完（王桂兰，" + model.instrument.get().title() + "）");
        assertThat(list.drafts.get(0).keptAt()).isEqualTo(LocalDateTime.of(2026, 3, 16, 15, 0));
    }

    @Test
    void offersTheVisitsOfTheDayAndTheHouseholdOnly() {
        var today = SheetOffice.NOW.toLocalDate();
        office.visits.all.add(new HomeVisit(5, office.householdId, today, "今天的走访", List.of(), List.of()));
        office.visits.all.add(new HomeVisit(6, office.householdId, today.minusDays(1), "昨天的走访", List.of(), List.of()));
        model.open(about("tekun"));
        assertThat(offered()).containsExactly("今天的走访");
        model.visits.ticks.get(0).on().set(true);
        assertThat(model.fields.visitRootId.get()).isEqualTo(5);
        // The one it is joined with stays in sight on another day.
        model.fields.assessedOn.set(today.minusDays(1));
        assertThat(offered()).containsExactly("昨天的走访", "今天的走访");
        model.visits.ticks.get(0).on().set(true);
        assertThat(model.fields.visitRootId.get()).isEqualTo(6);
        assertThat(model.visits.ticks.get(1).on().get()).isFalse();
        model.visits.ticks.get(0).on().set(false);
        assertThat(model.fields.visitRootId.get()).isNull();

        model.open(SheetStart.of("tekun"));
        assertThat(offered()).isEmpty();
    }

    private List<String> offered() {
        return model.visits.ticks.stream().map(Tick::label).toList();
    }
}
