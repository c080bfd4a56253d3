package cn.shegong.doubles.ui;

import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.doubles.Different;
import cn.shegong.doubles.DoublesService;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.DetailScroll;
import cn.shegong.ui.Empty;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import java.util.function.LongConsumer;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** 已认定不同: who was said not to be the same, and the way back. */
final class DifferentsPane extends StackPane {
    private final Ui ui;
    private final PairsViewModel model;
    private final LongConsumer open;
    private final ListPane<Different> list;

    DifferentsPane(Ui ui, DoublesService doubles, PairsViewModel model, LongConsumer open) {
        this.ui = ui;
        this.model = model;
        this.open = open;
        list = new ListPane<>(ui.tasks(), "对", slice -> Rows.of(doubles.differents(), slice));
        list.setId("differents");
        list.columns()
                .text("姓名", 180, DifferentsPane::names)
                .text("村", 110, Different::village)
                .text("说明", 280, Different::note)
                .text("认定时间", 130, said -> said.saidAt().format(MergesPane.MOMENT))
                .text("谁", 80, Different::saidBy);
        list.empty(new Empty("还没有认定过。看起来像、其实不是同一个人的，在“可能重复”里按 D，以后不再提。"));
        var detail = new Detail();
        list.detail(detail);
        list.alwaysChosen();
        list.selected().addListener((o, was, is) -> detail.show(is));
        list.onOpen(said -> open.accept(said.oneId()));
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

    private static String names(Different said) {
        return said.oneName() + " / " + said.otherName();
    }

    private final class Detail extends DetailScroll {
        Detail() {
            super(300);
            show(null);
        }

        void show(Different said) {
            if (said == null) {
                contents.getChildren().setAll(new Empty("选一对，可以打开其中一位，也可以收回认定。"));
                return;
            }
            var back = Buttons.plain(
                    "收回认定", Feather.CORNER_UP_LEFT, () -> model.takeBack(said, DifferentsPane.this::settled));
            back.setId("take-back");
            back.setDisable(!ui.actor().may(Right.RECORD));
            contents.getChildren()
                    .setAll(
                            text(names(said), "heading"),
                            text(said.village(), "quiet"),
                            text(said.note().isEmpty() ? "没有写说明。" : said.note(), ""),
                            text(said.saidBy() + "，" + said.saidAt().format(MergesPane.MOMENT), "quiet"),
                            new FlowPane(
                                    8,
                                    8,
                                    back,
                                    Buttons.plain("打开" + said.oneName(), Feather.USER, () -> open.accept(said.oneId())),
                                    Buttons.plain(
                                            "打开" + said.otherName(), Feather.USER, () -> open.accept(said.otherId()))));
            setVvalue(0);
        }
    }
}
