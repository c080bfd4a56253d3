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

/** Asks by which instrument to assess: names, below the list what the chosen one is for. */
final class InstrumentPicker {
    private static final double WIDTH = 560;
    private static final double ROW = 36;

    private final ListView<Instrument> list = new ListView<>();
    private final VBox content;

    /** @param preferred chosen at first, or null */
    InstrumentPicker(List<Instrument> offered, Instrument preferred) {
        list.setId("instruments");
        list.setFixedCellSize(ROW);
        list.setCellFactory(v -> new Cell());
        var purpose = new Label();
        purpose.setWrapText(true);
        purpose.setMinHeight(Region.USE_PREF_SIZE);
        purpose.setPrefHeight(64);
        purpose.setMaxWidth(WIDTH);
        purpose.getStyleClass().add("quiet");
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> purpose.setText(is == null ? "" : is.purpose() + "依据：" + is.source() + "。"));
        list.setPrefSize(WIDTH, Math.min(12, offered.size()) * ROW + 4);
        offer(offered, preferred);
        content = new VBox(8, list, purpose);
    }

    /** Puts others in the place of those that were offered; the chosen one stays when it is among them. */
    void offer(List<Instrument> offered, Instrument preferred) {
        var before = preferred == null ? chosen() : preferred;
        list.getItems().setAll(offered);
        if (before != null && offered.contains(before)) {
            list.getSelectionModel().select(before);
        } else {
            list.getSelectionModel().selectFirst();
        }
    }

    VBox content() {
        return content;
    }

    /** Null when nothing is offered. */
    Instrument chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

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
        var picker = new InstrumentPicker(offered, preferred);
        if (ui.dialogs().show(title, picker.content(), verb)) {
            then.accept(picker.chosen());
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
