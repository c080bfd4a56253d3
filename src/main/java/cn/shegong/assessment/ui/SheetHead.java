package cn.shegong.assessment.ui;

import cn.shegong.assessment.AssessmentReason;
import cn.shegong.base.ChineseDate;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.SearchBox;
import cn.shegong.ui.Ticks;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The left half of a sheet: whom it is about, when, by whom, on which visit. */
final class SheetHead {
    private final Ui ui;
    private final SheetViewModel model;
    private final LocalDate today;
    private final Runnable picked;

    /** @param picked runs when somebody was taken */
    SheetHead(Ui ui, SheetViewModel model, LocalDate today, Runnable picked) {
        this.ui = ui;
        this.model = model;
        this.today = today;
        this.picked = picked;
    }

    FormPane pane() {
        var fields = model.fields;
        var remark = new TextArea();
        remark.setPrefRowCount(2);
        remark.textProperty().bindBidirectional(fields.remark);
        var reason = new OneOf<>(List.of(AssessmentReason.values()), AssessmentReason::label, false);
        reason.valueProperty().bindBidirectional(fields.reason);
        var day = new DateField(text -> ChineseDate.read(text, today)
                .filter(d -> d.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        day.valueProperty().bindBidirectional(fields.assessedOn);
        return new FormPane()
                .required("评估谁", "subject", subject())
                .required("评估日期", "assessedOn", day)
                .wide(visits())
                .field("原因", "reason", reason)
                .field("评估人", "workers", new Ticks(fields.workers))
                .field("站外评估人", "otherAssessors", text(fields.otherAssessors, "姓名，几位用顿号隔开"))
                .field("见证人", "witness", text(fields.witness, "村（社区）的人"))
                .field("地点", "place", text(fields.place, ""))
                .field("信息提供者", "informant", text(fields.informant, "不是本人说的才填"))
                .field("是其什么人", "informantRelation", text(fields.informantRelation, ""))
                .field("电话", "informantPhone", text(fields.informantPhone, ""))
                .field("备注", "remark", remark)
                .end();
    }

    private Node subject() {
        var search = new SearchBox(ui.tasks(), "姓名、拼音首字母、证件号", text -> model.search(text).stream()
                .map(one -> new SearchBox.Hit(one.name(), one.explanation(), () -> {
                    model.pick(one);
                    picked.run();
                }))
                .toList());
        search.setId("subjectSearch");
        showIf(search, model.fields.who.isNull());
        var name = new Label();
        name.getStyleClass().add("heading");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.textProperty().bind(model.fields.who.map(Assessed::name).orElse(""));
        var change = Buttons.plain("换人", Feather.REPEAT, () -> model.pick(null));
        change.getStyleClass().addAll("flat", "small");
        change.setFocusTraversable(false);
        var where = new Label();
        where.getStyleClass().add("quiet");
        where.setWrapText(true);
        where.textProperty().bind(model.fields.who.map(Assessed::explanation).orElse(""));
        var line = new HBox(8, name, change);
        line.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(2, line, where);
        showIf(card, model.fields.who.isNotNull());
        return new VBox(search, card);
    }

    /** Only there when the household was visited on the day. */
    private Node visits() {
        var label = new Label("算在走访里");
        label.getStyleClass().add("form-label");
        label.setMinWidth(96);
        var ticks = new Ticks(model.visits.ticks);
        ticks.setId("visits");
        var line = new HBox(12, label, ticks);
        showIf(line, Bindings.isNotEmpty(model.visits.ticks));
        return line;
    }

    private static TextField text(StringProperty value, String prompt) {
        var field = new TextField();
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static void showIf(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
