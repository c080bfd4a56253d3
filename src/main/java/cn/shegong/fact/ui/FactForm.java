package cn.shegong.fact.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.fact.FactField;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormPane;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** One form for many fields, by section, with what is known so far beside each; any other field can be added. */
final class FactForm {
    /** What was typed. */
    record Typed(Map<String, String> contents, LocalDate since) {}

    /** A control and what was known before; the cursor goes to the control. */
    private static final class Beside extends HBox {
        private final Node control;

        Beside(Node control, String before) {
            super(12, control);
            this.control = control;
            setAlignment(Pos.CENTER_LEFT);
            if (!before.isEmpty()) {
                var label = new Label(before);
                label.getStyleClass().add("quiet");
                label.setWrapText(true);
                HBox.setHgrow(label, Priority.ALWAYS);
                getChildren().add(label);
            }
        }

        @Override
        public void requestFocus() {
            control.requestFocus();
        }
    }

    private final FactFile file;
    private final LocalDate today;
    private final FormPane form = new FormPane();
    private final List<FactControl> controls = new ArrayList<>();
    private final ComboBox<FactField> others = new ComboBox<>();
    private final DateField since;
    private final ScrollPane scroll = new ScrollPane(form);
    private final VBox view;

    /** @param first what the form begins with */
    FactForm(FactFile file, List<FactField> first, LocalDate today) {
        this.file = file;
        this.today = today;
        since = new DateField(text -> FactControl.day(text, today));
        since.setId("since");
        since.setPromptText("可以不填");
        FactFile.bySection(first).forEach((section, fields) -> {
            form.section(section);
            fields.forEach(this::add);
        });
        form.end();
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "fact-form");
        form.getStyleClass().add("beside-scroll-bar");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        view = new VBox(12, scroll, foot(first));
    }

    Node view() {
        return view;
    }

    void tell(Problems problems) {
        form.show(problems);
    }

    /** @throws InvalidInput when the day since which it is so cannot be read */
    Typed read() {
        if (since.misread()) {
            throw new InvalidInput(Problems.none().error("since", "no_date", ChineseDate.EXPECTED));
        }
        var contents = new LinkedHashMap<String, String>();
        controls.stream()
                .filter(FactControl::changed)
                .forEach(control ->
                        contents.put(control.field().code(), control.text().get()));
        return new Typed(contents, since.valueProperty().get());
    }

    private Node add(FactField field) {
        var fact = file.facts().get(field.code());
        var control = FactControl.of(field, file.content(field), today);
        controls.add(control);
        control.node().setId(field.code() + "-value");
        var before = fact == null ? "" : "原来：" + FactWords.value(field, fact) + "，" + FactWords.when(fact);
        form.field(field.label(), field.code(), new Beside(control.node(), before));
        return control.node();
    }

    private Node foot(List<FactField> first) {
        others.setId("others");
        others.setPromptText("还有别的…");
        others.setPrefWidth(240);
        others.setVisibleRowCount(14);
        others.setItems(FXCollections.observableArrayList(
                file.fields().stream().filter(field -> !first.contains(field)).toList()));
        others.setConverter(new StringConverter<>() {
            @Override
            public String toString(FactField field) {
                return field == null ? "" : field.section() + "：" + field.label();
            }

            @Override
            public FactField fromString(String text) {
                return null;
            }
        });
        others.setOnHidden(e -> addChosen());
        var when = new Label("从哪天起这样");
        when.setMinWidth(Region.USE_PREF_SIZE);
        when.setLabelFor(since);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(8, others, space, when, since);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /** The list closes before the choice leaves it. */
    private void addChosen() {
        var chosen = others.getValue();
        if (chosen != null) {
            Platform.runLater(() -> {
                others.setValue(null);
                others.getItems().remove(chosen);
                var control = add(chosen);
                scroll.layout();
                scroll.setVvalue(1);
                control.requestFocus();
            });
        }
    }
}
