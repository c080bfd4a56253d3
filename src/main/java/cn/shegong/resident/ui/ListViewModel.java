package cn.shegong.resident.ui;

import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.resident.HouseholdOrder;
import cn.shegong.resident.HouseholdRow;
import cn.shegong.resident.PersonOrder;
import cn.shegong.resident.PersonRow;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The lists of persons and of households under one filter, and what is known of the row that is chosen. */
final class ListViewModel {
    final FilterViewModel filter;
    /** Null while nobody is chosen. */
    final ObjectProperty<PersonFile> person = new SimpleObjectProperty<>(this, "person");
    /** Null while no household is chosen. */
    final ObjectProperty<HouseholdFile> household = new SimpleObjectProperty<>(this, "household");

    private final Ui ui;
    private final Registers registers;
    private final Dossiers dossiers;
    private long reads;

    ListViewModel(Ui ui, Registers registers) {
        this.ui = ui;
        this.registers = registers;
        this.dossiers = new Dossiers(registers);
        this.filter = new FilterViewModel(ui, registers);
    }

    LocalDate today() {
        return registers.today();
    }

    /** One page of the persons under the filter; by place unless another order is asked for. */
    Rows<PersonRow> persons(Slice slice) {
        var wanted = filter.conditions().persons(today());
        var by = slice.sort().isEmpty() ? PersonOrder.By.PLACE : PersonOrder.By.valueOf(slice.sort());
        var order = new PersonOrder(by, slice.descending());
        return new Rows<>(
                registers.persons().page(wanted, order, slice.offset(), slice.limit()),
                registers.persons().count(wanted));
    }

    /** One page of the households under the filter; by place unless another order is asked for. */
    Rows<HouseholdRow> households(Slice slice) {
        var wanted = filter.conditions().households(today());
        var by = slice.sort().isEmpty() ? HouseholdOrder.By.PLACE : HouseholdOrder.By.valueOf(slice.sort());
        var order = new HouseholdOrder(by, slice.descending());
        return new Rows<>(
                registers.households().page(wanted, order, slice.offset(), slice.limit()),
                registers.households().count(wanted));
    }

    void choose(PersonRow row) {
        read(row == null ? null : () -> dossiers.person(row.id()), person::set);
    }

    void choose(HouseholdRow row) {
        read(row == null ? null : () -> dossiers.household(row.id()), household::set);
    }

    /** Of several choices in quick succession only the last is shown. */
    private <T> void read(Supplier<T> work, Consumer<T> show) {
        long mine = ++reads;
        if (work == null) {
            show.accept(null);
            return;
        }
        ui.tasks().run(work, read -> {
            if (mine == reads) {
                show.accept(read);
            }
        });
    }
}
