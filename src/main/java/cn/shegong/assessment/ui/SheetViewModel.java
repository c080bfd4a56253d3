package cn.shegong.assessment.ui;

import cn.shegong.assessment.Answers;
import cn.shegong.assessment.Assessment;
import cn.shegong.assessment.AssessmentReason;
import cn.shegong.assessment.AssessmentVersion;
import cn.shegong.assessment.Instrument;
import cn.shegong.assessment.Item;
import cn.shegong.assessment.Result;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import cn.shegong.staff.Worker;
import cn.shegong.ui.Tick;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One sheet that is being answered: its head, its answers, what comes of them so far. */
final class SheetViewModel {
    /** Set last when a sheet is opened: the form is drawn from it. */
    final ObjectProperty<Instrument> instrument = new SimpleObjectProperty<>();

    final ObjectProperty<Assessed> who = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> assessedOn = new SimpleObjectProperty<>();
    final ObjectProperty<AssessmentReason> reason = new SimpleObjectProperty<>(AssessmentReason.FIRST);
    final StringProperty place = new SimpleStringProperty("");
    final ObservableList<Tick> workers = FXCollections.observableArrayList();
    final StringProperty otherAssessors = new SimpleStringProperty("");
    final StringProperty witness = new SimpleStringProperty("");
    final StringProperty informant = new SimpleStringProperty("");
    final StringProperty informantRelation = new SimpleStringProperty("");
    final StringProperty informantPhone = new SimpleStringProperty("");
    final StringProperty remark = new SimpleStringProperty("");
    final ObjectProperty<Answers> answers = new SimpleObjectProperty<>(Answers.NONE);
    /** The last finished sheet of this instrument about the same, or null. */
    final ObjectProperty<AssessmentVersion> earlier = new SimpleObjectProperty<>();

    final ObjectProperty<Result> result = new SimpleObjectProperty<>();
    final ObjectProperty<Problems> found = new SimpleObjectProperty<>(Problems.none());
    final StringProperty title = new SimpleStringProperty("");
    final BooleanProperty saving = new SimpleBooleanProperty();

    private final Ui ui;
    private final AssessmentDesk desk;
    private final AssessedFinder finder;
    private final Consumer<AssessmentVersion> saved;
    private AssessmentVersion corrected;
    private Long visitRootId;
    private boolean changed;
    private boolean filling;

    SheetViewModel(Ui ui, AssessmentDesk desk, Consumer<AssessmentVersion> saved) {
        this.ui = ui;
        this.desk = desk;
        finder = new AssessedFinder(desk);
        this.saved = saved;
        answers.addListener((o, was, is) -> touched(true));
        assessedOn.addListener((o, was, is) -> touched(true));
        List.<ObservableValue<?>>of(
                        reason, place, otherAssessors, witness, informant, informantRelation, informantPhone, remark)
                .forEach(field -> field.addListener((o, was, is) -> touched(false)));
    }

    private void touched(boolean scored) {
        if (!filling) {
            changed = true;
            if (scored) {
                rescore();
            }
            warn();
        }
    }

    /**
     * A new sheet.
     *
     * @param about or null for somebody who is still to be picked
     */
    void begin(Instrument asked, Assessed about) {
        open(null, Assessment.blank(asked).with(s -> s.assessedOn = LocalDate.now(desk.clock())), about);
    }

    /** A new sheet about somebody by key. */
    void begin(Instrument asked, Long personId, Long householdId) {
        ui.tasks().run(() -> finder.named(personId, householdId), about -> begin(asked, about));
    }

    /** Corrects a sheet, or goes on with one that was left unfinished. */
    void correct(long versionId) {
        ui.tasks()
                .run(
                        () -> {
                            var version = desk.assessments().version(versionId).orElseThrow();
                            var sheet = version.sheet();
                            return new Opened(version, finder.named(sheet.personId(), sheet.householdId()));
                        },
                        opened -> open(opened.version(), opened.version().sheet(), opened.about()));
    }

    private record Opened(AssessmentVersion version, Assessed about) {}

    private void open(AssessmentVersion version, Assessment sheet, Assessed about) {
        filling = true;
        corrected = version;
        visitRootId = sheet.visitRootId();
        who.set(about);
        assessedOn.set(sheet.assessedOn());
        reason.set(sheet.reason());
        place.set(sheet.place());
        otherAssessors.set(sheet.otherAssessors());
        witness.set(sheet.witness());
        informant.set(sheet.informant());
        informantRelation.set(sheet.informantRelation());
        informantPhone.set(sheet.informantPhone());
        remark.set(sheet.remark());
        answers.set(sheet.answers());
        earlier.set(null);
        found.set(Problems.none());
        title.set((version == null ? "新评估：" : version.finished() ? "更正评估：" : "接着做：")
                + sheet.instrument().title());
        fillWorkers(version == null ? List.of(ui.actor().id()) : sheet.workers());
        instrument.set(null);
        instrument.set(sheet.instrument());
        filling = false;
        changed = false;
        rescore();
        lookBack();
    }

    private void fillWorkers(List<Long> ticked) {
        ui.tasks().run(() -> desk.workers().get(), all -> {
            workers.setAll(all.stream()
                    .filter(worker -> worker.atStation() || ticked.contains(worker.id()))
                    .map(worker -> tick(worker, ticked.contains(worker.id())))
                    .toList());
        });
    }

    private Tick tick(Worker worker, boolean on) {
        var tick = new Tick(worker.id(), worker.name(), on);
        tick.on().addListener((o, was, is) -> touched(false));
        return tick;
    }

    /** Whether something was typed since the sheet was opened or saved. */
    boolean changed() {
        return changed;
    }

    /** Persons by what is typed; for an instrument about households, their households. */
    List<Assessed> search(String text) {
        return finder.search(text, instrument.get());
    }

    /** Takes somebody; what was answered last time stands beside the items. */
    void pick(Assessed about) {
        who.set(about);
        changed = true;
        lookBack();
    }

    private void lookBack() {
        warn();
        if (who.get() == null) {
            earlier.set(null);
            return;
        }
        var sheet = sheet();
        long except = corrected == null ? 0 : corrected.rootId();
        ui.tasks().run(() -> desk.assessments().before(sheet, except), last -> {
            earlier.set(last.orElse(null));
            if (corrected == null && !filling) {
                reason.set(last.isPresent() ? AssessmentReason.REGULAR : AssessmentReason.FIRST);
            }
        });
    }

    /** The answer to an item last time, in words; empty when there was none. */
    String earlierAnswer(Item item) {
        var last = earlier.get();
        return last == null
                ? ""
                : last.sheet()
                        .instrument()
                        .item(item.code())
                        .map(then -> AssessmentWords.answer(then, last.sheet().answers()))
                        .orElse("");
    }

    void answer(Item item, List<String> values) {
        answers.set(answers.get().with(item.code(), values));
    }

    /** Says what is odd, without waiting for a save; what is wrong is said then. */
    private void warn() {
        if (who.get() == null) {
            return;
        }
        var sheet = sheet();
        long except = corrected == null ? 0 : corrected.rootId();
        ui.tasks().run(() -> desk.assessments().check(sheet, except).only(Problem::warning), found::set);
    }

    private void rescore() {
        var sheet = sheet();
        ui.tasks().run(() -> desk.assessments().score(sheet), now -> {
            if (sheet.answers().equals(answers.get())) {
                result.set(now);
            }
        });
    }

    private Assessment sheet() {
        var about = who.get();
        return new Assessment(
                instrument.get(),
                about == null ? null : about.personId(),
                about == null ? null : about.householdId(),
                assessedOn.get(),
                reason.get(),
                place.get(),
                workers.stream().filter(tick -> tick.on().get()).map(Tick::id).toList(),
                otherAssessors.get(),
                witness.get(),
                informant.get(),
                informantRelation.get(),
                informantPhone.get(),
                answers.get(),
                remark.get(),
                visitRootId);
    }

    /** Saves the sheet, answered to the end or not. */
    void save() {
        if (saving.get()) {
            return;
        }
        saving.set(true);
        var sheet = sheet();
        var before = corrected;
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            try {
                                return new Outcome(
                                        before == null
                                                ? desk.assessments().record(actor, sheet)
                                                : desk.assessments().correct(actor, before.id(), sheet),
                                        null);
                            } catch (RuntimeException e) {
                                return new Outcome(null, e);
                            }
                        },
                        this::written);
    }

    private record Outcome(AssessmentVersion version, RuntimeException failure) {}

    private void written(Outcome outcome) {
        saving.set(false);
        if (outcome.failure() instanceof InvalidInput invalid) {
            found.set(invalid.problems());
        } else if (outcome.failure() != null) {
            ui.dialogs().fail(outcome.failure());
        } else {
            found.set(Problems.none());
            changed = false;
            saved.accept(outcome.version());
        }
    }
}
