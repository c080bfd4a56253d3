package cn.shegong.resident.ui;

import cn.shegong.ui.Buttons;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
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
    private final FormPane form = new FormPane();
    private final VBox view;

    /** @param saved takes the key of what was written */
    EditView(Ui ui, Registers registers, EditViewModel model, Runnable back, LongConsumer saved) {
        this.ui = ui;
        this.model = model;
        this.saved = saved;
        boolean both = model.household.isPresent() && model.person.isPresent();
        model.household.ifPresent(household -> {
            form.section("这一户");
            HouseholdFields.add(form, household, !both);
        });
        model.person.ifPresent(person -> {
            form.section(both ? "户主" : "本人");
            PersonFields.add(form, person, registers, both);
        });
        form.end();
        form.setMaxWidth(640);
        var save = Buttons.primary("保存", Feather.SAVE, this::save);
        save.setId("save");
        save.disableProperty().bind(model.saving);
        var head = new PageHead(back, cancel(back), save);
        head.say(model.title, "带 * 的要填；Enter 到下一格，Ctrl+Enter 保存", java.util.List.of());
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        view = new VBox(12, head, scroll);
        view.setId("edit-page");
        model.problems.addListener((o, was, is) -> form.show(is));
        var pause = new PauseTransition(Duration.millis(700));
        pause.setOnFinished(e -> form.mark(model.check()));
        form.addEventFilter(KeyEvent.KEY_TYPED, e -> pause.playFromStart());
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
        Platform.runLater(() -> form.focus(model.household.isPresent() ? "villageId" : "name"));
    }

    /** True when nothing was typed or the worker gives it up. */
    boolean mayLeave() {
        return !model.changed() || ui.dialogs().confirm("没有保存", "改过的内容还没有保存，离开就丢了。", "不保存，离开");
    }

    private void save() {
        model.save(saved);
    }

    private static Button cancel(Runnable back) {
        var cancel = Buttons.plain("取消", Feather.X, back);
        cancel.setId("cancel");
        return cancel;
    }
}
