package cn.shegong.assessment.ui;

import cn.shegong.assessment.Instrument;
import cn.shegong.assessment.Item;
import cn.shegong.base.Problems;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.DraftLine;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The form of one sheet: its head at the left, the questions at the right, what they give so far at the foot. */
final class SheetForm extends BorderPane {
    /** Before the code of an item: the id of the control in which it is answered. */
    static final String ANSWER = "answer-";

    private static final double HEAD_WIDTH = 360;
    /** Between the last key and the draft. */
    private static final Duration KEEP_AFTER = Duration.seconds(3);

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
        this.model = model;
        this.desk = desk;
        this.back = back;
        head = new SheetHead(ui, model, today(), () -> Platform.runLater(() -> focus("assessedOn"))).pane();
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

    private LocalDate today() {
        return LocalDate.now(desk.clock());
    }
}
