package cn.shegong.resident.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.resident.Person;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/** The small questions about what befalls people and households: a date, a reason, another household. */
final class ResidentDialogs {
    private final Ui ui;
    private final Registers registers;

    ResidentDialogs(Ui ui, Registers registers) {
        this.ui = ui;
        this.registers = registers;
    }

    void died(PersonViewModel model) {
        var person = model.file().person();
        askDay(
                "登记去世：" + person.name(),
                "去世日期",
                "diedOn",
                person.diedOn(),
                model::died,
                on -> model.written(on == null ? "已取消去世登记" : "已登记去世"));
    }

    void movedOut(PersonViewModel model) {
        var person = model.file().person();
        askDay(
                "登记迁出：" + person.name(),
                "迁出日期",
                "movedOutOn",
                person.movedOutOn(),
                model::movedOut,
                on -> model.written(on == null ? "已取消迁出登记" : "已登记迁出"));
    }

    /** An emptied date takes back what had been entered. */
    private void askDay(
            String title,
            String label,
            String name,
            LocalDate known,
            BiConsumer<Actor, LocalDate> write,
            Consumer<LocalDate> then) {
        var day = dateField(registers);
        day.valueProperty().set(known);
        var form = new FormPane().field(label, name, day);
        if (known != null) {
            form.wide(Sections.quiet("登记错了的，把日期清空再保存。"));
        }
        FormDialog.ask(
                ui,
                title,
                form.end(),
                "保存",
                () -> Optional.ofNullable(day(day, name, known == null)),
                on -> {
                    write.accept(ui.actor(), on.orElse(null));
                    return on;
                },
                on -> then.accept(on.orElse(null)));
    }

    private static LocalDate day(DateField field, String name, boolean needed) {
        if (field.misread() || needed && field.valueProperty().get() == null) {
            throw new InvalidInput(Problems.none().error(name, "no_date", ChineseDate.EXPECTED));
        }
        return field.valueProperty().get();
    }

    void move(PersonViewModel model) {
        var person = model.file().person();
        var picker = new HouseholdPicker(ui, registers, person.householdId());
        var kinship = new KinshipField();
        var form = new FormPane()
                .wide(Sections.quiet("选" + person.name() + "要迁到的那一户。走访和花名册的记录跟着人走。"))
                .required("迁到", "household", picker)
                .field("与户主关系", "kinship", kinship);
        if (ui.dialogs().show("迁到另一户", form, "迁过去")) {
            picker.chosen().ifPresentOrElse(row -> model.move(row.id(), kinship.code()), () -> ui.dialogs()
                    .tell("没有迁", "没有选要迁到哪一户，什么也没有改。"));
        }
    }

    void changeHead(HouseholdViewModel model) {
        var file = model.file();
        var head = new ComboBox<Person>(FXCollections.observableArrayList(file.members().stream()
                .filter(p -> !p.gone() && !file.isHead(p))
                .toList()));
        head.setConverter(new StringConverter<>() {
            @Override
            public String toString(Person person) {
                return person == null ? "" : person.name() + "  " + Words.kinship(person.kinship());
            }

            @Override
            public Person fromString(String text) {
                return null;
            }
        });
        head.getSelectionModel().selectFirst();
        var form = new FormPane().required("新户主", "head", head).wide(Sections.quiet("能推出来的关系会跟着改，推不出来的会空着，请再补。"));
        if (ui.dialogs().show("换户主", form, "换户主")) {
            Optional.ofNullable(head.getValue()).ifPresent(person -> model.changeHead(person.id()));
        }
    }

    void close(HouseholdViewModel model) {
        var day = dateField(registers);
        day.valueProperty().set(registers.today());
        var reason = new TextField();
        reason.setPromptText("如 全户迁出、并入儿子家");
        var form = new FormPane()
                .required("销户日期", "closedOn", day)
                .required("原因", "closedReason", reason)
                .wide(Sections.quiet("成员和记录都留着，以后还能恢复。"));
        if (!ui.dialogs().show("销户：" + model.file().name(), form, "销户")) {
            return;
        }
        if (day.valueProperty().get() == null) {
            ui.dialogs().tell("没有销户", ChineseDate.EXPECTED);
        } else {
            model.close(day.valueProperty().get(), reason.getText());
        }
    }

    static DateField dateField(Registers registers) {
        return new DateField(text -> ChineseDate.read(text, registers.today())
                .filter(read -> read.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
    }
}
