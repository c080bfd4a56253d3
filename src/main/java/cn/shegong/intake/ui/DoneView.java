package cn.shegong.intake.ui;

import cn.shegong.ui.Buttons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Behind the last step: what was taken, and where to go from here. */
final class DoneView {
    private final IntakeViewModel model;
    private final Button look;

    DoneView(IntakeViewModel model, Runnable residents) {
        this.model = model;
        look = Buttons.primary("看居民", Feather.USERS, residents);
        look.setId("residents");
    }

    /** Puts the cursor to the next thing to do. */
    void begin() {
        look.requestFocus();
    }

    Node shown() {
        var batch = model.taken.get();
        var heading = new Label("“" + batch.fileName() + "”收下了，已保存到磁盘。");
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        var counts = new Label(
                "新增 " + batch.newCount() + " 人，改动 " + batch.changedCount() + " 人，没有变化 " + batch.sameCount() + " 行，退出 "
                        + batch.goneCount() + " 处，不能收 " + batch.refusedCount() + " 行，没有收 " + batch.leftCount() + " 行。");
        counts.setId("counts");
        counts.setWrapText(true);
        var earlier = Buttons.plain("收过的名单", Feather.LIST, model::reset);
        earlier.setId("earlier");
        var again = Buttons.plain("再收一份", Feather.DOWNLOAD_CLOUD, model::choose);
        again.setId("again");
        var print = Buttons.plain("存核对记录…", Feather.PRINTER, model::saveProtocol);
        print.setId("saveProtocol");
        var undo = Buttons.plain("撤销", Feather.ROTATE_CCW, model::undo);
        undo.setId("undo");
        var card = new VBox(12, heading, counts, new HBox(8, look, print, earlier, again, undo));
        card.getStyleClass().add("card");
        return new VBox(card);
    }
}
