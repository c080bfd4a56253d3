package cn.shegong.screening.ui;

import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import cn.shegong.screening.ChangeKind;
import cn.shegong.screening.ExaminationRules;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.FormPane;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The form of one result: who it is about above, two halves, the keys that save and lead on, the draft. */
final class ResultForm extends BorderPane {
    private static final Duration CHECK_AFTER = Duration.millis(700);
    private static final Duration KEEP_AFTER = Duration.seconds(3);

    private final ResultFormViewModel model;
    private final Runnable back;
    private final FormPane findings;
    private final FormPane notes;
    private final PauseTransition checking = new PauseTransition(CHECK_AFTER);
    private final PauseTransition keeping = new PauseTransition(KEEP_AFTER);
    private final ChangeListener<Node> focus = (o, was, is) -> moved();
    private final Map<String, String> lineOf = lineOf();
    private String line = "";

    /** @param back shows the work list again */
    ResultForm(cn.shegong.ui.Ui ui, ResultFormViewModel model, ScreeningDesk desk, Runnable back) {
        this.model = model;
        this.back = back;
        var part = new ResultPart(model, desk);
        findings = part.findings();
        notes = part.notes();
        getStyleClass().add("visit-form");
        setTop(new ResultHead(ui, model));
        setCenter(halves());
        setBottom(foot());
        follow();
    }

    private Node halves() {
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        var halves = new GridPane();
        halves.setHgap(32);
        halves.getColumnConstraints().addAll(half, half);
        halves.addRow(0, findings, notes);
        var scroll = new ScrollPane(halves);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node foot() {
        var hint = new Label("回车到下一项 · 数字选择 · F2 用这次走访");
        hint.getStyleClass().add("quiet");
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        var leave = Buttons.plain("返回 Esc", Feather.ARROW_LEFT, this::leave);
        leave.setFocusTraversable(false);
        var save = Buttons.plain("保存 Ctrl+Enter", Feather.CHECK, () -> model.save(false));
        save.setId("save");
        var next = Buttons.primary("保存并录下一户 Ctrl+Shift+Enter", Feather.CHEVRONS_RIGHT, () -> model.save(true));
        next.setId("saveAndNext");
        save.disableProperty().bind(model.saving);
        next.disableProperty().bind(model.saving);
        var foot = new HBox(8, hint, leave, save, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("form-foot");
        return foot;
    }

    private void follow() {
        model.found.addListener((o, was, is) -> mark(is));
        model.wantedField.addListener((o, was, is) -> {
            if (!is.isEmpty()) {
                Platform.runLater(() -> focus(is));
            }
        });
        model.fields.onChange(() -> {
            checking.playFromStart();
            keeping.playFromStart();
        });
        checking.setOnFinished(e -> typingStopped());
        keeping.setOnFinished(e -> keepDraft());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                leave();
                e.consume();
            }
        });
        sceneProperty().addListener((o, was, is) -> {
            if (was != null) {
                was.focusOwnerProperty().removeListener(focus);
            }
            if (is != null) {
                is.focusOwnerProperty().addListener(focus);
            }
        });
    }

    private void keys(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            model.save(e.isShiftDown());
            e.consume();
        } else if (e.getCode() == KeyCode.F2) {
            model.takeVisit();
            e.consume();
        }
    }

    /** Back to the list; what is half typed is kept. */
    void leave() {
        keepDraft();
        back.run();
    }

    /** Puts what is half typed on disk now. */
    void keepDraft() {
        keeping.stop();
        model.keepDraft(findings.focused() + notes.focused());
    }

    private void moved() {
        var now = findings.focused() + notes.focused();
        if (!now.equals(line)) {
            // What was not yet filled in is no fault while one is on the way to it.
            if (!line.isEmpty() && model.changed()) {
                namesOn(line).forEach(model::left);
            }
            line = now;
        }
    }

    private void typingStopped() {
        if (model.changed() && !line.isEmpty()) {
            namesOn(line).forEach(model::left);
        }
    }

    private static Map<String, String> lineOf() {
        var lines = new HashMap<String, String>();
        for (var kind : ChangeKind.values()) {
            lines.put(ExaminationRules.field(kind), "changes");
        }
        lines.put("otherSuggestion", "suggestion");
        return lines;
    }

    private Stream<String> namesOn(String line) {
        return Stream.concat(
                Stream.of(line),
                lineOf.entrySet().stream()
                        .filter(e -> e.getValue().equals(line))
                        .map(Map.Entry::getKey));
    }

    private void mark(Problems found) {
        var left = Problems.none();
        var right = Problems.none();
        for (var p : found.all()) {
            var at = lineOf.getOrDefault(p.field(), p.field());
            var placed = new Problem(at, p.code(), p.message(), p.warning());
            (findings.has(at) ? left : right).add(placed);
        }
        findings.mark(left);
        notes.mark(right);
    }

    private void focus(String name) {
        // The form may have come into the window just now, and only its skin puts the halves there.
        applyCss();
        var node = lookup("#" + name);
        if (node != null) {
            var stop = stop(node);
            stop.requestFocus();
            if (stop instanceof TextInputControl text && !model.draftLine.get().isEmpty()) {
                text.end();
            }
        }
    }

    /** The first place within a line that takes the cursor. */
    private static Node stop(Node node) {
        if (node.isFocusTraversable() || !(node instanceof Parent parent)) {
            return node;
        }
        return List.copyOf(parent.getChildrenUnmodifiable()).stream()
                .filter(Node::isVisible)
                .map(ResultForm::stop)
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElse(node);
    }
}
