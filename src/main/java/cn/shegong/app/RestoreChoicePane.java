package cn.shegong.app;

import cn.shegong.store.AuditLine;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Columns;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The last page before restoring: what was done after the backup, and whether it is to be kept. */
final class RestoreChoicePane {
    private static final int SHOWN = 8;

    private final Label problem = Cover.text("");
    private final Cover cover;
    private Consumer<Boolean> restore = withJournal -> {};

    /** @param back to the backups */
    RestoreChoicePane(RestoreViewModel model, Runnable back) {
        problem.setId("problem");
        problem.getStyleClass().add("problem");
        cover = new Cover("恢复").wide().onEscape(back);
        model.situation().forEach(sentence -> cover.add(Cover.text(sentence)));
        if (!model.after().isEmpty()) {
            cover.add(table(model));
        }
        if (model.replaces()) {
            cover.add(Cover.quiet("现在的文件不删，另外放在数据文件夹里。恢复以后，口令和恢复码是做备份那时候的。"));
        }
        cover.add(problem);
        cover.add(buttons(model, back));
        refused("");
    }

    private static TableView<AuditLine> table(RestoreViewModel model) {
        var table = new TableView<AuditLine>();
        table.setId("after");
        Columns.of(table)
                .text("什么时候", 150, line -> Words.minute(line.at()))
                .text("谁", 80, AuditLine::workerName)
                .text("做了什么", 400, AuditLine::text);
        table.getItems().setAll(model.after());
        table.setPrefHeight(Math.min(SHOWN, model.after().size()) * 32 + 42);
        return table;
    }

    private HBox buttons(RestoreViewModel model, Runnable back) {
        var buttons = new HBox(8);
        if (!model.withJournalVerb().isEmpty()) {
            buttons.getChildren().add(first(model.withJournalVerb(), "withJournal", () -> restore.accept(true)));
        }
        if (!model.withoutJournalVerb().isEmpty()) {
            boolean only = model.withJournalVerb().isEmpty();
            var alone = only
                    ? first(model.withoutJournalVerb(), "alone", () -> restore.accept(false))
                    : Buttons.plain(model.withoutJournalVerb(), Feather.ROTATE_CCW, () -> restore.accept(false));
            alone.setId("alone");
            if (!model.warning().isEmpty()) {
                alone.getStyleClass().remove("accent");
                alone.getStyleClass().addAll("danger", "button-outlined");
            }
            buttons.getChildren().add(alone);
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var leave = Buttons.leave("返回", Feather.ARROW_LEFT, back);
        leave.setId("back");
        buttons.getChildren().addAll(space, leave);
        return buttons;
    }

    /** What Enter does. */
    private static Button first(String verb, String id, Runnable act) {
        var button = Buttons.primary(verb, Feather.CHECK, act);
        button.setId(id);
        button.setDefaultButton(true);
        Platform.runLater(button::requestFocus);
        return button;
    }

    /** @param act gets whether the journals are put on top */
    void onRestore(Consumer<Boolean> act) {
        restore = act;
    }

    Parent view() {
        return cover;
    }

    /** Says why nothing was restored. */
    void refused(String why) {
        problem.setText(why);
        problem.setVisible(!why.isEmpty());
        problem.setManaged(!why.isEmpty());
    }
}
