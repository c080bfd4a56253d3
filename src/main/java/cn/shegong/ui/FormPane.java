package cn.shegong.ui;

import cn.shegong.base.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.Event;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A form: one line per field, label left in a fixed column, what is wrong in words under its field. */
public final class FormPane extends GridPane {
    /** What something is about the form as a whole is shown under this field name. */
    private static final String WHOLE = "";

    private final Map<String, Label> problems = new LinkedHashMap<>();
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Label whole = problemLabel();
    private int row;

    public FormPane() {
        getStyleClass().add("form-pane");
        var labels = new ColumnConstraints(96);
        var rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labels, rest);
        problems.put(WHOLE, whole);
        addEventFilter(KeyEvent.KEY_PRESSED, this::enterGoesOn);
    }

    /** A heading over the fields that follow. */
    public FormPane section(String title) {
        var heading = new Label(title);
        heading.getStyleClass().add("form-section");
        add(heading, 0, row++, 2, 1);
        return this;
    }

    /**
     * One field.
     *
     * @param name the record's field name; becomes the control's id and joins it with its problems
     */
    public <N extends Node> FormPane field(String label, String name, N control) {
        return line(label, name, control, false);
    }

    /** A field that must be filled; marked with a star. */
    public <N extends Node> FormPane required(String label, String name, N control) {
        return line(label, name, control, true);
    }

    /** A line without a label, over the whole width. */
    public FormPane wide(Node node) {
        add(node, 0, row++, 2, 1);
        return this;
    }

    private FormPane line(String text, String name, Node control, boolean required) {
        control.setId(name);
        if (control instanceof TextArea area) {
            area.setWrapText(true);
        }
        var label = new Label(required ? text + " *" : text);
        label.getStyleClass().add("form-label");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setLabelFor(control);
        GridPane.setValignment(label, VPos.TOP);
        var problem = problemLabel();
        problems.put(name, problem);
        fields.put(name, control);
        var cell = new VBox(2, control, problem);
        add(label, 0, row);
        add(cell, 1, row++);
        return this;
    }

    /** The place for what concerns the whole form; call it after the last field. */
    public FormPane end() {
        add(whole, 1, row++);
        return this;
    }

    /** Shows each problem under its field, forgets the earlier ones and puts the cursor into the first wrong field. */
    public void show(Problems found) {
        mark(found);
        found.errors().stream()
                .map(p -> fields.get(p.field()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /**
     * Shows each problem under its field and forgets the earlier ones, the cursor stays; what has no field stands at the
     * end.
     */
    public void mark(Problems found) {
        problems.forEach((name, label) -> set(label, ""));
        var unplaced = new StringBuilder();
        for (var problem : found.all()) {
            var label = problems.get(problem.field());
            if (label == null || label == whole) {
                unplaced.append(unplaced.isEmpty() ? "" : "\n").append(problem.message());
            } else if (label.getText().isEmpty() || !problem.warning()) {
                set(label, problem.message());
                label.getStyleClass().removeAll("problem", "warning");
                label.getStyleClass().add(problem.warning() ? "warning" : "problem");
            }
        }
        set(whole, unplaced.toString());
    }

    /** Whether one of the fields has this name. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Puts the cursor into a field by its name; used to come back to where one was. */
    public void focus(String name) {
        var node = fields.get(name);
        if (node != null) {
            node.requestFocus();
        }
    }

    /** The name of the field that has the cursor, or empty. */
    public String focused() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        for (var entry : fields.entrySet()) {
            for (Node n = owner; n != null; n = n.getParent()) {
                if (n == entry.getValue()) {
                    return entry.getKey();
                }
            }
        }
        return "";
    }

    /** Enter goes to the next field; in a long text it starts a new line, and Ctrl+Enter belongs to the page. */
    private void enterGoesOn(KeyEvent e) {
        if (e.getCode() != KeyCode.ENTER || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        if (e.getTarget() instanceof SearchBox box && !box.getText().isBlank()) {
            return;
        }
        if (e.getTarget() instanceof TextArea || e.getTarget() instanceof javafx.scene.control.ButtonBase) {
            return;
        }
        e.consume();
        if (e.getTarget() instanceof Node node) {
            tab(node, e.isShiftDown());
            // A link leads away from the form: Tab reaches it, Enter from the field before does not stop at it.
            while (getScene() != null && getScene().getFocusOwner() instanceof Hyperlink link && link != node) {
                tab(link, e.isShiftDown());
                if (getScene().getFocusOwner() == link) {
                    return;
                }
            }
        }
    }

    private static void tab(Node from, boolean back) {
        Event.fireEvent(from, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false));
    }

    private static Label problemLabel() {
        var label = new Label();
        label.getStyleClass().addAll("form-problem", "problem");
        label.setWrapText(true);
        label.setManaged(false);
        label.setVisible(false);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private static void set(Label label, String text) {
        label.setText(text);
        label.setManaged(!text.isEmpty());
        label.setVisible(!text.isEmpty());
    }
}
