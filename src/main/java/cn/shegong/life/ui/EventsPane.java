package cn.shegong.life.ui;

import cn.shegong.base.Right;
import cn.shegong.life.LifeFigures;
import cn.shegong.life.LifeKind;
import cn.shegong.life.LifeRow;
import cn.shegong.place.Village;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of events with its figures. */
final class EventsPane extends VBox {
    private final Ui ui;
    private final EventsViewModel model;
    private final TakeBack takeBack;
    private final Consumer<LifeRow> open;
    private final ListPane<LifeRow> list;
    private final HBox figures = new HBox(32);
    private final VBox detail = new VBox();

    EventsPane(Ui ui, LifeDesk desk, EventsViewModel model, Consumer<LifeRow> open) {
        super(8);
        this.ui = ui;
        this.model = model;
        this.open = open;
        takeBack = new TakeBack(ui, desk.life());
        list = new ListPane<>(ui.tasks(), "件", model::load);
        list.setId("events");
        list.columns()
                .node("变动", 88, LifeWords::kind)
                .text("姓名", 92, "name", LifeRow::name)
                .text("村组", 120, "village", row -> LifeWords.place(row.village(), row.groupLabel()))
                .text("发生日期", 96, "happenedOn", row -> row.happenedOn().toString())
                .text(
                        "登记日期",
                        96,
                        "recordedAt",
                        row -> row.recordedAt() == null
                                ? "不详"
                                : row.recordedAt().toLocalDate().toString())
                .node("晚登记", 112, EventsPane::late)
                .text("登记人", 80, LifeRow::recordedBy);
        list.filters(filters());
        list.empty(new Empty("这段时间没有登记变动。变动在居民的页面里登记：打开这个人或这一户，点“登记变动”。", "看全部时间", model::clear));
        list.onOpen(open);
        var scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinWidth(300);
        detail.getStyleClass().add("detail");
        list.detail(scroll);
        list.selected().addListener((o, was, is) -> show(is));
        list.alwaysChosen();
        model.onFilter(() -> {
            list.filterChanged();
            model.refresh();
        });
        model.figures.addListener((o, was, is) -> draw(is));
        draw(model.figures.get());
        show(null);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(figures, list);
    }

    void refresh() {
        model.refresh();
        list.reload();
    }

    void focus() {
        list.table().requestFocus();
    }

    private Node[] filters() {
        var byRecording = new CheckBox("按登记日期");
        byRecording.setId("recorded");
        byRecording.selectedProperty().bindBidirectional(model.recorded);
        var late = new CheckBox("只看晚登记的");
        late.setId("late");
        late.selectedProperty().bindBidirectional(model.late);
        var ticks = new HBox(12, byRecording, late);
        ticks.setAlignment(Pos.CENTER_LEFT);
        ticks.setMinHeight(32);
        return new Node[] {
            new FilterCombo<>("全部时间", FXCollections.observableArrayList(LifeSpan.values()), LifeSpan::label, model.span)
                    .wide(104),
            new FilterCombo<>("各种变动", FXCollections.observableArrayList(LifeKind.values()), LifeKind::label, model.kind)
                    .wide(112),
            new FilterCombo<>("所有村", model.villages, Village::name, model.village).wide(112),
            ticks
        };
    }

    private static Node late(LifeRow row) {
        if (row.overtaken()) {
            return new Chip("资料里已改", Chip.Tone.PLAIN);
        }
        return row.daysLate() == 0 ? null : new Chip("晚 " + row.daysLate() + " 天", Chip.Tone.ATTENTION);
    }

    private void draw(LifeFigures of) {
        figures.getChildren()
                .setAll(
                        figure("出生", of.born(), LifeKind.BIRTH),
                        figure("死亡", of.died(), LifeKind.DEATH),
                        figure("迁入", of.movedIn(), LifeKind.MOVE_IN),
                        figure("迁出", of.movedOut(), LifeKind.MOVE_OUT));
    }

    /** A click lists whom the figure counts. */
    private Node figure(String name, long value, LifeKind kind) {
        var number = new Label(value + " 人");
        number.getStyleClass().add("figure");
        var link = new Hyperlink(name);
        link.setId("figure-" + kind.name());
        link.setOnAction(e -> model.kind.set(model.kind.get() == kind ? null : kind));
        return new VBox(number, link);
    }

    private void show(LifeRow row) {
        if (row == null) {
            detail.getChildren().setAll(new Empty("选中一件变动，这里显示它带来了什么。"));
            return;
        }
        var name = new Label(row.name());
        name.getStyleClass().add("heading");
        var head = new HBox(8, LifeWords.kind(row), name);
        head.setAlignment(Pos.CENTER_LEFT);
        detail.getChildren().setAll(head, LifeWords.text(row.happenedOn() + " 发生，" + LifeWords.recorded(row) + " 登记"));
        if (!row.note().isEmpty()) {
            detail.getChildren().add(LifeWords.text(row.note()));
        }
        if (row.recorded()) {
            row.consequences().lines().forEach(words -> detail.getChildren().add(LifeWords.text("· " + words)));
        } else {
            detail.getChildren().add(LifeWords.quiet("这是在资料里直接填的日期，没有带来别的改动。"));
        }
        if (row.overtaken()) {
            detail.getChildren().add(LifeWords.quiet("后来资料里的日期改过，这一件不再计数。"));
        }
        detail.getChildren().add(buttons(row));
    }

    private Node buttons(LifeRow row) {
        var look = Buttons.plain(row.personId() == null ? "打开这一户" : "打开这个人", Feather.USER, () -> open.accept(row));
        var undo = Buttons.plain("撤销登记", Feather.ROTATE_CCW, () -> takeBack.ask(row, this::refresh));
        undo.setId("take-back");
        undo.setDisable(!row.recorded() || !ui.actor().may(Right.RECORD));
        var buttons = new HBox(8, look, undo);
        for (var button : new Button[] {look, undo}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        return buttons;
    }
}
