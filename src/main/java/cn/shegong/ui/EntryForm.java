package cn.shegong.ui;

import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** A page on which one record after the other is filled in: two halves, keys that save and leave, a draft on the way. */
public final class EntryForm extends BorderPane {
    /** Between the last key and the check of what was typed. */
    private static final Duration CHECK_AFTER = Duration.millis(700);

    /** Between the last key and the draft. */
    private static final Duration KEEP_AFTER = Duration.seconds(3);

    private final FormModel model;
    private final FormState state;
    private final Runnable back;
    private final Pane left;
    private final Pane right;
    private final Map<String, String> lineOf = new HashMap<>();
    private final Map<KeyCode, Runnable> keys = new LinkedHashMap<>();
    private final PauseTransition checking = new PauseTransition(CHECK_AFTER);
    private final PauseTransition keeping = new PauseTransition(KEEP_AFTER);
    private final ChangeListener<Node> focus = (o, was, is) -> moved();
    private String line = "";

    /**
     * @param left holds one {@link FormPane} or several, which may change meanwhile
     * @param right the same; what is wrong with no field of its own is told in its last pane
     * @param back shows what was there before the form
     */
    public EntryForm(FormModel model, Node head, Pane left, Pane right, Runnable back) {
        this.model = model;
        this.state = model.state();
        this.left = left;
        this.right = right;
        this.back = back;
        getStyleClass().add("entry-form");
        setTop(head);
        setCenter(halves());
        follow();
    }

    /** Some fields stand on the line of another: what is wrong with them is told there. */
    public EntryForm sharing(Map<String, String> lineOfField) {
        lineOf.putAll(lineOfField);
        return this;
    }

    /** A key that means something anywhere in the form. */
    public EntryForm on(KeyCode key, Runnable act) {
        keys.put(key, act);
        return this;
    }

    /**
     * The line below the form.
     *
     * @param hint which keys there are
     * @param andNext on the button that saves and begins the next one
     * @param series whether going on with the next one is what is usually wanted
     */
    public EntryForm foot(String hint, String andNext, boolean series) {
        var words = new Label(hint);
        words.getStyleClass().add("quiet");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var leave = Buttons.plain("返回 Esc", Feather.ARROW_LEFT, this::leave);
        leave.setFocusTraversable(false);
        var save = button(!series, "保存 Ctrl+Enter", Feather.CHECK, false);
        save.setId("save");
        var next = button(series, andNext + " Ctrl+Shift+Enter", Feather.CHEVRONS_RIGHT, true);
        next.setId("saveAndNext");
        var foot = new HBox(8, words, leave);
        foot.getChildren().addAll(series ? List.of(save, next) : List.of(next, save));
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("form-foot");
        setBottom(foot);
        return this;
    }

    private Button button(boolean primary, String text, Feather icon, boolean next) {
        var button = primary
                ? Buttons.primary(text, icon, () -> model.save(next))
                : Buttons.plain(text, icon, () -> model.save(next));
        button.disableProperty().bind(state.saving());
        return button;
    }

    private Node halves() {
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        var halves = new GridPane();
        halves.setHgap(32);
        halves.getColumnConstraints().addAll(half, half);
        halves.addRow(0, left, right);
        var scroll = new ScrollPane(halves);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void follow() {
        state.found().addListener((o, was, is) -> mark(is));
        state.wantedField().addListener((o, was, is) -> {
            if (!is.isEmpty()) {
                Platform.runLater(() -> focus(is));
            }
        });
        model.onChange(() -> {
            checking.playFromStart();
            keeping.playFromStart();
        });
        checking.setOnFinished(e -> tell());
        keeping.setOnFinished(e -> keepDraft());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
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

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            model.save(e.isShiftDown());
            e.consume();
        } else if (keys.containsKey(e.getCode())) {
            keys.get(e.getCode()).run();
            e.consume();
        }
    }

    /** Back to what was there before; what is half typed is kept. */
    public void leave() {
        keepDraft();
        back.run();
    }

    /** Puts what is half typed on disk now. */
    public void keepDraft() {
        keeping.stop();
        model.keepDraft(focusedField());
    }

    private void moved() {
        var now = panes().map(FormPane::focused).collect(Collectors.joining());
        if (!now.equals(line)) {
            tell();
            line = now;
        }
    }

    /** What was not yet filled in is no fault while one is on the way to it. */
    private void tell() {
        if (state.changed() && !line.isEmpty()) {
            Stream.concat(Stream.of(line), lineOf.keySet().stream().filter(field -> lineOf.get(field)
                            .equals(line)))
                    .forEach(state::left);
        }
    }

    private void mark(Problems found) {
        var panes = panes().toList();
        var placed = new HashMap<FormPane, Problems>();
        panes.forEach(pane -> placed.put(pane, Problems.none()));
        for (var p : found.all()) {
            var at = lineOf.getOrDefault(p.field(), p.field());
            var where = panes.stream().filter(pane -> pane.has(at)).findFirst().orElse(panes.get(panes.size() - 1));
            placed.get(where).add(new Problem(at, p.code(), p.message(), p.warning()));
        }
        placed.forEach(FormPane::mark);
    }

    private Stream<FormPane> panes() {
        return Stream.of(left, right)
                .flatMap(half -> half.getChildren().stream())
                .filter(FormPane.class::isInstance)
                .map(FormPane.class::cast);
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
            if (stop instanceof TextInputControl text
                    && !state.draftLine().get().isEmpty()) {
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
                .map(EntryForm::stop)
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElse(node);
    }
}
