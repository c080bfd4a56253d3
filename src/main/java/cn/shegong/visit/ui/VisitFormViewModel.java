package cn.shegong.visit.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.draft.Draft;
import cn.shegong.ui.Ui;
import cn.shegong.visit.Circumstances;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.Situation;
import cn.shegong.visit.VisitRules;
import cn.shegong.visit.VisitVersion;
import cn.shegong.visit.VisitWorker;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The form of one visit: what is typed, what is wrong with it, its draft, its way into the store. */
final class VisitFormViewModel {
    private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("M月d日 H:mm");

    final VisitFields fields = new VisitFields();
    final ObjectProperty<VisitedHousehold> household = new SimpleObjectProperty<>();
    final ObjectProperty<Situation> last = new SimpleObjectProperty<>(Situation.NONE);
    final BooleanProperty itemGuessed = new SimpleBooleanProperty();
    final ObjectProperty<Problems> found = new SimpleObjectProperty<>(Problems.none());
    final StringProperty title = new SimpleStringProperty("");

    /** Says that a draft was taken up again; empty when not. */
    final StringProperty draftLine = new SimpleStringProperty("");

    /** The field into which the cursor should go; the form empties it again. */
    final StringProperty wantedField = new SimpleStringProperty("");

    final BooleanProperty saving = new SimpleBooleanProperty();

    private final Ui ui;
    private final VisitDesk desk;
    private final VisitLoader loader;
    private final BiConsumer<VisitVersion, Boolean> saved;
    private final Set<String> seen = new HashSet<>();
    private VisitLoader.Beginning beginning = VisitLoader.Beginning.NEW;
    private VisitVersion corrected;
    private Actor opener;
    private VisitDraft round;
    private VisitDraft savedBefore;
    private boolean filling;
    private boolean changed;

    /** @param saved called with what was saved and whether the next one should begin */
    VisitFormViewModel(Ui ui, VisitDesk desk, BiConsumer<VisitVersion, Boolean> saved) {
        this.ui = ui;
        this.desk = desk;
        this.saved = saved;
        loader = new VisitLoader(desk);
        fields.onChange(() -> changed |= !filling);
        fields.item.addListener((o, was, is) -> itemGuessed.set(itemGuessed.get() && filling));
    }

    /** Begins a new visit, or goes on with the one that was left half typed. */
    void record() {
        open(VisitLoader.Beginning.NEW);
    }

    void recordFor(long householdId) {
        open(VisitLoader.Beginning.with(householdId));
    }

    void correct(long versionId) {
        open(VisitLoader.Beginning.correcting(versionId));
    }

    void goOn(Draft draft) {
        open(VisitLoader.Beginning.of(draft));
    }

    private void open(VisitLoader.Beginning where) {
        var actor = ui.actor();
        ui.tasks().run(() -> loader.open(actor, where), opening -> {
            opened(actor, opening);
            round = null;
        });
    }

    private void opened(Actor actor, VisitLoader.Opening opening) {
        opener = actor;
        beginning = opening.beginning();
        corrected = opening.version();
        filling = true;
        clear(opening);
        title.set(corrected == null ? "记一次走访" : "更正走访");
        if (opening.household() != null) {
            show(opening.household());
        }
        if (opening.content() != null) {
            fields.fill(opening.content());
            itemGuessed.set(opening.content().itemGuessed());
            draftLine.set("接着 " + KEPT.format(opening.draft().keptAt()) + " 没记完的往下记");
        } else if (corrected != null) {
            fields.fill(corrected.visit());
            itemGuessed.set(false);
        }
        filling = false;
        changed = false;
        want(opening.draft() != null ? opening.draft().focusedField() : firstField());
    }

    private String firstField() {
        return household.get() == null ? "householdId" : corrected == null ? "met" : "visitedOn";
    }

    private void clear(VisitLoader.Opening opening) {
        seen.clear();
        found.set(Problems.none());
        draftLine.set("");
        household.set(null);
        last.set(Situation.NONE);
        fields.met.clear();
        fields.followsUp.clear();
        fields.visitors.setAll(opening.workers(VisitWorker.Part.VISITOR));
        fields.companions.setAll(opening.workers(VisitWorker.Part.COMPANION));
        fields.fill(VisitDraft.blank(loader.today(), opener.id(), round));
        itemGuessed.set(true);
    }

    /** Households by a member's name, pinyin or number; runs off the window's thread. */
    List<VisitLoader.Found> search(String text) {
        return loader.search(text);
    }

    /** Takes a household: its members stand there ticked, the item is guessed, the cursor goes on. */
    void pick(long householdId) {
        var was = corrected;
        ui.tasks().run(() -> loader.household(householdId, was).orElseThrow(), picked -> {
            filling = true;
            show(picked);
            filling = false;
            changed = true;
            left("householdId");
            want("met");
        });
    }

    /** Another household is to be picked. */
    void unpick() {
        household.set(null);
        fields.met.clear();
        fields.followsUp.clear();
        want("householdId");
    }

    /** Whether anything was typed since the form was opened. */
    boolean changed() {
        return changed;
    }

    private void show(VisitedHousehold picked) {
        household.set(picked);
        last.set(picked.lastNoted());
        fields.met.setAll(picked.members());
        fields.followsUp.setAll(picked.followUps());
        if (fields.item.get().isEmpty() || itemGuessed.get()) {
            fields.item.set(picked.item());
            itemGuessed.set(true);
        }
    }

    /** Nobody was met: the reason comes next, all that belongs to a meeting is left out. */
    void missed() {
        fields.missReason.set(MissReason.NOBODY_HOME);
        want("missReason");
    }

    /** Writes last time's answer into a field of the situation. */
    void takeOver(String field) {
        fields.takeOver(field, last.get());
    }

    /** A field was left or its typing stopped: from now on it is told what is wrong with it. */
    void left(String field) {
        seen.add(field);
        var shown = Problems.none();
        check().all().stream().filter(p -> seen.contains(p.field())).forEach(shown::add);
        found.set(shown);
    }

    private Problems check() {
        var all = fields.misread();
        VisitRules.check(fields.visit(householdId()), circumstances()).all().stream()
                .filter(p -> all.about(p.field()).isEmpty())
                .toList()
                .forEach(all::add);
        return all;
    }

    private Circumstances circumstances() {
        var now = LocalDateTime.now(desk.clock());
        return household.get() == null
                ? new Circumstances(now, List.of(), Set.of(), Set.of())
                : household.get().circumstances().at(now);
    }

    private long householdId() {
        return household.get() == null ? 0 : household.get().row().id();
    }

    /** @param next true to begin the next visit with the same day and workers */
    void save(boolean next) {
        if (saving.get()) {
            return;
        }
        var problems = check();
        problems.all().forEach(p -> seen.add(p.field()));
        found.set(problems);
        if (problems.hasErrors()) {
            want(problems.errors().get(0).field());
            return;
        }
        saving.set(true);
        var actor = ui.actor();
        var visit = fields.visit(householdId());
        var whose = opener;
        var about = beginning.about();
        var before = corrected;
        ui.tasks()
                .run(
                        () -> {
                            try {
                                var version = before == null
                                        ? desk.visits().record(actor, visit)
                                        : desk.visits().correct(actor, before.id(), visit);
                                desk.drafts().discard(whose, VisitLoader.KIND, about);
                                return new Outcome(version, null);
                            } catch (RuntimeException e) {
                                return new Outcome(null, e);
                            }
                        },
                        outcome -> ended(outcome, next));
    }

    private record Outcome(VisitVersion version, RuntimeException failure) {}

    private void ended(Outcome outcome, boolean next) {
        saving.set(false);
        if (outcome.failure() instanceof InvalidInput invalid) {
            found.set(invalid.problems());
        } else if (outcome.failure() != null) {
            ui.dialogs().fail(outcome.failure());
        } else {
            changed = false;
            savedBefore = fields.draft(0, "", true);
            saved.accept(outcome.version(), next);
        }
    }

    /** Begins the next visit of the same round: day and workers stay. */
    void recordNext() {
        round = fields.draft(0, "", true);
        open(VisitLoader.Beginning.NEW);
    }

    /** The same for a household that is known: day and workers of what was saved just before stay. */
    void recordNextFor(long householdId) {
        round = ui.actor().equals(opener) ? savedBefore : null;
        open(VisitLoader.Beginning.with(householdId));
    }

    /** Puts what is half typed on disk, if anything was typed. */
    void keepDraft(String focusedField) {
        if (changed && opener != null) {
            var whose = opener;
            var about = beginning.about();
            var name = household.get() == null ? "" : household.get().name();
            var content = fields.draft(householdId(), name, itemGuessed.get()).json();
            ui.tasks().run(() -> desk.drafts().keep(whose, VisitLoader.KIND, about, content, focusedField));
        }
    }

    /** Drops the draft and begins afresh. */
    void discardDraft() {
        var whose = opener;
        var where = beginning;
        ui.tasks().run(() -> desk.drafts().discard(whose, VisitLoader.KIND, where.about()));
        open(where);
    }

    private void want(String field) {
        wantedField.set("");
        wantedField.set(field);
    }
}
