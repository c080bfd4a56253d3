package cn.shegong.visit.ui;

import cn.shegong.fact.FactField;
import cn.shegong.fact.FactKind;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import cn.shegong.visit.CheckResult;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What the kind of a visit asks, above the findings or below them: the fields of the household and of those met, the checklist. */
final class KindPart {
    /** As many choices as can stand in the half of a form. */
    private static final int SIDE_BY_SIDE = 5;

    private final AskedFields asked;
    private final Pane half;
    private final ObservableBooleanValue last;
    private FormPane pane;

    private KindPart(AskedFields asked, Pane half, ObservableBooleanValue last) {
        this.asked = asked;
        this.half = half;
        this.last = last;
    }

    /**
     * Puts the part into a half of the form, and anew whenever something else is asked.
     *
     * @param last whether it stands below what is there already, not above
     */
    static void into(Pane half, AskedFields asked, ObservableBooleanValue last) {
        var part = new KindPart(asked, half, last);
        last.addListener(o -> part.draw());
        asked.facts.addListener((Observable o) -> part.draw());
        asked.lines.addListener((Observable o) -> part.draw());
        part.draw();
    }

    private void draw() {
        half.getChildren().remove(pane);
        if (asked.facts.isEmpty() && asked.lines.isEmpty()) {
            return;
        }
        pane = new FormPane();
        if (!asked.lines.isEmpty()) {
            pane.section(asked.kind.get().label());
            asked.lines.forEach(
                    line -> pane.field(line.line().label(), line.line().key(), control(line)));
        }
        String whom = null;
        for (var field : asked.facts) {
            if (!field.whom().equals(whom)) {
                whom = field.whom();
                pane.section(whom.isEmpty() ? "这一户" : whom);
            }
            pane.field(field.field().label(), field.key(), control(field));
        }
        if (last.get()) {
            half.getChildren().add(below(), pane.end());
        } else {
            half.getChildren().add(0, pane);
        }
    }

    /** The place below the other panes of the half, above what is no form. */
    private int below() {
        var all = half.getChildren();
        int at = all.size();
        while (at > 0 && !(all.get(at - 1) instanceof FormPane)) {
            at--;
        }
        return at;
    }

    private static Node control(Asked.Field field) {
        var choices = choices(field.field());
        var control = field.field().kind() == FactKind.CHOICES
                ? TicksOfWords.of(field.field().choices(), field.typed())
                : choices.isEmpty()
                        ? text(field)
                        : choices.size() <= SIDE_BY_SIDE ? oneOf(field, choices) : combo(field, choices);
        LastAnswer.onF2(control, field::takeOver);
        return beside(control, field.lastDay(), field.lastText(), field::takeOver);
    }

    private static List<String> choices(FactField field) {
        return switch (field.kind()) {
            case YES_NO -> List.of("是", "否");
            case CHOICE -> field.choices();
            default -> List.of();
        };
    }

    private static Node text(Asked.Field field) {
        var text = new TextField();
        text.textProperty().bindBidirectional(field.typed());
        return text;
    }

    private static Node oneOf(Asked.Field field, List<String> choices) {
        var one = new OneOf<>(choices, choice -> choice, true);
        one.valueProperty().bindBidirectional(field.typed());
        one.earlier(field.last() == null ? null : field.last().content());
        return one;
    }

    private static Node combo(Asked.Field field, List<String> choices) {
        var combo = new ComboBox<>(FXCollections.observableArrayList(
                Stream.concat(Stream.of(""), choices.stream()).toList()));
        combo.setVisibleRowCount(14);
        combo.valueProperty().bindBidirectional(field.typed());
        return combo;
    }

    private static Node control(Asked.Line line) {
        var words = new TextField();
        words.textProperty().bindBidirectional(line.words());
        HBox.setHgrow(words, Priority.ALWAYS);
        LastAnswer.onF2(words, line::takeOver);
        if (line.line().wordsOnly()) {
            return beside(words, line.lastDay(), line.lastText(), line::takeOver);
        }
        var one =
                new OneOf<>(List.of(CheckResult.values()), result -> line.line().answer(result), true);
        one.setMinWidth(Region.USE_PREF_SIZE);
        one.valueProperty().bindBidirectional(line.result());
        one.earlier(line.last() == null ? null : line.last().result());
        LastAnswer.onF2(one, line::takeOver);
        words.setPrefColumnCount(8);
        var both = new HBox(8, one, words);
        both.setAlignment(Pos.CENTER_LEFT);
        // What was chosen last time is marked where it can be chosen again.
        return beside(
                both, line.lastDay(), line.last() == null ? "" : line.last().words(), line::takeOver);
    }

    /** What was said last time, in grey with its day; F2 or a click says it once more. */
    private static Node beside(Node control, String day, String text, Runnable takeOver) {
        HBox.setHgrow(control, Priority.ALWAYS);
        var line = new HBox(8, control);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!day.isEmpty()) {
            var last = new Label(day + " " + text);
            last.getStyleClass().add("last-answer");
            last.setMaxWidth(150);
            last.setTooltip(new Tooltip("上次（" + day + "）" + (text.isEmpty() ? "" : "：" + text) + "，F2 照上次填"));
            last.setOnMouseClicked(e -> takeOver.run());
            line.getChildren().add(last);
        }
        return line;
    }
}
