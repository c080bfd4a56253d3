package cn.shegong.intake.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.intake.Preview;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.DateField;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Step three: what will be written, in a sentence, and from when it holds. */
final class TakeView {
    private final IntakeViewModel model;
    private final VBox words = new VBox(8);
    private final DateField from;
    private final Button take;
    private final VBox view;

    TakeView(IntakeViewModel model) {
        this.model = model;
        from = new DateField(text -> ChineseDate.read(text, model.today()).map(ChineseDate::date));
        from.setId("startsOn");
        from.valueProperty().bindBidirectional(model.startsOn);
        var label = new Label("在册开始日期");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var why = quiet("名单上写了审批日期的人按审批日期；没有写的，从这一天起算在册。");
        var date = new HBox(12, label, from, why);
        date.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(12, words, date);
        card.getStyleClass().add("card");
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        take = Buttons.primary("收下", Feather.CHECK, model::take);
        take.setId("take");
        take.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> nothingToTake(model.comparison.preview.get()) || model.startsOn.get() == null,
                        model.comparison.preview,
                        model.startsOn));
        model.comparison.preview.addListener((o, was, is) -> {
            if (is != null) {
                say(is);
            }
        });
        view = new VBox(12, card, space, Foot.of(model, take, "Ctrl+Enter"));
    }

    Node shown() {
        say(model.comparison.preview.get());
        return view;
    }

    /** Puts the cursor to where it is taken. */
    void begin() {
        take.requestFocus();
    }

    private void say(Preview preview) {
        words.getChildren().setAll(heading(Words.willWrite(preview)));
        if (!preview.newPlaces().isEmpty()) {
            words.getChildren().add(line(Words.newPlaces(preview.newPlaces())));
            words.getChildren()
                    .add(quiet(preview.newPlaces().stream().map(Words::newPlace).collect(Collectors.joining("；"))));
        }
        Words.leftOut(preview).forEach(text -> words.getChildren().add(line(text)));
        words.getChildren().add(quiet("写到一半断电或者取消，等于没有写。收下以后随时可以在“收过的名单”里撤销。"));
    }

    private static boolean nothingToTake(Preview preview) {
        return preview == null || !preview.worthTaking();
    }

    private static Label heading(String text) {
        var label = line(text);
        label.getStyleClass().add("heading");
        return label;
    }

    private static Label quiet(String text) {
        var label = line(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
