package cn.shegong.assessment.ui;

import cn.shegong.assessment.Assessment;
import cn.shegong.assessment.AssessmentReason;
import cn.shegong.assessment.AssessmentVersion;
import cn.shegong.assessment.Instrument;
import cn.shegong.assessment.Item;
import cn.shegong.assessment.Result;
import cn.shegong.base.Actor;
import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import cn.shegong.draft.Draft;
import cn.shegong.ui.FormModel;
import cn.shegong.ui.FormState;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One sheet that is being answered: what comes of it so far, its way to disk. */
final class SheetViewModel implements FormModel {
    final SheetFields fields = new SheetFields();
    final SheetVisits visits;
    /** Set last when a sheet is opened: the form is drawn from it. */
    final ObjectProperty<Instrument> instrument = new SimpleObjectProperty<>();
    /** The last finished sheet of this instrument about the same, or null. */
    final ObjectProperty<AssessmentVersion> earlier = new SimpleObjectProperty<>();

    final ObjectProperty<Result> result = new SimpleObjectProperty<>();
    final StringProperty title = new SimpleStringProperty("");

    private final Ui ui;
    private final AssessmentDesk desk;
    private final AssessedFinder finder;
    private final SheetLoader loader;
    private final FormState state;
    private final Consumer<AssessmentVersion> saved;
    private Actor opener;
    private SheetStart start;
    private AssessmentVersion corrected;

    SheetViewModel(Ui ui, AssessmentDesk desk, Consumer<AssessmentVersion> saved) {
        this.ui = ui;
        this.desk = desk;
        this.saved = saved;
        finder = new AssessedFinder(desk);
        loader = new SheetLoader(desk, finder);
        visits = new SheetVisits(ui, desk, fields);
        // What is wrong is found in the store and told when the sheet is saved.
        state = new FormState(ui, Problems::none);
        fields.onChange(state::touch);
        onChange(this::warn);
        fields.answers.addListener((o, was, is) -> rescore());
        fields.assessedOn.addListener((o, was, is) -> {
            rescore();
            readVisits();
        });
        fields.who.addListener((o, was, is) -> readVisits());
    }

    private void readVisits() {
        if (!state.filling()) {
            visits.read();
        }
    }

    @Override
    public FormState state() {
        return state;
    }

    @Override
    public void onChange(Runnable changed) {
        fields.onChange(() -> {
            if (!state.filling()) {
                changed.run();
            }
        });
    }

    /** Begins a sheet, or goes on with what waits of it as a draft. */
    void open(SheetStart from) {
        var actor = ui.actor();
        ui.tasks().run(() -> loader.open(actor, from), opening -> opened(actor, opening));
    }

    /** Takes up what was left half answered. */
    void goOn(Draft draft) {
        open(SheetStart.of(draft));
    }

    private void opened(Actor actor, SheetLoader.Opening opening) {
        opener = actor;
        start = opening.start();
        corrected = opening.version();
        var asked = opening.sheet().instrument();
        title.set((corrected == null ? "新评估：" : corrected.finished() ? "更正评估：" : "接着做：") + asked.title());
        state.begin(() -> {
            earlier.set(null);
            instrument.set(null);
            fields.fill(opening.sheet(), opening.about(), opening.workers());
            instrument.set(asked);
        });
        if (opening.draft() != null) {
            state.takenUp(opening.draft().keptAt(), "做");
            // What is taken up again is not on the record yet: leaving keeps it, whatever is typed from here on.
            state.touch();
        }
        rescore();
        visits.read();
        warn();
        lookBack(corrected == null && opening.draft() == null);
        state.want(firstField(opening.draft()));
    }

    private String firstField(Draft draft) {
        if (draft != null && !draft.focusedField().isEmpty()) {
            return draft.focusedField();
        }
        if (fields.who.get() == null) {
            return "subjectSearch";
        }
        // Everything above the questions is known of a sheet that was begun on a visit.
        return fields.visitRootId.get() == null
                ? "assessedOn"
                : SheetForm.ANSWER + instrument.get().items().get(0).code();
    }

    /** Persons by what is typed; for an instrument about households, their households. */
    List<Assessed> search(String text) {
        return finder.search(text, instrument.get());
    }

    /** Takes somebody; what was answered last time stands beside the items. */
    void pick(Assessed about) {
        fields.who.set(about);
        lookBack(corrected == null);
    }

    private void lookBack(boolean tellReason) {
        if (fields.who.get() == null) {
            earlier.set(null);
            return;
        }
        var sheet = sheet();
        long except = exceptRoot();
        ui.tasks().run(() -> desk.assessments().before(sheet, except), last -> {
            earlier.set(last.orElse(null));
            if (tellReason) {
                state.fill(
                        () -> fields.reason.set(last.isPresent() ? AssessmentReason.REGULAR : AssessmentReason.FIRST));
            }
        });
    }

    private long exceptRoot() {
        return corrected == null ? 0 : corrected.rootId();
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
        fields.answers.set(fields.answers.get().with(item.code(), values));
    }

    /** Says what is odd, without waiting for a save; what is wrong is said then. */
    private void warn() {
        if (fields.who.get() == null) {
            return;
        }
        var sheet = sheet();
        long except = exceptRoot();
        ui.tasks().run(() -> desk.assessments().check(sheet, except).only(Problem::warning), state.found()::set);
    }

    private void rescore() {
        if (instrument.get() == null) {
            return;
        }
        var sheet = sheet();
        ui.tasks().run(() -> desk.assessments().score(sheet), now -> {
            if (sheet.answers().equals(fields.answers.get())) {
                result.set(now);
            }
        });
    }

    private Assessment sheet() {
        return fields.sheet(instrument.get());
    }

    /** Saves the sheet, answered to the end or not. */
    @Override
    public void save(boolean next) {
        if (!state.mayBeSaved()) {
            return;
        }
        var sheet = sheet();
        var before = corrected;
        var actor = ui.actor();
        var whose = opener;
        var key = start.key();
        state.save(
                () -> {
                    var version = before == null
                            ? desk.assessments().record(actor, sheet)
                            : desk.assessments().correct(actor, before.id(), sheet);
                    desk.drafts().discard(whose, SheetStart.KIND, key);
                    return version;
                },
                version -> {
                    state.found().set(Problems.none());
                    saved.accept(version);
                });
    }

    @Override
    public void keepDraft(String focusedField) {
        if (!state.changed() || opener == null || instrument.get() == null) {
            return;
        }
        var whose = opener;
        var key = start.key();
        var about = fields.who.get();
        var content = SheetDraft.of(sheet(), about == null ? "" : about.name()).json();
        ui.tasks().run(() -> desk.drafts().keep(whose, SheetStart.KIND, key, content, focusedField));
    }

    @Override
    public void discardDraft() {
        var whose = opener;
        var where = start;
        ui.tasks().run(() -> desk.drafts().discard(whose, SheetStart.KIND, where.key()));
        open(where);
    }
}
