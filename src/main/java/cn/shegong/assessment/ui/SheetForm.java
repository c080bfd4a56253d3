package cn.shegong.assessment.ui;

import cn.shegong.assessment.AssessmentReason;
import cn.shegong.assessment.Instrument;
import cn.shegong.assessment.Item;
import cn.shegong.base.ChineseDate;
import cn.shegong.base.Problems;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.DateField;
import cn.shegong.ui.DraftLine;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.SearchBox;
import cn.shegong.ui.Ticks;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The form of one sheet: its head at the left, the questions at the right, what they give so far at the foot. */
final class SheetForm extends BorderPane {
    /** Before the code of an item: the id of the control in which it is answered. */
    static final String ANSWER = "answer-";

    private static final double HEAD_WIDTH = 360;
    /** Between the last key and the draft. */
    private static final Duration KEEP_AFTER = Duration.seconds(3);

    private final Ui ui;
    private final SheetViewModel model;
    private final AssessmentDesk desk;
    private final Runnable back;
    private final ScrollPane questions = new ScrollPane();
    private final HBox chips = new HBox(8);
    private final FormPane head;
    private final PauseTransition keeping = new PauseTransition(KEEP_AFTER);
    private ItemsPane items;

    /** @param back shows the list again */
    SheetForm(Ui ui, SheetViewModel model, AssessmentDesk desk, Runnable back) {
        this.ui = ui;
        this.model = model;
        this.desk = desk;
        this.back = back;
        head = head();
        getStyleClass().add("sheet-form");
        var title = new Label();
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(model.title);
        var top = new HBox(12, title, chips, new DraftLine(model));
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
        follow();
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
                model.save(false);
                e.consume();
            } else if (e.getCode() == KeyCode.F6) {
                cross();
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

    private void follow() {
        model.instrument.addListener((o, was, is) -> draw(is));
        model.fields.answers.addListener((o, was, is) -> refresh());
        model.earlier.addListener((o, was, is) -> refresh());
        model.state().found().addListener((o, was, is) -> show(is));
        model.state().wantedField().addListener((o, was, is) -> {
            if (!is.isEmpty()) {
                Platform.runLater(() -> focus(is));
            }
        });
        model.onChange(keeping::playFromStart);
        keeping.setOnFinished(e -> keepDraft());
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
        remark.textProperty().bindBidirectional(model.fields.remark);
        var reason = new OneOf<>(List.of(AssessmentReason.values()), AssessmentReason::label, false);
        reason.valueProperty().bindBidirectional(model.fields.reason);
        var day = new DateField(text -> ChineseDate.read(text, today())
                .filter(d -> d.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        day.valueProperty().bindBidirectional(model.fields.assessedOn);
        return new FormPane()
                .required("评估谁", "subject", subject())
                .required("评估日期", "assessedOn", day)
                .field("原因", "reason", reason)
                .field("评估人", "workers", new Ticks(model.fields.workers))
                .field("站外评估人", "otherAssessors", text(model.fields.otherAssessors, "姓名，几位用顿号隔开"))
                .field("见证人", "witness", text(model.fields.witness, "村（社区）的人"))
                .field("地点", "place", text(model.fields.place, ""))
                .field("信息提供者", "informant", text(model.fields.informant, "不是本人说的才填"))
                .field("是其什么人", "informantRelation", text(model.fields.informantRelation, ""))
                .field("电话", "informantPhone", text(model.fields.informantPhone, ""))
                .field("备注", "remark", remark)
                .end();
    }

    private Node subject() {
        var search = new SearchBox(ui.tasks(), "姓名、拼音首字母、证件号", text -> model.search(text).stream()
                .map(one -> new SearchBox.Hit(one.name(), one.explanation(), () -> picked(one)))
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

    private void picked(Assessed one) {
        model.pick(one);
        Platform.runLater(() -> focus("assessedOn"));
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
        var hint = new Label("F6 到题目、回表头 · 数字选答案");
        hint.getStyleClass().add("quiet");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        var back = Buttons.plain("返回 Esc", Feather.ARROW_LEFT, this::leave);
        back.setFocusTraversable(false);
        var save = Buttons.primary("保存 Ctrl+Enter", Feather.CHECK, () -> model.save(false));
        save.setId("save");
        save.disableProperty().bind(model.state().saving());
        var foot = new HBox(12, level, progress, hint, back, save);
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
    }

    /** @param name of a field, an item's code or the id of a control */
    private void focus(String name) {
        applyCss();
        var id = items != null && items.pane().has(name)
                ? ANSWER + name
                : name.equals("subject") ? "subjectSearch" : name;
        var node = lookup("#" + id);
        if (node == null) {
            return;
        }
        node.requestFocus();
        if (node instanceof TextInputControl text
                && !model.state().draftLine().get().isEmpty()) {
            // A text that gets the cursor is selected; what was half typed should be gone on with, not replaced.
            text.end();
        }
    }

    /** From the head to the first question without an answer, and back. */
    private void cross() {
        var asked = model.instrument.get();
        if (items == null || asked == null) {
            return;
        }
        if (items.pane().focused().isEmpty()) {
            var missing = model.result.get() == null
                    ? List.<Item>of()
                    : model.result.get().missing();
            focus((missing.isEmpty() ? asked.items() : missing).get(0).code());
        } else {
            focus(model.fields.who.get() == null ? "subject" : "assessedOn");
        }
    }

    /** Back to what was there before; what is half answered is kept. */
    void leave() {
        keepDraft();
        back.run();
    }

    /** Puts what is half answered on disk now. */
    void keepDraft() {
        keeping.stop();
        model.keepDraft(focusedField());
    }

    /** The id of the control that has the cursor, or empty. */
    private String focusedField() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node n = owner; n != null && n != this; n = n.getParent()) {
            if (n.getId() != null) {
                return n.getId();
            }
        }
        return "";
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
