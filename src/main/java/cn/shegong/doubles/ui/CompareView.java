package cn.shegong.doubles.ui;

import cn.shegong.doubles.Belongings;
import cn.shegong.doubles.Comparison;
import cn.shegong.doubles.Reason;
import cn.shegong.resident.Person;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.DetailScroll;
import cn.shegong.ui.Empty;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Two records side by side with what holds of each, and below the buttons that decide. */
final class CompareView extends VBox {
    /** What can be done with the two. */
    interface Steps {
        void merge();

        void different();

        void swap();
    }

    /** The parts above the buttons. */
    private static final class Parts extends DetailScroll {
        Parts() {
            super(440);
        }

        void show(Node... parts) {
            contents.getChildren().setAll(parts);
            setVvalue(0);
        }

        static Label words(String words, String style) {
            return text(words, style);
        }
    }

    private static final int LABELS = 84;

    private final Parts parts = new Parts();
    private final LongConsumer open;
    private final Label trouble = new Label();
    private final VBox foot;

    CompareView(PairsViewModel model, LongConsumer open, Steps steps) {
        this.open = open;
        var merge = Buttons.primary("合并", Feather.USER_CHECK, steps::merge);
        merge.setId("merge");
        var different = Buttons.plain("不是同一个人…", Feather.USER_X, steps::different);
        different.setId("different");
        var swap = Buttons.plain("左右对换", Feather.REPEAT, steps::swap);
        swap.setId("swap");
        var keys = new Label("Ctrl+Enter 合并　D 不是同一个人");
        keys.getStyleClass().add("quiet");
        var buttons = new HBox(8, merge, different, swap, keys);
        buttons.setAlignment(Pos.CENTER_LEFT);
        trouble.getStyleClass().add("problem");
        trouble.setId("trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        foot = new VBox(8, trouble, buttons);
        foot.getStyleClass().add("compare-foot");
        setId("compare");
        getStyleClass().add("compare");
        VBox.setVgrow(parts, Priority.ALWAYS);
        model.choicesProperty().addListener((o, was, is) -> show(is));
        getChildren().setAll(parts, foot);
        show(null);
    }

    private void show(Choices choices) {
        foot.setVisible(choices != null);
        foot.setManaged(choices != null);
        if (choices == null) {
            parts.show(new Empty("选一对，这里把两条资料并排放着。"));
            return;
        }
        var two = choices.comparison;
        var alike = choices.alike();
        parts.show(
                chips(two),
                notes(two),
                grid(choices),
                Parts.words(alike.isEmpty() ? "" : "两边一样的：" + alike, "quiet"),
                Parts.words("归到左边这个人名下的", "part-title"),
                Parts.words(moved(two.leftHas(), two.rightHas()), ""));
    }

    private static Node chips(Comparison two) {
        var chips = new FlowPane(6, 6);
        if (two.likeness() != null) {
            chips.getChildren()
                    .add(sureness(two.likeness().sureness(), two.likeness().nearlyCertain()));
            two.likeness().reasons().stream().map(Reason::label).forEach(word -> chips.getChildren()
                    .add(new Chip(word, Chip.Tone.PLAIN)));
        }
        return chips;
    }

    static Chip sureness(String word, boolean certain) {
        return new Chip(word, certain ? Chip.Tone.ATTENTION : Chip.Tone.GOOD);
    }

    private static Node notes(Comparison two) {
        var notes = new VBox(4);
        if (!two.numberNote().isEmpty()) {
            notes.getChildren().add(Parts.words(two.numberNote(), "warning"));
        }
        two.notes().forEach(note -> notes.getChildren().add(Parts.words(note, "warning")));
        notes.setManaged(!notes.getChildren().isEmpty());
        return notes;
    }

    private Node grid(Choices choices) {
        var two = choices.comparison;
        var grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        var labels = new ColumnConstraints(LABELS);
        var sides = new ColumnConstraints();
        sides.setHgrow(Priority.ALWAYS);
        sides.setFillWidth(true);
        grid.getColumnConstraints().setAll(labels, sides);
        int row = 0;
        var heads = new HBox(8, side(two.left(), two.leftPlace()), side(two.right(), two.rightPlace()));
        grid.add(heads, 1, row++);
        for (var field : choices.differing()) {
            var label = label(field.label());
            var choice = new SideChoice(field.label(), field.left(), field.right(), choices.right(field));
            choice.setId("side-" + field.code());
            grid.add(label, 0, row);
            grid.add(choice, 1, row++);
        }
        var label = label("新户主");
        var head = head(choices);
        for (var node : List.of(label, head)) {
            node.visibleProperty().bind(Bindings.isNotEmpty(choices.heads));
            node.managedProperty().bind(node.visibleProperty());
        }
        grid.add(label, 0, row);
        grid.add(head, 1, row);
        return grid;
    }

    private static Label label(String word) {
        var label = new Label(word);
        label.getStyleClass().add("form-label");
        label.setWrapText(true);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private Node side(Person person, String place) {
        var name = new Hyperlink(person.name());
        name.setId("open-" + person.id());
        name.getStyleClass().add("heading");
        name.setOnAction(e -> open.accept(person.id()));
        var where = Parts.words(place, "quiet");
        var side = new VBox(name, where);
        side.setPrefWidth(0);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    /** Who follows in the household that loses its head. */
    private static Node head(Choices choices) {
        var head = new ComboBox<>(choices.heads);
        head.setId("newHeadId");
        head.setPromptText("另一户没有户主了，请选一位");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setConverter(new StringConverter<>() {
            @Override
            public String toString(Person person) {
                return person == null ? "" : person.name();
            }

            @Override
            public Person fromString(String text) {
                return null;
            }
        });
        head.valueProperty().bindBidirectional(choices.newHead);
        return head;
    }

    private static String moved(Belongings left, Belongings right) {
        var has = left.words().isEmpty() ? "左边还没有别的记录" : "左边已有" + left.words();
        return right.words().isEmpty() ? "右边没有别的记录；" + has + "。" : "右边的" + right.words() + "都归过来；" + has + "。";
    }

    /** Puts the cursor on the first field of which one may choose the side. */
    void focusFirst() {
        var first = parts.lookup(".option");
        if (first != null) {
            first.getParent().requestFocus();
        }
    }
}
