package cn.shegong.roster.ui;

import cn.shegong.fact.FactField;
import cn.shegong.fact.FactField.About;
import cn.shegong.fact.FactKind;
import cn.shegong.roster.ui.CategoryViewModel.Line;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Tick;
import cn.shegong.ui.Ticks;
import cn.shegong.ui.Ui;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The forms for rosters and fields of the station's own. */
final class CategoryForms {
    private static final double WIDE = 720;

    private final Ui ui;
    private final CategoryViewModel model;
    private final Runnable changed;

    CategoryForms(Ui ui, CategoryViewModel model, Runnable changed) {
        this.ui = ui;
        this.model = model;
        this.changed = changed;
    }

    /** The fields to choose from, with what is ticked. */
    private record Choice(List<FactField> fields, List<Tick> ticks) {
        static Choice of(List<FactField> fields, List<FactField> chosen) {
            return new Choice(
                    fields,
                    IntStream.range(0, fields.size())
                            .mapToObj(i -> new Tick(i, fields.get(i).label(), chosen.contains(fields.get(i))))
                            .toList());
        }

        List<String> codes() {
            return ticks.stream()
                    .filter(tick -> tick.on().get())
                    .map(tick -> fields.get((int) tick.id()).code())
                    .toList();
        }

        Map<String, List<Tick>> bySection() {
            return ticks.stream()
                    .collect(Collectors.groupingBy(
                            tick -> heading(fields.get((int) tick.id())), LinkedHashMap::new, Collectors.toList()));
        }

        private static String heading(FactField field) {
            return field.section() + (field.about() == About.HOUSEHOLD ? "（户）" : "");
        }
    }

    /** A roster as it was typed. */
    private record Typed(String label, boolean householdBased, String description, List<String> fields) {}

    void add() {
        withFields(List.of(), choice -> {
            var label = new TextField();
            label.setPromptText("例如 退役军人");
            var who = new OneOf<>(List.of(false, true), household -> household ? "按户" : "按人", false);
            who.valueProperty().set(false);
            var description = description("");
            var form = new FormPane()
                    .required("名称", "label", label)
                    .required("列入", "householdBased", who)
                    .required("收哪些人", "description", description)
                    .field("要填的项目", "fields", fields(choice))
                    .end();
            form.setPrefWidth(WIDE);
            FormDialog.ask(
                    ui,
                    "新建名单",
                    form,
                    "新建",
                    () -> new Typed(label.getText(), who.valueProperty().get(), description.getText(), choice.codes()),
                    typed -> model.add(typed.label, typed.householdBased, typed.description, typed.fields),
                    added -> done("已新建名单“" + added.label() + "”，现在就能列入人、收名单。"));
        });
    }

    void change(Line line) {
        withFields(line.fields(), choice -> {
            var description = description(line.definition().meaning());
            var form = new FormPane()
                    .required("收哪些人", "description", description)
                    .field("要填的项目", "fields", fields(choice))
                    .end();
            form.setPrefWidth(WIDE);
            var category = line.category();
            FormDialog.ask(
                    ui,
                    "改名单：" + category.label(),
                    form,
                    "保存",
                    () -> new Typed(category.label(), category.householdBased(), description.getText(), choice.codes()),
                    typed -> {
                        model.describe(category, typed.description, typed.fields);
                        return typed;
                    },
                    typed -> done("“" + category.label() + "”已改。不再要填的项目，填过的内容都还在。"));
        });
    }

    /** A field as it was typed. */
    private record TypedField(String label, FactKind kind, About about, List<String> choices) {}

    void addField() {
        var label = new TextField();
        label.setPromptText("例如 服役年限");
        var kind = kinds();
        var about = new OneOf<>(List.of(About.values()), one -> one == About.PERSON ? "记在人上" : "记在户上", false);
        about.valueProperty().set(About.PERSON);
        var choices = new TextField();
        choices.setPromptText("用顿号隔开，例如 陆军、海军、空军");
        choices.disableProperty()
                .bind(kind.valueProperty()
                        .isNotEqualTo(FactKind.CHOICE)
                        .and(kind.valueProperty().isNotEqualTo(FactKind.CHOICES)));
        var form = new FormPane()
                .required("项目名称", "label", label)
                .required("填什么", "kind", kind)
                .field("可选的内容", "choices", choices)
                .required("记在", "about", about)
                .wide(note("先看看现成的项目里有没有：同一件事只记一处，几个名单都能用。"))
                .end();
        FormDialog.ask(
                ui,
                "增加项目",
                form,
                "增加",
                () -> new TypedField(
                        label.getText(), kind.getValue(), about.valueProperty().get(), parts(choices.getText())),
                typed -> model.addField(typed.label, typed.kind, typed.about, typed.choices),
                added -> done("已增加项目“" + added.label() + "”，在名单的“本站自定”里勾上就要填它。"));
    }

    private static List<String> parts(String typed) {
        return Arrays.stream(typed.split("[、，,;；]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private void withFields(List<FactField> chosen, Consumer<Choice> then) {
        ui.tasks().run(model::fields, fields -> then.accept(Choice.of(fields, chosen)));
    }

    private void done(String words) {
        ui.dialogs().done(words);
        changed.run();
    }

    private static Node fields(Choice choice) {
        var sections = new VBox(4);
        choice.bySection().forEach((section, ticks) -> {
            var heading = new Label(section);
            heading.getStyleClass().add("quiet");
            sections.getChildren()
                    .addAll(heading, new Ticks(FXCollections.observableArrayList(new ArrayList<>(ticks))));
        });
        var scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(300);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private static TextArea description(String text) {
        var area = new TextArea(text);
        area.setPromptText("一句话写明收哪些人");
        area.setPrefRowCount(2);
        return area;
    }

    private static ComboBox<FactKind> kinds() {
        var box = new ComboBox<FactKind>();
        box.getItems().setAll(FactKind.values());
        box.setValue(FactKind.TEXT);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(FactKind kind) {
                return kind == null ? "" : kind.label();
            }

            @Override
            public FactKind fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        return box;
    }

    private static Label note(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
