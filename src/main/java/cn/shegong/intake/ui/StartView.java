package cn.shegong.intake.ui;

import cn.shegong.base.Right;
import cn.shegong.intake.Batch;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Columns;
import cn.shegong.ui.Empty;
import cn.shegong.ui.Ui;
import java.time.format.DateTimeFormatter;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where the road begins: drop a list here, go on with the one that waits, or look at those taken earlier. */
final class StartView {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Ui ui;
    private final IntakeViewModel model;
    private final BatchesViewModel batches;
    private final TableView<Batch> table = new TableView<>();
    private final Button undo;
    private final Button refused;
    private final Button original;
    private final Button protocol;
    private final Button points;
    private final VBox view = new VBox(12);

    StartView(Ui ui, IntakeViewModel model, BatchesViewModel batches) {
        this.ui = ui;
        this.model = model;
        this.batches = batches;
        undo = Buttons.plain("撤销这一次…", Feather.ROTATE_CCW, () -> batches.undo(selected()));
        undo.setId("undoBatch");
        refused = Buttons.plain("不能收的存成 Excel…", Feather.SAVE, () -> batches.saveRefused(selected()));
        refused.setId("refusedOfBatch");
        original = Buttons.plain("存原件…", Feather.FILE, () -> batches.saveOriginal(selected()));
        original.setId("originalOfBatch");
        protocol = Buttons.plain("存核对记录…", Feather.PRINTER, () -> batches.saveProtocol(selected()));
        protocol.setId("protocolOfBatch");
        points = Buttons.plain("核对了什么", Feather.LIST, () -> new OpenPoints(ui, model, batches).show(selected()));
        points.setId("openPoints");
        columns();
        table.setId("batches");
        table.setItems(batches.batches);
        table.setPlaceholder(new Empty("还没有收过名单。收下第一份，居民、家庭和花名册就都有了。"));
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> mark());
        VBox.setVgrow(table, Priority.ALWAYS);
        mark();
    }

    void refresh() {
        batches.refresh();
    }

    Node view() {
        view.getChildren().setAll(model.waits() ? waiting() : drop(), head(), table);
        return view;
    }

    private Batch selected() {
        return table.getSelectionModel().getSelectedItem();
    }

    private void mark() {
        var batch = selected();
        undo.setDisable(batch == null || batch.undone() || !model.mayImport());
        refused.setDisable(
                batch == null || batch.refusedCount() == 0 || !ui.actor().may(Right.EXPORT));
        protocol.setDisable(batch == null || !ui.actor().may(Right.EXPORT));
        points.setDisable(batch == null);
        original.setDisable(
                batch == null || batch.originalId() == null || !ui.actor().may(Right.EXPORT));
    }

    private Node drop() {
        var icon = new FontIcon(Feather.DOWNLOAD_CLOUD);
        icon.getStyleClass().add("drop-icon");
        var words = new Label(
                model.mayImport() ? "把名单文件拖到这里，或者按 Ctrl+N 选。xlsx、xls、csv 都可以，不用改格式；看完、点了“收下”才写进站里。" : "收名单请站长或社工来做。");
        words.setWrapText(true);
        var box = new HBox(16, icon, words);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("drop-here");
        return box;
    }

    private Node waiting() {
        var words = new Label("“" + model.list.get().fileName() + "”读过了，还没有收下。");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var on = Buttons.plain("接着看", Feather.CORNER_DOWN_RIGHT, () -> model.goTo(Step.READ));
        on.setId("goOn");
        var off = Buttons.plain("不收了", Feather.X, () -> {
            model.reset();
            view();
        });
        var box = new HBox(8, words, on, off);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("banner");
        return box;
    }

    private Node head() {
        var title = new Label("收过的名单");
        title.getStyleClass().add("heading");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var box = new HBox(8, title, space, points, protocol, original, refused, undo);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(Bindings.isNotEmpty(batches.batches));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void columns() {
        Columns.of(table)
                .text("收下时间", 140, batch -> MOMENT.format(batch.takenAt()))
                .text("文件", 260, Batch::fileName)
                .text("花名册", 110, batch -> batch.category().label())
                .text("月份", 76, batch -> batch.period() == null ? "" : batch.period())
                .number("新增", 56, Batch::newCount)
                .number("有变化", 64, Batch::changedCount)
                .number("没变化", 64, Batch::sameCount)
                .number("不能收", 64, Batch::refusedCount)
                .number("没有收", 64, Batch::leftCount)
                .number("退出", 56, Batch::goneCount)
                .text("收的人", 80, Batch::takenBy)
                .node("状态", 170, this::state);
    }

    private Node state(Batch batch) {
        if (batch.undone()) {
            return new Chip("已撤销 · " + batch.undoneBy(), Chip.Tone.PLAIN);
        }
        int open = batches.open(batch);
        return open == 0 ? new Chip("已收下", Chip.Tone.GOOD) : new Chip("还有 " + open + " 处没定", Chip.Tone.ATTENTION);
    }
}
