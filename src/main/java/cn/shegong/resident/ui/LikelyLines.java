package cn.shegong.resident.ui;

import java.util.function.LongConsumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Who may be the person in a form already, a line and a way to each; nothing while nobody is. It never stops anyone. */
final class LikelyLines extends VBox {
    private final LongConsumer open;

    LikelyLines(ObservableList<ServiceRecord.Likely> likely, LongConsumer open) {
        super(4);
        this.open = open;
        likely.addListener((ListChangeListener<ServiceRecord.Likely>) c -> show(likely));
        show(likely);
    }

    private void show(ObservableList<ServiceRecord.Likely> likely) {
        getChildren().setAll(likely.stream().map(this::line).toList());
        setManaged(!likely.isEmpty());
        setVisible(!likely.isEmpty());
    }

    private Node line(ServiceRecord.Likely one) {
        var words = new Label(one.words() + "。");
        words.getStyleClass().add("warning");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        var link = new Hyperlink("打开看看");
        link.setId("likely-" + one.personId());
        link.setOnAction(e -> open.accept(one.personId()));
        return new VBox(words, link);
    }
}
