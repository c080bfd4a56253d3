package cn.shegong.assessment.ui;

import cn.shegong.assessment.AssessmentReason;
import cn.shegong.assessment.Instrument;
import cn.shegong.base.ChineseDate;
import cn.shegong.base.Problems;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.SearchBox;
import cn.shegong.ui.Ticks;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The form of one sheet: its head at the left, the questions at the right, what they give so far at the foot. */
final class SheetForm extends BorderPane {
    private static final double HEAD_WIDTH = 360;

    private final Ui ui;
    private final SheetViewModel model;
    private final AssessmentDesk desk;
    private final Runnable leave;
    private final ScrollPane questions = new ScrollPane();
    private final HBox chips = new HBox(8);
    private final FormPane head;
    private ItemsPane items;

    /** @param leave shows the list again */
    SheetForm(Ui ui, SheetViewModel model, AssessmentDesk desk, Runnable leave) {
        this.ui = ui;
        this.model = model;
        this.desk = desk;
        this.leave = leave;
        head = head();
        getStyleClass().add("sheet-form");
        var title = new Label();
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(model.title);
        var top = new HBox(12, title, chips);
        top.setAlignment(Pos.CENTER_LEFT);
        setTop(top);
        var body = new HBox(24, scrolled(head), questions);
        body.getStyleClass().add("sheet-body");
        setCenter(body);
        questions.setFitToWidth(true);
        questions.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        questions.getStyleClass().add("edge-to-edge");
        questions.setFocusTraversable(false);
        HBox.setHgrow(questions, Priority.ALWAYS);
        setBottom(foot());
        model.instrument.addListener((o, was, is) -> draw(is));
        model.answers.addListener((o, was, is) -> refresh());
        model.earlier.addListener((o, was, is) -> refresh());
        model.found.addListener((o, was, is) -> show(is));
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
                model.save();
                e.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                leave();
                e.consume();
            }
        });
    }

    private static Node scrolled(FormPane form) {
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(HEAD_WIDTH);
        scroll.setPrefWidth(HEAD_WIDTH);
        return scroll;
    }

    private FormPane head() {
        var remark = new TextArea();
        remark.setPrefRowCount(2);
        remark.textProperty().bindBidirectional(model.remark);
        var reason = new OneOf<>(List.of(AssessmentReason.values()), AssessmentReason::label, false);
        reason.valueProperty().bindBidirectional(model.reason);
        var day = new DateField(text -> ChineseDate.read(text, today())
                .filter(d -> d.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        day.valueProperty().bindBidirectional(model.assessedOn);
        return new FormPane()
                .required("评估谁", "subject", subject())
                .required("评估日期", "assessedOn", day)
                .field("原因", "reason", reason)
                .field("评估人", "workers", new Ticks(model.workers))
                .field("站外评估人", "otherAssessors", text(model.otherAssessors, "姓名，几位用顿号隔开"))
                .field("见证人", "witness", text(model.witness, "村（社区）的人"))
                .field("地点", "place", text(model.place, ""))
                .field("信息提供者", "informant", text(model.informant, "不是本人说的才填"))
                .field("是其什么人", "informantRelation", text(model.informantRelation, ""))
                .field("电话", "informantPhone", text(model.informantPhone, ""))
                .field("备注", "remark", remark)
                .end();
    }

    private Node subject() {
        var search = new SearchBox(ui.tasks(), "姓名、拼音首字母、证件号", text -> model.search(text).stream()
                .map(one -> new SearchBox.Hit(one.name(), one.explanation(), () -> picked(one)))
                .toList());
        search.setId("subjectSearch");
        showIf(search, model.who.isNull());
        var name = new Label();
        name.getStyleClass().add("heading");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.textProperty().bind(model.who.map(Assessed::name).orElse(""));
        var change = Buttons.plain("换人", Feather.REPEAT, () -> model.pick(null));
        change.getStyleClass().addAll("flat", "small");
        change.setFocusTraversable(false);
        var where = new Label();
        where.getStyleClass().add("quiet");
        where.setWrapText(true);
        where.textProperty().bind(model.who.map(Assessed::explanation).orElse(""));
        var line = new HBox(8, name, change);
        line.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(2, line, where);
        showIf(card, model.who.isNotNull());
        return new VBox(search, card);
    }

    private void picked(Assessed one) {
        model.pick(one);
        Platform.runLater(() -> focus("#assessedOn"));
    }

    private Node foot() {
        var progress = new Label();
        progress.setId("progress");
        progress.setWrapText(true);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        var level = new HBox();
        level.setId("level");
        model.result.addListener((o, was, is) -> {
            progress.setText(AssessmentWords.progress(model.instrument.get(), is));
            level.getChildren().clear();
            if (is != null && is.level() != null && model.instrument.get() != null) {
                var levels = model.instrument.get().levels();
                level.getChildren()
                        .add(new Chip(
                                is.level().label(),
                                AssessmentWords.tone(model.instrument.get(), levels.indexOf(is.level()))));
            }
        });
        var back = Buttons.plain("返回 Esc", Feather.ARROW_LEFT, this::leave);
        back.setFocusTraversable(false);
        var save = Buttons.primary("保存 Ctrl+Enter", Feather.CHECK, model::save);
        save.setId("save");
        save.disableProperty().bind(model.saving);
        var foot = new HBox(12, level, progress, back, save);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("form-foot");
        return foot;
    }

    private void draw(Instrument instrument) {
        if (instrument == null) {
            return;
        }
        items = new ItemsPane(model, instrument, today());
        questions.setContent(items.pane());
        questions.setVvalue(0);
        chips.getChildren().clear();
        var standing = AssessmentWords.standing(instrument);
        if (standing != null) {
            chips.getChildren().add(standing);
        }
        var source = new Label(instrument.source());
        source.getStyleClass().add("quiet");
        chips.getChildren().add(source);
        chips.setAlignment(Pos.CENTER_LEFT);
        refresh();
        Platform.runLater(() -> focus(model.who.get() == null ? "#subjectSearch" : "#assessedOn"));
    }

    private void refresh() {
        if (items != null) {
            items.show();
        }
    }

    private void show(Problems found) {
        head.mark(found.only(problem -> items == null || !items.pane().has(problem.field())));
        if (items != null) {
            items.pane().mark(found.only(problem -> items.pane().has(problem.field())));
        }
        found.errors().stream()
                .findFirst()
                .ifPresent(problem ->
                        focus(problem.field().equals("subject") ? "#subjectSearch" : "#answer-" + problem.field()));
    }

    private void focus(String selector) {
        applyCss();
        var node = lookup(selector);
        if (node != null) {
            node.requestFocus();
        }
    }

    /** Back to the list; asks when something would be lost. */
    void leave() {
        if (!model.changed() || ui.dialogs().confirm("离开这份评估", "改动还没有保存。没答完也可以先保存，以后接着做。现在离开，改动就没有了。", "不保存，离开")) {
            leave.run();
        }
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

    private LocalDate today() {
        return LocalDate.now(desk.clock());
    }
}
