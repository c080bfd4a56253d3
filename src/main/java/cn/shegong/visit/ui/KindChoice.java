package cn.shegong.visit.ui;

import cn.shegong.ui.FormState;
import cn.shegong.visit.Situation;
import cn.shegong.visit.VisitKind;
import cn.shegong.visit.VisitKinds;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;

/**
 * Keeps the kind of a visit and the rest of its form together: the kind is proposed by who lives there, way and item
 * follow it, what it asks stands in the form, and what its list finds amiss is proposed as a problem.
 */
final class KindChoice {
    private final VisitFormViewModel model;
    private final VisitFields fields;
    private final FormState state;
    private final List<String> proposed = new ArrayList<>();
    private boolean open;

    KindChoice(VisitFormViewModel model, VisitFields fields, FormState state) {
        this.model = model;
        this.fields = fields;
        this.state = state;
        fields.asked.kind.addListener((o, was, is) -> chosen(is));
        fields.way.addListener(o -> followWay());
        fields.met.addListener((Observable o) -> show());
        model.household.addListener(o -> show());
        fields.asked.onChange(this::proposeProblems);
    }

    /** @param free true when nobody has chosen a kind yet */
    void begin(boolean free) {
        open = free;
        proposed.clear();
    }

    /** The kind that belongs to the item which the household's rosters suggest, unless one was chosen. */
    void propose(String item) {
        if (open) {
            fields.asked.kind.set(VisitKinds.ofItem(item));
        }
    }

    /** The item under which a visit to a household counts, as its rosters suggest or as the chosen kind says. */
    String item(String suggested) {
        var ofKind = fields.asked.kind.get().item();
        return open || ofKind.isEmpty() ? suggested : ofKind;
    }

    private void chosen(VisitKind kind) {
        if (!state.filling()) {
            open = false;
            if (!kind.ways().contains(fields.way.get())) {
                fields.way.set(kind.ways().get(0));
            }
            if (model.itemGuessed.get() && model.household.get() != null) {
                var item = item(model.household.get().item());
                state.fill(() -> fields.item.set(item));
            }
        }
        show();
    }

    private void followWay() {
        var way = fields.way.get();
        if (!state.filling() && way != null && !fields.asked.kind.get().ways().contains(way)) {
            fields.asked.kind.set(VisitKinds.of(way, ""));
        }
    }

    /** Puts what is asked into the form. */
    void show() {
        fields.asked.show(model.household.get(), VisitFields.ticked(fields.met), model.today());
        model.inWords.set(
                // The paper has room for words whatever the kind.
                model.sheet.get()
                        || fields.asked.kind.get().situation()
                        || !fields.situation().equals(Situation.NONE)
                        || !fields.asked.hazards.get().isBlank());
    }

    /** What was proposed before and still stands there word for word gives way; the rest is the worker's. */
    private void proposeProblems() {
        if (state.filling()) {
            return;
        }
        var wanted = fields.asked.concerns();
        if (wanted.equals(proposed)) {
            return;
        }
        var lines = new ArrayList<>(fields.problems.get().lines().toList());
        proposed.stream().filter(line -> !wanted.contains(line)).forEach(lines::remove);
        wanted.stream().filter(line -> !proposed.contains(line)).forEach(lines::add);
        proposed.clear();
        proposed.addAll(wanted);
        lines.removeIf(String::isBlank);
        fields.problems.set(String.join("\n", lines));
    }
}
