package cn.shegong.life.ui;

import cn.shegong.base.Right;
import cn.shegong.life.LifeRow;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 变动 on a person's or a household's page: what befell them, the way to record more, the way into the past. */
public final class LifePart {
    private final Ui ui;
    private final LifeDesk desk;
    private final Runnable changed;
    private final TakeBack takeBack;
    private final PastView past;

    /** @param changed called when the page around has to be read again */
    public LifePart(Ui ui, LifeDesk desk, Runnable changed) {
        this.ui = ui;
        this.desk = desk;
        this.changed = changed;
        takeBack = new TakeBack(ui, desk.life());
        past = new PastView(ui, desk);
    }

    /** @param personId 0 on a household's page */
    public Node view(long personId, long householdId) {
        var record = Buttons.plain("登记变动…", Feather.PLUS, () -> record(personId, householdId));
        record.setId("record-life");
        record.setDisable(!ui.actor().may(Right.RECORD));
        var look = Buttons.plain("看某一天知道的…", Feather.CLOCK, () -> past.ask(personId, householdId));
        look.setId("past");
        var buttons = new FlowPane(8, 8, record, look);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        var lines = new VBox(8);
        ui.tasks()
                .run(
                        () -> personId == 0
                                ? desk.life().ofHousehold(householdId)
                                : desk.life().ofPerson(personId),
                        rows -> draw(lines, rows, personId == 0));
        return new VBox(8, lines, buttons);
    }

    private void draw(VBox lines, List<LifeRow> rows, boolean names) {
        if (rows.isEmpty()) {
            lines.getChildren().setAll(LifeWords.quiet("没有登记过出生、去世、迁移、分户这些事。"));
            return;
        }
        rows.forEach(row -> lines.getChildren().add(line(row, names)));
    }

    private Node line(LifeRow row, boolean names) {
        var day = LifeWords.text(row.happenedOn().toString());
        day.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, LifeWords.kind(row), day);
        if (names) {
            head.getChildren().add(LifeWords.text(row.name()));
        }
        if (row.daysLate() > 0) {
            head.getChildren().add(new Chip("晚登记 " + row.daysLate() + " 天", Chip.Tone.ATTENTION));
        }
        if (row.overtaken()) {
            head.getChildren().add(LifeWords.quiet("后来在资料里改过"));
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().add(space);
        if (row.recorded() && ui.actor().may(Right.RECORD)) {
            var undo = new Hyperlink("撤销");
            undo.setId("take-back-" + row.eventId());
            undo.setMinWidth(Button.USE_PREF_SIZE);
            undo.setOnAction(e -> takeBack.ask(row, changed));
            head.getChildren().add(undo);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        var entry = new VBox(2, head, LifeWords.quiet("登记：" + LifeWords.recorded(row)));
        if (!row.note().isEmpty()) {
            entry.getChildren().add(LifeWords.text(row.note()));
        }
        return entry;
    }

    /** Asks what befell whom, and records it. */
    private void record(long personId, long householdId) {
        ui.tasks().run(() -> desk.residents().members(householdId), members -> {
            var model = new LifeFormViewModel(ui, desk, householdId, members, personId);
            if (model.kinds().isEmpty()) {
                ui.dialogs().tell("不用登记", "已经登记去世，不再登记别的变动。登记错了的，请撤销，或者在“更多”里把去世日期清空。");
                return;
            }
            var form = new LifeForm(ui, model);
            var actor = ui.actor();
            FormDialog.ask(
                    ui,
                    "登记变动",
                    form.view(),
                    form::show,
                    "登记",
                    form::read,
                    agreed -> model.write(actor, agreed.request(), agreed.read()),
                    events -> {
                        ui.dialogs().done("已登记" + events.get(0).kind().label() + "，登记错了可以撤销");
                        changed.run();
                    });
        });
    }
}
