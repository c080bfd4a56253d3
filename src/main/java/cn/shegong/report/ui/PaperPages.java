package cn.shegong.report.ui;

import java.io.ByteArrayInputStream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The pages of the paper one under the other. */
final class PaperPages {
    private final ObservableList<byte[]> pages;
    private final VBox paper = new VBox(16);

    /** @param pages PNG pictures; none while they are drawn */
    PaperPages(ObservableList<byte[]> pages) {
        this.pages = pages;
        paper.setAlignment(Pos.TOP_CENTER);
        paper.getStyleClass().add("paper-pages");
        pages.addListener((ListChangeListener<byte[]>) c -> draw());
        draw();
    }

    Node view() {
        var scroll = new ScrollPane(paper);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private void draw() {
        paper.getChildren().clear();
        if (pages.isEmpty()) {
            var wait = new Label("正在排版…");
            wait.getStyleClass().add("quiet");
            paper.getChildren().add(wait);
        }
        for (var png : pages) {
            var picture = new ImageView(new Image(new ByteArrayInputStream(png)));
            picture.getStyleClass().add("paper-page");
            paper.getChildren().add(new StackPane(picture));
        }
    }
}
