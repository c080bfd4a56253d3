package cn.shegong.backup.ui;

import cn.shegong.ui.Buttons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** When the data key has to be another one, and the way to it; for the 站长 only. */
final class KeyCard {
    private final Card view = new Card("数据密钥");
    private final SafetyViewModel model;

    /** @param changeKey asks, closes the station and changes its key */
    KeyCard(SafetyViewModel model, Runnable changeKey) {
        this.model = model;
        Button change = Buttons.plain("更换数据密钥…", Feather.KEY, changeKey);
        change.setId("changeKey");
        view.getChildren()
                .addAll(
                        Card.quiet(
                                "平常不用动：人员离站，口令马上打不开这里的数据。只有走的人可能带走了旧的文件和口令，或者恢复码被人看过，才要换：全部数据重新加密，以前的口令、恢复码和文件都打不开新的数据。"),
                        change);
        view.managedProperty().bind(view.visibleProperty());
        model.safety.addListener((o, was, is) -> view.setVisible(model.mayManage()));
    }

    Node view() {
        view.setVisible(model.mayManage());
        return view;
    }
}
