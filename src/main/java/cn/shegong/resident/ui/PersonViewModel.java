package cn.shegong.resident.ui;

import cn.shegong.base.Actor;
import cn.shegong.resident.Person;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One person's page: what is known, the whole numbers for a moment, what befalls the person. */
final class PersonViewModel {
    /** Why numbers are looked at here; asking each time would only teach people to type anything. */
    static final String PURPOSE = "核对身份";

    private final ReadOnlyObjectWrapper<PersonFile> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final ReadOnlyObjectWrapper<Person> revealed = new ReadOnlyObjectWrapper<>(this, "revealed");
    private final Ui ui;
    private final Registers registers;
    private final Dossiers dossiers;

    PersonViewModel(Ui ui, Registers registers) {
        this.ui = ui;
        this.registers = registers;
        this.dossiers = new Dossiers(registers);
    }

    /** Null until a person is open. */
    ReadOnlyObjectProperty<PersonFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    PersonFile file() {
        return file.get();
    }

    /** The person with whole numbers while they are shown, else null. */
    ReadOnlyObjectProperty<Person> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    void open(long personId) {
        hide();
        ui.tasks().run(() -> dossiers.person(personId), file::set);
    }

    void reload() {
        open(file().person().id());
    }

    /** Shows the whole numbers; the look is logged. */
    void reveal() {
        var actor = ui.actor();
        long id = file().person().id();
        ui.tasks().run(() -> registers.persons().reveal(actor, id, PURPOSE), revealed::set);
    }

    void hide() {
        revealed.set(null);
    }

    /** @param on null takes the death back */
    void died(Actor actor, LocalDate on) {
        registers.persons().correct(actor, file().person().with(p -> p.diedOn = on));
    }

    /** @param on null takes the move back */
    void movedOut(Actor actor, LocalDate on) {
        registers.persons().correct(actor, file().person().with(p -> p.movedOutOn = on));
    }

    /** Says what was written, and reads it. */
    void written(String said) {
        ui.dialogs().done(said);
        reload();
    }

    /** @param kinship to the head there, a word or code of it, or empty */
    void move(long householdId, String kinship) {
        var actor = ui.actor();
        var person = file().person();
        ui.tasks().run(() -> registers.households().move(actor, person.id(), householdId, kinship), moved -> {
            ui.dialogs().done(person.name() + "已经迁到另一户");
            reload();
        });
    }
}
