package cn.shegong.resident.ui;

import cn.shegong.resident.Household;
import cn.shegong.resident.Person;
import cn.shegong.ui.Ui;
import java.util.function.Consumer;

/** Makes the forms of this feature, each with what it writes. */
final class Forms {
    private final Ui ui;
    private final Registers registers;

    Forms(Ui ui, Registers registers) {
        this.ui = ui;
        this.registers = registers;
    }

    EditViewModel person(PersonFile file) {
        var form = new PersonFormViewModel(file.person(), registers.today());
        return new EditViewModel(ui, registers.record(), "改资料：" + file.person().name(), null, form, actor -> registers
                .persons()
                .correct(actor, form.person())
                .id());
    }

    EditViewModel member(HouseholdFile home) {
        var blank = Person.BLANK.with(p -> p.householdId = home.household().id());
        var form = new PersonFormViewModel(blank, registers.today());
        return new EditViewModel(ui, registers.record(), "添成员：" + home.name(), null, form, actor -> registers
                .persons()
                .add(actor, form.person())
                .id());
    }

    /** Gives the form once the villages are read. */
    void household(HouseholdFile file, Consumer<EditViewModel> then) {
        withPlaces(
                file.household(),
                form -> then.accept(
                        new EditViewModel(ui, registers.record(), "改资料：" + file.name(), form, null, actor -> registers
                                .households()
                                .correct(actor, form.household())
                                .id())));
    }

    /** A new household with its head; gives the form once the villages are read. */
    void newHousehold(Long villageId, Long groupId, Consumer<EditViewModel> then) {
        var fresh = Household.in(villageId, groupId).with(h -> h.openedOn = registers.today());
        withPlaces(fresh, form -> {
            var head = new PersonFormViewModel(Person.BLANK, registers.today());
            then.accept(new EditViewModel(ui, registers.record(), "新建一户", form, head, actor -> registers
                    .households()
                    .add(actor, form.household(), head.person())
                    .id()));
        });
    }

    private void withPlaces(Household household, Consumer<HouseholdFormViewModel> then) {
        ui.tasks()
                .run(
                        () -> new HouseholdFormViewModel(
                                household,
                                registers.places().villages(),
                                registers.places().groups(),
                                registers.today()),
                        then);
    }
}
