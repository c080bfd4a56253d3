package cn.shegong.intake.ui;

import cn.shegong.intake.Decisions;
import cn.shegong.intake.Difference;
import cn.shegong.intake.IntakeService;
import cn.shegong.intake.MissingDecision;
import cn.shegong.intake.MissingGrant;
import cn.shegong.intake.Preview;
import cn.shegong.intake.PreviewHousehold;
import cn.shegong.intake.PreviewRow;
import cn.shegong.intake.ReadList;
import cn.shegong.intake.ReadSheet;
import cn.shegong.intake.Target;
import cn.shegong.intake.Verdict;
import cn.shegong.resident.OtherDocument;
import cn.shegong.ui.Ui;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is different, row by row, and what the user decides about it; each decision compares again at once. */
final class ComparisonViewModel {
    final ObjectProperty<Preview> preview = new SimpleObjectProperty<>();
    /** Only rows of this verdict are shown; null shows all. */
    final ObjectProperty<Verdict> filter = new SimpleObjectProperty<>();

    /** Whether those are shown who are on the roster and not on the list, instead of rows. */
    final BooleanProperty onlyMissing = new SimpleBooleanProperty();

    final ObservableList<MissingGrant> missing = FXCollections.observableArrayList();
    final ObservableList<PreviewRow> rows = FXCollections.observableArrayList();
    final ObjectProperty<PreviewRow> selected = new SimpleObjectProperty<>();

    private final Ui ui;
    private final IntakeService intake;
    private final Map<Integer, PreviewHousehold> households = new HashMap<>();
    private ReadList source;
    private Decisions decisions = Decisions.NONE;
    private long asked;

    ComparisonViewModel(Ui ui, IntakeService intake) {
        this.ui = ui;
        this.intake = intake;
        filter.addListener((o, was, is) -> fill());
    }

    Decisions decisions() {
        return decisions;
    }

    void forgetDecisions() {
        decisions = Decisions.NONE;
    }

    /** No list is compared any more. */
    void clear() {
        asked++;
        decisions = Decisions.NONE;
        source = null;
        preview.set(null);
        households.clear();
        selected.set(null);
        rows.clear();
        missing.clear();
        onlyMissing.set(false);
        filter.set(null);
    }

    /** Begins with what needs a decision, if anything does. */
    void show(ReadList list, Preview compared) {
        source = list;
        accept(compared);
        filter.set(compared.count(Verdict.PERHAPS_SAME) > 0 ? Verdict.PERHAPS_SAME : null);
    }

    /** Whether the last decision is in the comparison that shows. */
    boolean settled() {
        return preview.get() != null && preview.get().decisions().equals(decisions);
    }

    private void accept(Preview compared) {
        households.clear();
        compared.households().forEach(home -> home.rows().forEach(row -> households.put(row.index(), home)));
        missing.setAll(compared.missing());
        preview.set(compared);
        fill();
    }

    /** Stays at the row where one was; when it has left the filter, at the one after it. */
    private void fill() {
        var compared = preview.get();
        if (compared == null) {
            return;
        }
        int at = selected.get() == null ? -1 : selected.get().index();
        var shown = filter.get() == null ? compared.rows() : compared.rows(filter.get());
        rows.setAll(shown);
        var next = shown.stream().filter(row -> row.index() >= at).findFirst();
        selected.set(next.orElse(shown.isEmpty() ? null : shown.get(shown.size() - 1)));
    }

    int count(Verdict verdict) {
        var compared = preview.get();
        if (compared == null) {
            return 0;
        }
        return verdict == null ? compared.rows().size() : compared.count(verdict);
    }

    PreviewHousehold householdOf(PreviewRow row) {
        return households.get(row.index());
    }

    /** Whether the list groups its people into households. */
    boolean namesHouseholds() {
        return preview.get().households().stream().anyMatch(home -> home.rows().size() > 1);
    }

    /** The sheet that a row stands in. */
    ReadSheet sheetOf(PreviewRow row) {
        return preview.get().list().sheets().stream()
                .filter(sheet -> sheet.name().equals(row.row().sheet()))
                .findFirst()
                .orElseThrow();
    }

    void decideMissing(List<MissingGrant> some, MissingDecision decision) {
        decide(d -> d.missing(keys(some), decision));
    }

    void openMissing(List<MissingGrant> some) {
        decide(d -> d.open(keys(some)));
    }

    private static List<MissingGrant.Key> keys(List<MissingGrant> some) {
        return some.stream().map(MissingGrant::key).toList();
    }

    /** In this field the station is right, for a reason. */
    void keep(PreviewRow row, Difference difference, String reason) {
        decide(d -> d.keep(row.index(), difference.label(), reason));
    }

    /** In this field the list is right after all. */
    void overwrite(PreviewRow row, Difference difference) {
        decide(d -> d.overwrite(row.index(), difference.label()));
    }

    void correct(PreviewRow row, Target target, String text) {
        if (!row.row().text(target).equals(text.strip())) {
            decide(d -> d.correct(row.index(), target, text.strip()));
        }
    }

    void same(PreviewRow row, long personId) {
        decide(d -> d.same(row.index(), personId));
    }

    void stranger(PreviewRow row) {
        decide(d -> d.stranger(row.index()));
    }

    void withoutNumber(PreviewRow row, OtherDocument reason) {
        decide(d -> d.withoutNumber(row.index(), reason));
    }

    /** Whether anything was decided about a row that can be taken back. */
    boolean decided(PreviewRow row) {
        int index = row.index();
        return decisions.corrections().containsKey(index)
                || decisions.same().containsKey(index)
                || decisions.strangers().contains(index)
                || decisions.withoutNumber().containsKey(index)
                || decisions.kept().containsKey(index);
    }

    void forget(PreviewRow row) {
        decide(d -> d.forget(row.index()));
    }

    /** Not to be taken, or to be taken after all. */
    void toggle(PreviewRow row) {
        if (canBeTaken(row)) {
            all(List.of(row), row.skipped(), "");
        }
    }

    /** Whether a row is to be taken is for the user to say only where something would be written. */
    static boolean canBeTaken(PreviewRow row) {
        return row.verdict() == Verdict.NEW || row.verdict() == Verdict.DIFFERENT;
    }

    /** Whether the rows shown are of a kind that can be taken or left as a whole. */
    boolean filterCanBeTaken() {
        return filter.get() == Verdict.NEW || filter.get() == Verdict.DIFFERENT;
    }

    void takeShown(boolean take) {
        all(List.copyOf(rows), take, "");
    }

    /** Leaves a row out for a reason. */
    void skip(PreviewRow row, String reason) {
        all(List.of(row), false, reason);
    }

    private void all(List<PreviewRow> some, boolean take, String reason) {
        var indices = Preview.indices(some);
        decide(d -> take ? d.take(indices) : d.skip(indices, reason));
    }

    private void decide(UnaryOperator<Decisions> decision) {
        decisions = decision.apply(decisions);
        long question = ++asked;
        var actor = ui.actor();
        var list = source;
        var category = preview.get().category();
        var decided = decisions;
        ui.tasks().run(() -> intake.preview(actor, list, category, decided), compared -> {
            if (question == asked) {
                accept(compared);
            }
        });
    }
}
