package cn.shegong.resident.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.ui.Ui;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One form being filled in: a person, a household, or a household with its head. */
final class EditViewModel {
    /** Writes what stands in the form and gives the key of what was written. */
    @FunctionalInterface
    interface Write {
        long with(Actor actor);
    }

    /** What came of an attempt to save; {@code failure} null unless it is to be told in a window. */
    private record Outcome(long id, Problems problems, RuntimeException failure) {}

    private static final int MOST_LIKELY = 2;

    final String title;
    /** Empty when the form holds no household. */
    final Optional<HouseholdFormViewModel> household;
    /** Empty when the form holds no person. */
    final Optional<PersonFormViewModel> person;
    /** What is wrong; the first error takes the cursor when it comes from {@link #save}. */
    final ObjectProperty<Problems> problems = new SimpleObjectProperty<>(this, "problems", Problems.none());

    final BooleanProperty saving = new SimpleBooleanProperty(this, "saving");

    /** Who may be the person in the form already; the surest first. */
    final ObservableList<ServiceRecord.Likely> likely = FXCollections.observableArrayList();

    private final Ui ui;
    private final ServiceRecord record;
    private final Write write;

    EditViewModel(
            Ui ui,
            ServiceRecord record,
            String title,
            HouseholdFormViewModel household,
            PersonFormViewModel person,
            Write write) {
        this.ui = ui;
        this.record = record;
        this.title = title;
        this.household = Optional.ofNullable(household);
        this.person = Optional.ofNullable(person);
        this.write = write;
    }

    boolean changed() {
        return household.map(HouseholdFormViewModel::changed).orElse(false)
                || person.map(PersonFormViewModel::changed).orElse(false);
    }

    /** What the rules say to what stands there now. */
    Problems check() {
        var found = Problems.none();
        household.ifPresent(h -> found.addAll(h.check()));
        person.ifPresent(p -> found.addAll(p.check()));
        return found;
    }

    /** Looks who may be the person in the form already, unless nothing that tells was typed. */
    void look() {
        if (person.isEmpty() || !person.get().changed()) {
            return;
        }
        var typed = person.get().person();
        var village = household.map(h -> h.household().villageId()).orElse(null);
        ui.tasks()
                .run(
                        () -> record.perhapsSame(typed, village).stream()
                                .limit(MOST_LIKELY)
                                .toList(),
                        found -> {
                            if (!likely.equals(found)) {
                                likely.setAll(found);
                            }
                        });
    }

    /**
     * Saves unless the rules find an error.
     *
     * @param saved takes the key of what was written
     */
    void save(LongConsumer saved) {
        var found = check();
        problems.set(found);
        if (found.hasErrors() || saving.get()) {
            return;
        }
        saving.set(true);
        var actor = ui.actor();
        ui.tasks().run(() -> attempt(actor), outcome -> {
            saving.set(false);
            problems.set(outcome.problems);
            if (outcome.failure != null) {
                ui.dialogs().fail(outcome.failure);
            } else if (!outcome.problems.hasErrors()) {
                ui.dialogs().done("已保存到磁盘");
                saved.accept(outcome.id);
            }
        });
    }

    private Outcome attempt(Actor actor) {
        try {
            return new Outcome(write.with(actor), Problems.none(), null);
        } catch (InvalidInput e) {
            return new Outcome(0, e.problems(), null);
        } catch (RuntimeException e) {
            return new Outcome(0, Problems.none(), e);
        }
    }
}
