package cn.shegong.fact.ui;

import cn.shegong.fact.FactField;
import cn.shegong.fact.FactService;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 档案信息 on a person's or a household's page: what is known by section, what is still asked for, one form for all. */
public final class FactPart {
    private final Ui ui;
    private final FactService facts;
    private final Function<Subject, List<FactField>> asked;
    private final Clock clock;

    /** @param asked the fields that a complete file of a subject holds; called off the window's thread */
    public FactPart(Ui ui, FactService facts, Function<Subject, List<FactField>> asked, Clock clock) {
        this.ui = ui;
        this.facts = facts;
        this.asked = asked;
        this.clock = clock;
    }

    /** The part, read afresh. */
    public Node view(Subject subject) {
        var model = new FactFileViewModel(ui, facts, asked, subject);
        var view = new VBox(4);
        model.fileProperty().addListener((o, was, is) -> draw(view, model, is));
        model.load();
        return view;
    }

    /**
     * Asks for one field alone.
     *
     * @param title e.g. 更新：张小宝
     * @param saved called when something was written
     */
    public void ask(Subject subject, String code, String title, Runnable saved) {
        var model = new FactFileViewModel(ui, facts, asked, subject);
        model.fileProperty()
                .addListener((o, was, is) -> edit(
                        model,
                        is,
                        is.fields().stream()
                                .filter(field -> field.code().equals(code))
                                .toList(),
                        title,
                        saved));
        model.load();
    }

    private void draw(VBox view, FactFileViewModel model, FactFile file) {
        var edit = Buttons.plain(
                file.facts().isEmpty() && file.asked().isEmpty() ? "填一项" : "编辑",
                Feather.EDIT_2,
                () -> edit(model, file, file.forForm(), "档案信息", model::load));
        edit.setId("edit-facts");
        edit.getStyleClass().add("flat");
        edit.setDisable(!model.mayEdit());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, completeness(file), space, edit);
        head.setAlignment(Pos.CENTER_LEFT);
        view.getChildren().setAll(head);
        file.known().forEach((section, fields) -> {
            var heading = new Label(section);
            heading.getStyleClass().add("fact-section");
            view.getChildren().add(heading);
            fields.forEach(field -> view.getChildren().add(line(file, field)));
        });
        if (!file.missing().isEmpty()) {
            var missing = wrapped("还不知道：" + FactWords.labels(file.missing()));
            missing.setId("missing-facts");
            missing.getStyleClass().add("quiet");
            view.getChildren().add(missing);
        }
    }

    private static Label completeness(FactFile file) {
        var words = file.asked().isEmpty()
                ? "所在的名单没有要填的项目"
                : "一人一档：填了 " + file.filled() + " / " + file.wanted().size() + " 项";
        var label = new Label(words);
        label.setId("completeness");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node line(FactFile file, FactField field) {
        var fact = file.facts().get(field.code());
        var name = new Label(field.label());
        name.getStyleClass().add("fact-name");
        var value = wrapped(FactWords.value(field, fact));
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        var source = new Label(FactWords.source(fact));
        source.getStyleClass().add("quiet");
        source.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, name, value, source);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void edit(FactFileViewModel model, FactFile file, List<FactField> fields, String title, Runnable saved) {
        var form = new FactForm(file, fields, LocalDate.now(clock));
        var actor = ui.actor();
        FormDialog.ask(
                ui,
                title,
                form.view(),
                form::tell,
                "保存",
                form::read,
                typed -> {
                    model.write(actor, typed.contents(), typed.since());
                    return typed;
                },
                typed -> {
                    ui.dialogs().done(typed.contents().isEmpty() ? "没有改动" : "已保存到磁盘");
                    saved.run();
                });
    }
}
