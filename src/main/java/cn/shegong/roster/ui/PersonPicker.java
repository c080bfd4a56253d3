package cn.shegong.roster.ui;

import cn.shegong.resident.PersonRow;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A person found as one types a name, pinyin or a number. */
final class PersonPicker extends VBox {
    private static final int OFFERED = 8;

    private final TextField text = new TextField();
    private final ListView<PersonRow> found = new ListView<>();

    PersonPicker(Ui ui, RosterDesk desk) {
        super(4);
        text.setId("person-text");
        text.setPromptText("姓名、拼音、村名、身份证或电话的四位以上");
        found.setId("person-found");
        found.setPrefSize(380, 90);
        found.setFixedCellSize(28);
        found.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(PersonRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? "" : words(row, desk.today()));
            }
        });
        var typing = new PauseTransition(Duration.millis(150));
        typing.setOnFinished(e -> look(ui, desk));
        text.textProperty().addListener((o, was, is) -> typing.playFromStart());
        text.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN) {
                found.requestFocus();
                e.consume();
            }
        });
        getChildren().addAll(text, found);
    }

    private void look(Ui ui, RosterDesk desk) {
        var wanted = text.getText();
        ui.tasks()
                .run(
                        () -> wanted.isBlank()
                                ? List.<PersonRow>of()
                                : desk.residents().search(wanted, OFFERED),
                        rows -> {
                            found.getItems().setAll(rows);
                            found.getSelectionModel().selectFirst();
                        });
    }

    private static String words(PersonRow row, LocalDate today) {
        return Words.joined(
                "  ",
                row.name(),
                Words.sexAndAge(row.sex(), row.birthDate(), today),
                Words.joined(" ", row.village(), row.groupLabel()),
                row.categories());
    }

    ReadOnlyObjectProperty<PersonRow> chosenProperty() {
        return found.getSelectionModel().selectedItemProperty();
    }
}
