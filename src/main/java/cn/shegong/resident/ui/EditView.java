package cn.shegong.resident.ui;

import cn.shegong.base.Problems;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** A form over the whole page; Ctrl+Enter saves, Esc leaves. */
final class EditView {
    private static final KeyCodeCombination SAVE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Ui ui;
    private final EditViewModel model;
    private final LongConsumer saved;
    private final List<FormPane> columns = new ArrayList<>();
    private final VBox view;
    private final PauseTransition pause = new PauseTransition(Duration.millis(700));

    /**
     * @param saved takes the key of what was written
     * @param open shows a person who may be the one in the form
     */
    EditView(Ui ui, Registers registers, EditViewModel model, Runnable back, LongConsumer saved, LongConsumer open) {
        this.ui = ui;
        this.model = model;
        this.saved = saved;
        boolean both = model.household.isPresent() && model.person.isPresent();
        model.household.ifPresent(household -> HouseholdFields.add(column("这一户"), household, !both));
        model.person.ifPresent(person -> {
            var identity = column(both ? "户主" : "本人");
            PersonFields.identity(identity, person, registers, both);
            identity.field("", "likely", new LikelyLines(model.likely, open));
            PersonFields.contact(column("联系和其他"), person, both);
        });
        columns.get(0).end();
        var side = new HBox(24);
        side.getChildren().setAll(columns);
        var save = Buttons.primary("保存", Feather.SAVE, this::save);
        save.setId("save");
        save.disableProperty().bind(model.saving);
        var head = new PageHead(back, cancel(back), save);
        head.say(model.title, "带 * 的要填；Enter 到下一格，Ctrl+Enter 保存", List.of());
        var scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        view = new VBox(12, head, scroll);
        view.setId("edit-page");
        model.problems.addListener((o, was, is) -> tell(is, FormPane::show));
        pause.setOnFinished(e -> {
            tell(model.check(), FormPane::mark);
            model.look();
        });
        side.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (!e.isShortcutDown()) {
                pause.playFromStart();
            }
        });
        model.person.ifPresent(person -> person.birthDate.addListener((o, was, is) -> pause.playFromStart()));
        model.household.ifPresent(home -> home.village.addListener((o, was, is) -> pause.playFromStart()));
        view.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (SAVE.match(e)) {
                save();
                e.consume();
            }
        });
    }

    VBox view() {
        return view;
    }

    void focus() {
        focus(model.household.isPresent() ? "villageId" : "name");
    }

    /** Puts the cursor into a field by its name; where there is none of that name it stays where a form begins. */
    void focus(String field) {
        Platform.runLater(() -> {
            // The scrolled part is there only once the form has its skin, and only what is there can have the cursor.
            view.applyCss();
            columns.stream().filter(column -> column.has(field)).forEach(column -> column.focus(field));
        });
    }

    /** Puts the cursor on the way to somebody who may be the person in the form. */
    void focusLikely(long personId) {
        Platform.runLater(() -> {
            view.applyCss();
            var link = view.lookup("#likely-" + personId);
            if (link != null) {
                link.requestFocus();
            }
        });
    }

    /** True when nothing was typed or the worker gives it up. */
    boolean mayLeave() {
        return !model.changed() || ui.dialogs().confirm("没有保存", "改过的内容还没有保存，离开就丢了。", "不保存，离开");
    }

    private FormPane column(String title) {
        var column = new FormPane().section(title);
        column.setMaxWidth(520);
        column.setMinWidth(0);
        column.setPrefWidth(400);
        HBox.setHgrow(column, Priority.ALWAYS);
        columns.add(column);
        return column;
    }

    /** Each column gets what concerns its fields, the first one also what has no field; it speaks last and so has the cursor. */
    private void tell(Problems found, BiConsumer<FormPane, Problems> how) {
        for (int i = columns.size() - 1; i >= 0; i--) {
            var column = columns.get(i);
            boolean first = i == 0;
            how.accept(
                    column,
                    found.only(p ->
                            column.has(p.field()) || first && columns.stream().noneMatch(c -> c.has(p.field()))));
        }
    }

    private void save() {
        // What the store says to it stays until somebody types on.
        pause.stop();
        model.save(saved);
    }

    private static Button cancel(Runnable back) {
        var cancel = Buttons.plain("取消", Feather.X, back);
        cancel.setId("cancel");
        return cancel;
    }
}
