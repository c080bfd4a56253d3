package cn.shegong.assessment.ui;

import cn.shegong.assessment.Instrument;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks by which instrument to assess: names at the left, below the list what the chosen one is for. */
final class InstrumentPicker {
    private InstrumentPicker() {}

    /** @param preferred chosen at first, or null */
    static void ask(
            Ui ui,
            String title,
            String verb,
            List<Instrument> offered,
            Instrument preferred,
            Consumer<Instrument> then) {
        if (offered.isEmpty()) {
            ui.dialogs().tell("没有可用的量表", "合适的量表都停用了。请站长在“量表…”里重新启用一份。");
            return;
        }
        var list = new ListView<Instrument>();
        list.setId("instruments");
        list.getItems().setAll(offered);
        list.setPrefSize(560, Math.min(12, offered.size()) * 36 + 4);
        list.setFixedCellSize(36);
        list.setCellFactory(v -> new Cell());
        var purpose = new Label();
        purpose.setWrapText(true);
        purpose.setMinHeight(Region.USE_PREF_SIZE);
        purpose.setPrefHeight(64);
        purpose.setMaxWidth(560);
        purpose.getStyleClass().add("quiet");
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> purpose.setText(is == null ? "" : is.purpose() + "依据：" + is.source() + "。"));
        list.getSelectionModel().select(preferred != null && offered.contains(preferred) ? preferred : offered.get(0));
        if (ui.dialogs().show(title, new VBox(8, list, purpose), verb)) {
            then.accept(list.getSelectionModel().getSelectedItem());
        }
    }

    /** Name, whom it is about, what it is worth. */
    private static final class Cell extends ListCell<Instrument> {
        @Override
        protected void updateItem(Instrument instrument, boolean empty) {
            super.updateItem(instrument, empty);
            setText(
                    empty || instrument == null
                            ? ""
                            : instrument.title() + "　（" + instrument.subject().label() + "，"
                                    + instrument.standing().label() + "，"
                                    + instrument.items().size() + " 题）");
        }
    }
}
