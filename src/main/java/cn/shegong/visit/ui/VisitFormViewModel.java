package cn.shegong.visit.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.Problems;
import cn.shegong.draft.Draft;
import cn.shegong.ui.FormModel;
import cn.shegong.ui.FormState;
import cn.shegong.ui.Ui;
import cn.shegong.visit.Circumstances;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.Situation;
import cn.shegong.visit.VisitRules;
import cn.shegong.visit.VisitVersion;
import cn.shegong.visit.VisitWorker;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
final class VisitFormViewModel implements FormModel {
    final VisitFields fields = new VisitFields();
    final ObjectProperty<VisitedHousehold> household = new SimpleObjectProperty<>();
    final ObjectProperty<Situation> last = new SimpleObjectProperty<>(Situation.NONE);
    final BooleanProperty itemGuessed = new SimpleBooleanProperty();

    /** Whether what was found is written down in words, too. */
    final BooleanProperty inWords = new SimpleBooleanProperty(true);

    /** Whether a sheet of paper is keyed in: what it asks then stands in its order. */
    final BooleanProperty sheet = new SimpleBooleanProperty();

    /** Which duty to report an urgent visit opens. */
    final StringProperty duty = new SimpleStringProperty("");

    final StringProperty title = new SimpleStringProperty("");

    private final FormState state;
    private final KindChoice kinds;
    private final Ui ui;
    private final VisitDesk desk;
    private final VisitLoader loader;
    private final BiConsumer<VisitVersion, Boolean> saved;
    private VisitLoader.Beginning beginning = VisitLoader.Beginning.NEW;
    private VisitVersion corrected;
    private Actor opener;
    private VisitDraft round;
    private VisitDraft savedBefore;

    /** @param saved called with what was saved and whether the next one should begin */
    VisitFormViewModel(Ui ui, VisitDesk desk, BiConsumer<VisitVersion, Boolean> saved) {
        this.ui = ui;
        this.desk = desk;
        this.saved = saved;
        loader = new VisitLoader(desk);
        state = new FormState(ui, this::check);
        fields.onChange(state::touch);
        kinds = new KindChoice(this, fields, state);
        fields.item.addListener((o, was, is) -> itemGuessed.set(itemGuessed.get() && state.filling()));
    }

    @Override
    public FormState state() {
        return state;
    }

    @Override
    public void onChange(Runnable changed) {
        fields.onChange(changed);
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
        sheet.set(beginning.sheet());
        duty.set(opening.duty());
        title.set(corrected != null ? "更正走访" : beginning.sheet() ? "照走访表录走访" : "记一次走访");
        state.begin(() -> fill(opening));
        if (opening.draft() != null) {
            state.takenUp(opening.draft().keptAt(), "记");
        }
        state.want(opening.draft() != null ? opening.draft().focusedField() : firstField());
    }

    private void fill(VisitLoader.Opening opening) {
        clear(opening);
        kinds.begin(opening.content() == null && corrected == null);
        if (opening.content() != null) {
            // Before the household, with which the pictures are shown.
            fields.pictures.setAll(opening.content().pictures());
        }
        if (opening.household() != null) {
            show(opening.household());
        }
        if (opening.content() != null) {
            fields.fill(opening.content());
            itemGuessed.set(opening.content().itemGuessed());
        } else if (corrected != null) {
            fields.fill(corrected.visit());
            itemGuessed.set(false);
        }
        kinds.show();
    }

    private String firstField() {
        return household.get() == null ? "householdId" : corrected == null ? "met" : "visitedOn";
    }

    private void clear(VisitLoader.Opening opening) {
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
            state.fill(() -> show(picked));
            state.touch();
            state.left("householdId");
            state.want("met");
        });
    }

    /** Another household is to be picked. */
    void unpick() {
        if (!fields.pictures.isEmpty()) {
            ui.dialogs()
                    .tell(
                            "照片留在原来那户",
                            "刚加的 " + fields.pictures.size() + " 份照片、扫描件已经存在"
                                    + household.get().name() + "，换户不会跟着走。存错了户的，到那一户的“照片和扫描件”里作废，再在这里重新加。");
            fields.pictures.clear();
        }
        household.set(null);
        fields.met.clear();
        fields.followsUp.clear();
        state.want("householdId");
    }

    private void show(VisitedHousehold picked) {
        household.set(picked);
        last.set(picked.lastNoted());
        fields.met.setAll(picked.members());
        fields.followsUp.setAll(picked.followUps());
        if (fields.item.get().isEmpty() || itemGuessed.get()) {
            fields.item.set(kinds.item(picked.item()));
            itemGuessed.set(true);
        }
        kinds.propose(picked.item());
    }

    /** Nobody was met: the reason comes next, all that belongs to a meeting is left out. */
    void missed() {
        fields.missReason.set(MissReason.NOBODY_HOME);
        state.want("missReason");
    }

    /** Another kind of visit is to be chosen. */
    void chooseKind() {
        state.want("kind");
    }

    /** The first version of the visit that is being corrected, or null. */
    Long corrects() {
        return corrected == null ? null : corrected.rootId();
    }

    LocalDate today() {
        return loader.today();
    }

    /** Writes last time's answer into a field of the situation. */
    void takeOver(String field) {
        fields.takeOver(field, last.get());
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

    @Override
    public void save(boolean next) {
        if (!state.mayBeSaved()) {
            return;
        }
        var actor = ui.actor();
        var visit = fields.visit(householdId());
        var whose = opener;
        var about = beginning.about();
        var before = corrected;
        var pictures = List.copyOf(fields.pictures);
        state.save(
                () -> {
                    var version = before == null
                            ? desk.filing().record(actor, visit, pictures)
                            : desk.visits().correct(actor, before.id(), visit);
                    desk.drafts().discard(whose, VisitLoader.KIND, about);
                    return version;
                },
                version -> {
                    savedBefore = fields.draft(0, "", true);
                    saved.accept(version, next);
                });
    }

    /** Begins the next visit of the same round: day and workers stay. */
    void recordNext() {
        round = fields.draft(0, "", true);
        open(VisitLoader.Beginning.NEW);
    }

    /** Begins to key in a household's sheet: day and workers of what was saved just before stay. */
    void recordSheet(long householdId) {
        round = ui.actor().equals(opener) ? savedBefore : null;
        open(VisitLoader.Beginning.sheet(householdId));
    }

    @Override
    public void keepDraft(String focusedField) {
        if (state.changed() && opener != null) {
            var whose = opener;
            var about = beginning.about();
            var name = household.get() == null ? "" : household.get().name();
            var content = fields.draft(householdId(), name, itemGuessed.get()).json();
            ui.tasks().run(() -> desk.drafts().keep(whose, VisitLoader.KIND, about, content, focusedField));
        }
    }

    @Override
    public void discardDraft() {
        var whose = opener;
        var where = beginning;
        ui.tasks().run(() -> desk.drafts().discard(whose, VisitLoader.KIND, where.about()));
        open(where);
    }
}
