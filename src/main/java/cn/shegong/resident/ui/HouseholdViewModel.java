package cn.shegong.resident.ui;

import cn.shegong.resident.Household;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One household's page: what is known, and what befalls the household. */
final class HouseholdViewModel {
    private final ReadOnlyObjectWrapper<HouseholdFile> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final Ui ui;
    private final Registers registers;
    private final Dossiers dossiers;

    HouseholdViewModel(Ui ui, Registers registers) {
        this.ui = ui;
        this.registers = registers;
        this.dossiers = new Dossiers(registers);
    }

    /** Null until a household is open. */
    ReadOnlyObjectProperty<HouseholdFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    HouseholdFile file() {
        return file.get();
    }

    void open(long householdId) {
        ui.tasks().run(() -> dossiers.household(householdId), file::set);
    }

    void reload() {
        open(file().household().id());
    }

    void changeHead(long personId) {
        var actor = ui.actor();
        long id = file().household().id();
        change(() -> registers.households().changeHead(actor, id, personId), "户主已经换了，请看看各人与户主的关系对不对");
    }

    void close(LocalDate on, String reason) {
        var actor = ui.actor();
        var closed = file().household().with(h -> {
            h.closedOn = on;
            h.closedReason = reason;
        });
        change(() -> registers.households().correct(actor, closed), "已销户，成员和记录都还在");
    }

    /** Takes the closing back. */
    void reopen() {
        var actor = ui.actor();
        var open = file().household().with(h -> {
            h.closedOn = null;
            h.closedReason = "";
        });
        change(() -> registers.households().correct(actor, open), "已恢复这一户");
    }

    private void change(Supplier<Household> work, String said) {
        ui.tasks().run(work, changed -> {
            ui.dialogs().done(said);
            reload();
        });
    }
}
