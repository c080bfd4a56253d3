package cn.shegong.resident.ui;

import cn.shegong.resident.HouseholdFinder;
import cn.shegong.resident.HouseholdRow;
import cn.shegong.ui.Ui;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A household found as one types a name, a village or a number. */
final class HouseholdPicker extends VBox {
    private static final int OFFERED = 8;

    private final TextField text = new TextField();
    private final ListView<HouseholdRow> found = new ListView<>();

    /** @param except a household that is not offered */
    HouseholdPicker(Ui ui, Registers registers, long except) {
        super(4);
        var finder = new HouseholdFinder(registers.persons(), registers.households());
        text.setId("household-text");
        text.setPromptText("户主或成员的姓名、拼音、村名、户编号");
        found.setId("household-found");
        found.setPrefSize(380, 170);
        found.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(HouseholdRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(
                        empty || row == null
                                ? ""
                                : row.headName() + "  " + Words.place(row.village(), row.groupLabel()) + "  "
                                        + row.address() + "  " + row.members() + " 人");
            }
        });
        var typing = new PauseTransition(Duration.millis(150));
        typing.setOnFinished(e -> {
            var wanted = text.getText();
            ui.tasks().run(() -> finder.search(wanted, OFFERED + 1), rows -> {
                found.getItems()
                        .setAll(rows.stream()
                                .filter(row -> row.id() != except)
                                .limit(OFFERED)
                                .toList());
                found.getSelectionModel().selectFirst();
            });
        });
        text.textProperty().addListener((o, was, is) -> typing.playFromStart());
        text.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN) {
                found.requestFocus();
                e.consume();
            }
        });
        getChildren().addAll(text, found);
    }

    Optional<HouseholdRow> chosen() {
        return Optional.ofNullable(found.getSelectionModel().getSelectedItem());
    }
}
