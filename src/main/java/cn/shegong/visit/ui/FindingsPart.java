package cn.shegong.visit.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.LongText;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Tick;
import cn.shegong.ui.Ticks;
import cn.shegong.visit.HardshipDegree;
import cn.shegong.visit.HardshipKind;
import cn.shegong.visit.Hazards;
import cn.shegong.visit.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The right half of the form below what its kind asks: what was found in words, what was done, what comes next. */
final class FindingsPart {
    private final VisitFormViewModel model;
    private final VisitDesk desk;
    private final VisitFields fields;

    FindingsPart(VisitFormViewModel model, VisitDesk desk) {
        this.model = model;
        this.desk = desk;
        this.fields = model.fields;
    }

    /** What was found at the household, in words. */
    FormPane situation() {
        return new FormPane()
                .field("经济", "economy", answer("economy", fields.economy, Situation::economy))
                .field("住房", "housing", answer("housing", fields.housing, Situation::housing))
                .field("身体", "health", answer("health", fields.health, Situation::health))
                .field("就业", "employment", answer("employment", fields.employment, Situation::employment))
                .field(
                        "困难原因",
                        "hardshipKind",
                        oneOf(
                                "hardshipKind",
                                List.of(HardshipKind.values()),
                                HardshipKind::label,
                                fields.hardshipKind,
                                Situation::hardshipKind))
                .field(
                        "困难程度",
                        "hardshipDegree",
                        oneOf(
                                "hardshipDegree",
                                List.of(HardshipDegree.values()),
                                HardshipDegree::label,
                                fields.hardshipDegree,
                                Situation::hardshipDegree))
                .field(Hazards.LINE.label(), Hazards.LINE.key(), hazards());
    }

    FormPane pane() {
        return new FormPane()
                .field("发现的问题", "problems", problems())
                .field("做了什么", "done", text("doneText", fields.done))
                .field("下次跟进", "followUpOn", followUp())
                .end();
    }

    private Node answer(String name, StringProperty property, Function<Situation, String> heading) {
        var field = new TextField();
        field.textProperty().bindBidirectional(property);
        return new LastAnswer(name + "Text", field, model.last, heading, () -> model.takeOver(name));
    }

    private <T> Node oneOf(
            String name,
            List<T> choices,
            Function<T, String> label,
            Property<T> property,
            Function<Situation, T> heading) {
        var oneOf = new OneOf<>(choices, label, true);
        oneOf.valueProperty().bindBidirectional(property);
        model.last.addListener((o, was, is) -> oneOf.earlier(heading.apply(is)));
        LastAnswer.onF2(oneOf, () -> model.takeOver(name));
        return oneOf;
    }

    private Node hazards() {
        var last = model.household.map(household -> household.lastChecks().get(Hazards.LINE.code()));
        Runnable takeOver = () -> {
            if (last.getValue() != null) {
                fields.asked.hazards.set(last.getValue().words());
            }
        };
        var ticks = TicksOfWords.of(Hazards.choices(), fields.asked.hazards);
        ticks.setId("hazards");
        LastAnswer.onF2(ticks, takeOver);
        var answer = new Label();
        answer.getStyleClass().add("last-answer");
        answer.textProperty().bind(last.map(check -> "上次：" + check.words()).orElse(""));
        answer.managedProperty().bind(answer.textProperty().isNotEmpty());
        answer.setOnMouseClicked(e -> takeOver.run());
        return new VBox(2, ticks, answer);
    }

    private Node problems() {
        var text = text("problemsText", fields.problems);
        var urgent = new Ticks(FXCollections.observableArrayList(new Tick(1, "紧急", fields.urgent)));
        urgent.setId("urgent");
        urgent.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(8, text, urgent);
        line.setAlignment(Pos.CENTER_LEFT);
        var duty = new Label();
        duty.setId("duty");
        duty.setWrapText(true);
        duty.setMinHeight(Region.USE_PREF_SIZE);
        duty.getStyleClass().add("warning");
        duty.textProperty().bind(model.duty);
        duty.visibleProperty().bind(fields.urgent);
        duty.managedProperty().bind(fields.urgent);
        return new VBox(4, line, duty);
    }

    private static LongText text(String id, StringProperty property) {
        var text = new LongText(2);
        text.setId(id);
        text.textProperty().bindBidirectional(property);
        return text;
    }

    private Node followUp() {
        var on = new DateField(text -> ChineseDate.readComing(text, LocalDate.now(desk.clock()))
                .filter(d -> d.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        on.setId("followUpDay");
        on.setPromptText("哪天 如 0401");
        on.valueProperty().bindBidirectional(fields.followUpOn);
        on.textProperty().addListener((o, was, is) -> fields.followUpMisread.set(on.misread()));
        var what = new TextField();
        what.setId("followUpText");
        what.setPromptText("要做什么");
        what.textProperty().bindBidirectional(fields.followUpText);
        HBox.setHgrow(what, Priority.ALWAYS);
        return new HBox(8, on, what);
    }
}
