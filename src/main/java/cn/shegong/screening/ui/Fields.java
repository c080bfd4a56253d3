package cn.shegong.screening.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.Problems;
import cn.shegong.staff.Worker;
import cn.shegong.ui.DateField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Fields that several of the page's forms have. */
final class Fields {
    private Fields() {}

    /** A day that has been. */
    static DateField past(Clock clock, LocalDate value) {
        return day(value, text -> ChineseDate.read(text, LocalDate.now(clock)));
    }

    /** A day to come. */
    static DateField coming(Clock clock, LocalDate value) {
        return day(value, text -> ChineseDate.readComing(text, LocalDate.now(clock)));
    }

    private static DateField day(LocalDate value, Function<String, java.util.Optional<ChineseDate>> reader) {
        var field = new DateField(text -> reader.apply(text)
                .filter(d -> d.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        field.valueProperty().set(value);
        field.setMaxWidth(160);
        return field;
    }

    /** @throws cn.shegong.base.InvalidInput when something stands in a day's field that is no date */
    static void refuseMisread(String name, DateField date) {
        if (date.misread()) {
            Problems.none()
                    .error(name, "bad_date", "期限看不懂，可以写 1231、12.31 或“下周三”。")
                    .refuseErrors();
        }
    }

    /** @param nobody the first entry, which stands for null; empty when somebody must be chosen */
    static ComboBox<Worker> worker(List<Worker> workers, Long chosen, String nobody) {
        var box = new ComboBox<Worker>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Worker worker) {
                return worker == null ? nobody : worker.name();
            }

            @Override
            public Worker fromString(String text) {
                return null;
            }
        });
        if (!nobody.isEmpty()) {
            box.getItems().add(null);
        }
        box.getItems().addAll(workers);
        box.setPromptText(nobody);
        box.setValue(workers.stream()
                .filter(w -> chosen != null && w.id() == chosen)
                .findFirst()
                .orElse(null));
        return box;
    }

    static Long id(ComboBox<Worker> box) {
        return box.getValue() == null ? null : box.getValue().id();
    }
}
