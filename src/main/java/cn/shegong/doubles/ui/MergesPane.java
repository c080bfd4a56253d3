package cn.shegong.doubles.ui;

import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.doubles.Merge;
import cn.shegong.doubles.MergeService;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.DetailScroll;
import cn.shegong.ui.Empty;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import java.time.format.DateTimeFormatter;
import java.util.function.LongConsumer;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** 合并过的: who was made one, by whom, and the way back. */
final class MergesPane extends StackPane {
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Ui ui;
    private final PairsViewModel model;
    private final LongConsumer open;
    private final ListPane<Merge> list;

    MergesPane(Ui ui, MergeService merges, PairsViewModel model, LongConsumer open) {
        this.ui = ui;
        this.model = model;
        this.open = open;
        list = new ListPane<>(ui.tasks(), "次", slice -> Rows.of(merges.merges(), slice));
        list.setId("merges");
        list.columns()
                .text("姓名", 150, Merge::names)
                .text("村组", 120, Merge::place)
                .text("归过来的", 220, Merge::moved)
                .text("合并时间", 130, merge -> merge.mergedAt().format(MOMENT))
                .text("谁", 80, Merge::mergedBy)
                .node("", 76, merge -> merge.undone() ? new Chip("已撤销", Chip.Tone.PLAIN) : null);
        list.empty(new Empty("还没有合并过。合并过的都列在这里，随时可以撤销。"));
        var detail = new Detail();
        list.detail(detail);
        list.alwaysChosen();
        list.selected().addListener((o, was, is) -> detail.show(is));
        list.onOpen(merge -> open.accept(merge.keptId()));
        getChildren().setAll(list);
    }

    void refresh() {
        list.reload();
    }

    void focus() {
        list.focus();
    }

    /** The button that was pressed is gone; the list goes on. */
    private void settled() {
        refresh();
        focus();
    }

    private final class Detail extends DetailScroll {
        Detail() {
            super(300);
            show(null);
        }

        void show(Merge merge) {
            if (merge == null) {
                contents.getChildren().setAll(new Empty("选一次合并，这里写着归过来了什么。"));
                return;
            }
            contents.getChildren()
                    .setAll(
                            text(merge.names(), "heading"),
                            text(merge.place(), "quiet"),
                            text(merge.reasons().isEmpty() ? "" : "当时看起来像：" + merge.reasons() + "。", ""),
                            text(merge.moved().isEmpty() ? "没有别的记录要归过来。" : "归过来的：" + merge.moved() + "。", ""),
                            text(merge.mergedBy() + "，" + merge.mergedAt().format(MOMENT) + " 合并", "quiet"));
            if (merge.undone()) {
                contents.getChildren()
                        .add(text(merge.undoneBy() + "，" + merge.undoneAt().format(MOMENT) + " 撤销", "quiet"));
                if (!merge.leftNote().isEmpty()) {
                    contents.getChildren().add(text("以后改过、没有退回的：" + merge.leftNote() + "。", "warning"));
                }
            }
            var undo = Buttons.plain("撤销合并…", Feather.ROTATE_CCW, () -> undo(merge));
            undo.setId("undo-merge");
            undo.setDisable(merge.undone() || !ui.actor().may(Right.RECORD));
            var look = Buttons.plain("打开这个人", Feather.USER, () -> open.accept(merge.keptId()));
            contents.getChildren().add(new FlowPane(8, 8, undo, look));
            setVvalue(0);
        }

        private void undo(Merge merge) {
            if (ui.dialogs().confirm("撤销合并", merge.goneName() + "的资料和归过来的记录都退回去，又是两个人。合并以后改过的不退，会告诉您是哪些。", "撤销合并")) {
                model.undo(merge.id(), MergesPane.this::settled);
            }
        }
    }
}
