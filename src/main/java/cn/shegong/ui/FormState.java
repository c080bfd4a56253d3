package cn.shegong.ui;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How far the filling in of a form has come: typed into or not, what is wrong, where the cursor goes, on its way to disk. */
public final class FormState {
    private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("M月d日 H:mm");

    private final Ui ui;
    private final Supplier<Problems> check;
    private final Set<String> seen = new HashSet<>();
    private final ObjectProperty<Problems> found = new SimpleObjectProperty<>(Problems.none());
    private final StringProperty draftLine = new SimpleStringProperty("");
    private final StringProperty wantedField = new SimpleStringProperty("");
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private boolean filling;
    private boolean changed;

    /** @param check all that is wrong with what stands in the form, whether its field was seen or not */
    public FormState(Ui ui, Supplier<Problems> check) {
        this.ui = ui;
        this.check = check;
    }

    /** What is wrong with the fields that were seen. */
    public ObjectProperty<Problems> found() {
        return found;
    }

    /** Says that a draft was taken up again; empty when not. */
    public StringProperty draftLine() {
        return draftLine;
    }

    /** The field into which the cursor should go. */
    public StringProperty wantedField() {
        return wantedField;
    }

    public BooleanProperty saving() {
        return saving;
    }

    /** Begins a form: what is put into its fields now is not typed by anybody. */
    public void begin(Runnable fill) {
        seen.clear();
        found.set(Problems.none());
        draftLine.set("");
        fill(fill);
        changed = false;
    }

    /** Puts something into the fields in the middle of a form. */
    public void fill(Runnable fill) {
        boolean already = filling;
        filling = true;
        fill.run();
        filling = already;
    }

    /** Whether the program, not the worker, is putting something into the fields. */
    public boolean filling() {
        return filling;
    }

    /**
     * Tells that a draft stands in the form.
     *
     * @param verb what the worker was about, e.g. 记
     */
    public void takenUp(LocalDateTime keptAt, String verb) {
        draftLine.set("接着 " + KEPT.format(keptAt) + " 没" + verb + "完的往下" + verb);
    }

    /** Something was typed or chosen. */
    public void touch() {
        changed |= !filling;
    }

    /** Whether anything was typed since the form was begun. */
    public boolean changed() {
        return changed;
    }

    /** What was typed is settled: saved, or given up. */
    public void settle() {
        changed = false;
    }

    /** A field was left or its typing stopped: from now on it is told what is wrong with it. */
    public void left(String field) {
        seen.add(field);
        var shown = Problems.none();
        check.get().all().stream().filter(p -> seen.contains(p.field())).forEach(shown::add);
        found.set(shown);
    }

    /** Sends the cursor into a field, also when it was sent there before. */
    public void want(String field) {
        wantedField.set("");
        wantedField.set(field);
    }

    /** Whether all is filled in that must be; if not, all of it is told and the cursor goes to the first of it. */
    public boolean mayBeSaved() {
        if (saving.get()) {
            return false;
        }
        var problems = check.get();
        problems.all().forEach(p -> seen.add(p.field()));
        found.set(problems);
        if (problems.hasErrors()) {
            want(problems.errors().get(0).field());
            return false;
        }
        return true;
    }

    /**
     * Saves off the window's thread; when that fails, it is told and all that was typed stays.
     *
     * @param then runs when it is on disk
     */
    public <T> void save(Supplier<T> write, Consumer<T> then) {
        saving.set(true);
        ui.tasks()
                .run(
                        () -> {
                            try {
                                return new Outcome<>(write.get(), null);
                            } catch (RuntimeException e) {
                                return new Outcome<T>(null, e);
                            }
                        },
                        outcome -> ended(outcome, then));
    }

    private record Outcome<T>(T written, RuntimeException failure) {}

    private <T> void ended(Outcome<T> outcome, Consumer<T> then) {
        saving.set(false);
        if (outcome.failure() instanceof InvalidInput invalid) {
            found.set(invalid.problems());
            invalid.problems().errors().stream().findFirst().ifPresent(problem -> want(problem.field()));
        } else if (outcome.failure() != null) {
            ui.dialogs().fail(outcome.failure());
        } else {
            settle();
            then.accept(outcome.written());
        }
    }
}
