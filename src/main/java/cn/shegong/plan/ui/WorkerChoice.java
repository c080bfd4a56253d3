package cn.shegong.plan.ui;

import cn.shegong.staff.Worker;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** The field in which one of the station's workers is chosen. */
final class WorkerChoice {
    private WorkerChoice() {}

    static ComboBox<Worker> of(List<Worker> workers) {
        var box = new ComboBox<Worker>();
        box.getItems().setAll(workers);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Worker worker) {
                return worker == null ? "" : worker.name();
            }

            @Override
            public Worker fromString(String text) {
                return null;
            }
        });
        return box;
    }

    /** Null while nobody is chosen. */
    static Long id(ComboBox<Worker> box) {
        return box.getValue() == null ? null : box.getValue().id();
    }
}
