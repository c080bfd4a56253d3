package cn.shegong.visit.ui;

import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
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
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The form of one visit: two halves, the keys that save and leave, the draft that keeps what is half typed. */
final class VisitForm extends BorderPane {
    /** Between the last key and the check of what was typed. */
    private static final Duration CHECK_AFTER = Duration.millis(700);

    /** Between the last key and the draft. */
    private static final Duration KEEP_AFTER = Duration.seconds(3);

    /** Fields of the visit that share the line of another. */
    private static final Map<String, String> LINE_OF =
            Map.of("minutes", "visitedAt", "informant", "way", "followUpText", "followUpOn");

    private final VisitFormViewModel model;
    private final Runnable back;
    private final FormPane visit;
    private final FormPane findings;
    private final PauseTransition checking = new PauseTransition(CHECK_AFTER);
    private final PauseTransition keeping = new PauseTransition(KEEP_AFTER);
    private final ChangeListener<Node> focus = (o, was, is) -> moved();
    private String line = "";

    /** @param back shows the list again */
    VisitForm(Ui ui, VisitFormViewModel model, VisitDesk desk, Runnable back) {
        this.model = model;
        this.back = back;
        visit = new VisitPart(ui, model, desk).pane();
        findings = new FindingsPart(model, desk).pane();
        getStyleClass().add("visit-form");
        setTop(head());
        setCenter(halves());
        setBottom(foot());
        follow();
    }

    private Node head() {
        var title = new Label();
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(model.title);
        var draft = new Label();
        draft.getStyleClass().add("derived");
        draft.textProperty().bind(model.draftLine);
        var discard = Buttons.plain("放弃草稿", Feather.TRASH_2, model::discardDraft);
        discard.setId("discardDraft");
        discard.getStyleClass().addAll("flat", "small");
        discard.setFocusTraversable(false);
        var line = new HBox(12, title, draft, discard);
        line.setAlignment(Pos.CENTER_LEFT);
        for (var part : List.of(draft, discard)) {
            part.visibleProperty().bind(model.draftLine.isNotEmpty());
            part.managedProperty().bind(model.draftLine.isNotEmpty());
        }
        return line;
    }

    private Node halves() {
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        var halves = new GridPane();
        halves.setHgap(32);
        halves.getColumnConstraints().addAll(half, half);
        halves.addRow(0, visit, findings);
        var scroll = new ScrollPane(halves);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node foot() {
        var hint = new Label("回车到下一项 · F2 照上次填 · F3 没见到人");
        hint.getStyleClass().add("quiet");
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        var leave = Buttons.plain("返回 Esc", Feather.ARROW_LEFT, this::leave);
        leave.setFocusTraversable(false);
        var next = Buttons.plain("保存并记下一户 Ctrl+Shift+Enter", Feather.CHEVRONS_RIGHT, () -> model.save(true));
        var save = Buttons.primary("保存 Ctrl+Enter", Feather.CHECK, () -> model.save(false));
        save.setId("save");
        save.disableProperty().bind(model.saving);
        next.disableProperty().bind(model.saving);
        var foot = new HBox(8, hint, leave, next, save);
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
        } else if (e.getCode() == KeyCode.F3) {
            model.missed();
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
        model.keepDraft(focusedField());
    }

    private void moved() {
        var now = visit.focused() + findings.focused();
        if (!now.equals(line)) {
            if (!line.isEmpty()) {
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

    private static Stream<String> namesOn(String line) {
        return Stream.concat(
                Stream.of(line),
                LINE_OF.entrySet().stream()
                        .filter(e -> e.getValue().equals(line))
                        .map(Map.Entry::getKey));
    }

    private void mark(Problems found) {
        var left = Problems.none();
        var right = Problems.none();
        for (var p : found.all()) {
            var at = LINE_OF.getOrDefault(p.field(), p.field());
            var placed = new Problem(at, p.code(), p.message(), p.warning());
            (visit.has(at) ? left : right).add(placed);
        }
        visit.mark(left);
        findings.mark(right);
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

    private void focus(String name) {
        // The form may have come into the window just now, and only its skin puts the halves there.
        applyCss();
        var node = lookup("#" + name);
        if (node != null) {
            var stop = stop(node);
            stop.requestFocus();
            if (stop instanceof TextInputControl text && !model.draftLine.get().isEmpty()) {
                // A text that gets the cursor is selected; what was half typed should be gone on with, not replaced.
                text.end();
            }
        }
    }

    /** The first place within a line that takes the cursor. */
    private static Node stop(Node node) {
        if (node.isFocusTraversable() || !(node instanceof Parent parent)) {
            return node;
        }
        return parent.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .map(VisitForm::stop)
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElse(node);
    }
}
