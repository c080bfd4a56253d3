package cn.shegong.life.ui;

import cn.shegong.resident.HouseholdRow;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** A household of the township found as one types a name, a village or a number. */
final class HouseholdChoice extends VBox {
    private final TextField text = new TextField();

    HouseholdChoice(Ui ui, Function<String, List<HouseholdRow>> search, ObjectProperty<HouseholdRow> chosen) {
        super(4);
        text.setId("household-text");
        text.setPromptText("户主或成员的姓名、拼音、村名、户编号");
        var found = new ListView<HouseholdRow>();
        found.setId("household-found");
        found.setPrefSize(380, 110);
        found.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(HouseholdRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(
                        empty || row == null
                                ? ""
                                : row.headName() + "  " + LifeWords.place(row.village(), row.groupLabel()) + "  "
                                        + row.address() + "  " + row.members() + " 人");
            }
        });
        found.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> chosen.set(is));
        text.textProperty().addListener((o, was, is) -> ui.tasks().run(() -> search.apply(is), rows -> {
            if (is.equals(text.getText())) {
                found.getItems().setAll(rows);
                found.getSelectionModel().selectFirst();
            }
        }));
        text.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN) {
                found.requestFocus();
                e.consume();
            }
        });
        getChildren().addAll(text, found);
    }

    @Override
    public void requestFocus() {
        text.requestFocus();
    }
}
