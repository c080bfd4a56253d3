package cn.shegong.attachment.ui;

import cn.shegong.attachment.Consent;
import cn.shegong.attachment.FiledDocument;
import cn.shegong.attachment.FiledKind;
import cn.shegong.document.PagePicture;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Ui;
import java.io.ByteArrayInputStream;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One photo or scan, small; pressed it is shown large. */
final class DocumentTile extends Button {
    private static final int WIDTH = 148;
    private static final int HEIGHT = 111;
    private static final DateTimeFormatter TAKEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    DocumentTile(Ui ui, DocumentsViewModel model, FiledDocument document) {
        getStyleClass().addAll("flat", "document-tile");
        setId("document-" + document.rootId());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        var picture = new ImageView();
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        picture.setPreserveRatio(true);
        var frame = new StackPane(picture);
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setPrefSize(WIDTH, HEIGHT);
        frame.getStyleClass().add("document-frame");
        var caption = new Label(words(document));
        caption.setMaxWidth(WIDTH);
        var below = new HBox(6, new Chip(document.consent().label(), tone(document.consent())));
        if (document.kind() != FiledKind.PICTURE) {
            below.getChildren().add(DocumentPart.quiet(document.kind().label()));
        }
        below.setAlignment(Pos.CENTER_LEFT);
        setGraphic(new VBox(4, frame, caption, below));
        setText(words(document) + "，" + document.consent().label());
        setOnAction(e -> new DocumentView(ui, model, document).show());
        ui.tasks().run(() -> image(document, model.content(document), 2 * WIDTH), picture::setImage);
    }

    static String words(FiledDocument document) {
        if (!document.caption().isEmpty()) {
            return document.caption();
        }
        return document.takenAt() == null ? document.filedAt().toLocalDate() + " 存" : TAKEN.format(document.takenAt());
    }

    private static Chip.Tone tone(Consent consent) {
        return consent == Consent.AGREED ? Chip.Tone.GOOD : Chip.Tone.PLAIN;
    }

    /** The picture, or the first page; off the window's thread. */
    static Image image(FiledDocument document, byte[] content, int width) {
        if (document.kind() == FiledKind.DOCUMENT) {
            try (var pages = PagePicture.of(content)) {
                // An upright page is eight inches wide.
                return new Image(new ByteArrayInputStream(pages.png(0, Math.max(40, width / 8))));
            }
        }
        return new Image(new ByteArrayInputStream(content), width, 0, true, true);
    }
}
