package cn.shegong.backup.ui;

import cn.shegong.backup.Safety;
import cn.shegong.ui.Buttons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Where the journal's second copy goes. */
final class SecondCopyCard {
    private final SafetyViewModel model;
    private final Label where = Card.wrapped("");
    private final Button choose;
    private final Button home;
    private final Card view;

    SecondCopyCard(SafetyViewModel model) {
        this.model = model;
        choose = Buttons.plain("放到另一块盘…", Feather.HARD_DRIVE, model::moveSecondCopy);
        choose.setId("secondCopy");
        home = Buttons.plain("放回数据文件夹", Feather.CORNER_UP_LEFT, model::secondCopyHome);
        home.setId("secondCopyHome");
        where.setId("secondCopyAt");
        view = new Card("日志第二份");
        view.getChildren()
                .addAll(
                        Card.quiet("每一步先写进日志才算已保存，日志有两份。第二份放到另一块一直插着的盘上，这块盘整个坏了，也能用备份加第二份日志恢复到最后一步。"),
                        where,
                        new HBox(8, choose, home));
        model.safety.addListener((o, was, is) -> show(is));
    }

    Node view() {
        return view;
    }

    private void show(Safety safety) {
        var elsewhere = safety.files().mirror();
        where.setText(
                safety.files().mirrored()
                        ? elsewhere.map(folder -> "现在在“" + folder + "”。").orElse("现在在数据文件夹里，和第一份在同一块盘上。")
                        : safety.secondCopyIsAway());
        where.getStyleClass().remove("problem");
        if (!safety.files().mirrored()) {
            where.getStyleClass().add("problem");
        }
        boolean may = model.mayManage();
        choose.setVisible(may);
        choose.setManaged(may);
        choose.setText(elsewhere.isEmpty() ? "放到另一块盘…" : "换一个文件夹…");
        home.setVisible(may && elsewhere.isPresent());
        home.setManaged(home.isVisible());
    }
}
