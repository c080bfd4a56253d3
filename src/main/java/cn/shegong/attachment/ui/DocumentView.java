package cn.shegong.attachment.ui;

import cn.shegong.attachment.Consent;
import cn.shegong.attachment.FiledDocument;
import cn.shegong.attachment.FiledKind;
import cn.shegong.base.Right;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Ui;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One photo or scan large, with what is said of it to be corrected. */
final class DocumentView {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 500;

    private final Ui ui;
    private final DocumentsViewModel model;
    private final FiledDocument document;

    DocumentView(Ui ui, DocumentsViewModel model, FiledDocument document) {
        this.ui = ui;
        this.model = model;
        this.document = document;
    }

    void show() {
        var picture = new ImageView();
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH - 20);
        var scroll = new ScrollPane(picture);
        scroll.setPrefSize(WIDTH, HEIGHT);
        scroll.setPannable(true);
        ui.tasks().run(() -> DocumentTile.image(document, model.content(document), 2000), picture::setImage);
        var title = "照片和扫描件：" + DocumentTile.words(document);
        if (!model.mayAdd()) {
            ui.dialogs().look(title, scroll);
            return;
        }
        var caption = new TextField(document.caption());
        caption.setPromptText("照片里是什么，如“东屋炕洞漏烟”");
        caption.setId("caption");
        var consent = new OneOf<>(List.of(Consent.values()), Consent::label, false);
        consent.setId("document-consent");
        consent.valueProperty().set(document.consent());
        var form = new FormPane().field("说明", "caption", caption).field("外用", "consent", consent);
        var content = new VBox(8, scroll, form, buttons());
        FormDialog.ask(
                ui,
                title,
                content,
                form,
                "保存",
                () -> List.of(caption.getText(), consent.valueProperty().get().name()),
                said -> model.correct(document, said.get(0), Consent.valueOf(said.get(1))),
                saved -> {
                    ui.dialogs().done("已保存到磁盘");
                    model.load();
                });
    }

    private HBox buttons() {
        var export = Buttons.plain("另存为…", Feather.SAVE, this::export);
        export.setDisable(!ui.actor().may(Right.EXPORT));
        var remove = Buttons.plain("作废…", Feather.SLASH, () -> model.makeVoid(document));
        remove.setId("void-document");
        return new HBox(8, export, remove);
    }

    private void export() {
        boolean pdf = document.kind() == FiledKind.DOCUMENT;
        ui.dialogs()
                .save(
                        "另存",
                        DocumentTile.words(document).replaceAll("[\\\\/:*?\"<>|]", "_") + (pdf ? ".pdf" : ".jpg"),
                        pdf ? FileKind.PDF : FileKind.JPEG)
                .ifPresent(target -> model.export(document, target));
    }
}
