package cn.shegong.visit.ui;

import cn.shegong.ui.DraftLine;
import cn.shegong.ui.EntryForm;
import cn.shegong.ui.Ui;
import java.util.Map;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The form of one visit: whom, when and how at the left, what was found at the right. */
final class VisitForm {
    private VisitForm() {}

    /** @param back shows the list again */
    static EntryForm of(Ui ui, VisitFormViewModel model, VisitDesk desk, VisitPictures pictures, Runnable back) {
        var visit = new VBox(new VisitPart(ui, model, desk).pane());
        var findings = findings(model, desk);
        findings.getChildren().add(pictures(model, pictures));
        var form = new EntryForm(model, head(model), visit, findings, back)
                .sharing(Map.of("minutes", "visitedAt", "informant", "way", "followUpText", "followUpOn"))
                .on(KeyCode.F3, model::missed)
                .on(KeyCode.F4, model::chooseKind)
                .foot("回车到下一项 · F2 照上次填 · F3 没见到人 · F4 换类型", "保存并记下一户", false);
        // A picture that was filed must be known to the draft at once: the window may die before the hand rests.
        model.fields.pictures.addListener((Observable o) -> {
            if (!model.state().filling()) {
                form.keepDraft();
            }
        });
        return form;
    }

    private static VBox findings(VisitFormViewModel model, VisitDesk desk) {
        var part = new FindingsPart(model, desk);
        var situation = part.situation();
        situation.visibleProperty().bind(model.inWords);
        situation.managedProperty().bind(model.inWords);
        var findings = new VBox(8, situation, part.pane());
        KindPart.into(findings, model.fields.asked, model.sheet);
        return findings;
    }

    /** They belong to a household: the part is drawn anew whenever one is picked. */
    private static Node pictures(VisitFormViewModel model, VisitPictures pictures) {
        var title = new Label("照片和扫描件");
        title.getStyleClass().add("form-section");
        var part = new StackPane();
        var both = new VBox(4, title, part);
        both.visibleProperty().bind(model.household.isNotNull());
        both.managedProperty().bind(model.household.isNotNull());
        model.household.addListener((o, was, is) -> {
            part.getChildren().clear();
            if (is != null) {
                part.getChildren().add(pictures(model, pictures, is.row().id()));
            }
        });
        return both;
    }

    private static Node pictures(VisitFormViewModel model, VisitPictures pictures, long householdId) {
        return model.corrects() == null
                ? pictures.chosen(householdId, model.fields.pictures, model.fields::at)
                : pictures.of(householdId, model.corrects(), model.fields.at());
    }

    private static Node head(VisitFormViewModel model) {
        var title = new Label();
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(model.title);
        var head = new HBox(12, title, new DraftLine(model));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }
}
