package cn.shegong.screening.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.screening.ChangeKind;
import cn.shegong.screening.ExaminationRules;
import cn.shegong.screening.Method;
import cn.shegong.screening.ProblemKind;
import cn.shegong.screening.Suggestion;
import cn.shegong.staff.Worker;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.LongText;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Ticks;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The two halves of a result's form: what was found, and what is suggested and noted. */
final class ResultPart {
    private final ResultFormViewModel model;
    private final ResultFields fields;
    private final ScreeningDesk desk;

    ResultPart(ResultFormViewModel model, ScreeningDesk desk) {
        this.model = model;
        this.fields = model.fields;
        this.desk = desk;
    }

    FormPane findings() {
        return new FormPane()
                .required("方式", "method", oneOf(List.of(Method.values()), Method::label, fields.method, false))
                .required("日期", "examinedOn", day())
                .required("排查人", "workerId", workers())
                .required("变化", "changes", changes())
                .required("建议", "suggestion", suggestion());
    }

    FormPane notes() {
        return new FormPane()
                .field("依据", "evidence", text("evidenceText", fields.evidence))
                .field("村级签字", "signed", oneOf(List.of(true, false), yes -> yes ? "已签字" : "没有签字", fields.signed, false))
                .field("备注", "remark", line("remarkText", fields.remark, ""))
                .section("发现问题")
                .field("类别", "kind", oneOf(List.of(ProblemKind.values()), ProblemKind::label, fields.problemKind, true))
                .field("问题", "description", text("descriptionText", fields.description))
                .field("处理建议", "advice", text("adviceText", fields.advice))
                .end();
    }

    private static <T> OneOf<T> oneOf(
            List<T> choices,
            java.util.function.Function<T, String> label,
            javafx.beans.property.Property<T> value,
            boolean optional) {
        var one = new OneOf<>(choices, label, optional);
        one.valueProperty().bindBidirectional(value);
        return one;
    }

    private Node day() {
        var date = new DateField(text -> ChineseDate.read(text, LocalDate.now(desk.clock()))
                .filter(d -> d.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        date.valueProperty().bindBidirectional(fields.examinedOn);
        date.textProperty().addListener((o, was, is) -> fields.dayMisread.set(date.misread()));
        date.setMaxWidth(160);
        return date;
    }

    /** Who is at the station is known only when a form is opened. */
    private Node workers() {
        var place = new StackPane();
        model.opening.addListener((o, was, is) -> {
            if (was == null || !was.workers().equals(is.workers())) {
                var ids = is.workers().stream().map(Worker::id).toList();
                place.getChildren()
                        .setAll(oneOf(
                                ids, id -> is.workers().get(ids.indexOf(id)).name(), fields.workerId, false));
            }
        });
        return place;
    }

    private Node changes() {
        var box = new VBox(4, new Ticks(fields.changes));
        for (var kind : ChangeKind.values()) {
            var note = line(ExaminationRules.field(kind), fields.notes.get(kind), kind.label() + "：" + example(kind));
            showIf(note, fields.changed.get(kind).on());
            box.getChildren().add(note);
        }
        return box;
    }

    private static String example(ChangeKind kind) {
        return switch (kind) {
            case MEMBERS -> "谁来了、走了、去世了，哪天";
            case INCOME -> "多了还是少了，每月多少";
            case PROPERTY -> "车、房、存款、商铺";
            case HEALTH -> "谁、什么病、能不能自理";
        };
    }

    private Node suggestion() {
        var one = oneOf(List.of(Suggestion.values()), Suggestion::label, fields.suggestion, false);
        var other = line("otherSuggestion", fields.otherSuggestion, "建议什么");
        showIf(other, fields.suggestion.isEqualTo(Suggestion.OTHER));
        return new VBox(4, one, other);
    }

    private static LongText text(String id, StringProperty property) {
        var text = new LongText(2);
        text.setId(id);
        text.textProperty().bindBidirectional(property);
        return text;
    }

    private static TextField line(String id, StringProperty property, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(property);
        return field;
    }

    private static void showIf(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
