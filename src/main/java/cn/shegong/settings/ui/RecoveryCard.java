package cn.shegong.settings.ui;

import cn.shegong.key.RecoveryCode;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Ui;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the recovery code is for, and how to get a new one when the paper is lost or was seen. */
final class RecoveryCard extends VBox {
    private final Ui ui;
    private final Surroundings around;

    RecoveryCard(Ui ui, Surroundings around) {
        this.ui = ui;
        this.around = around;
        var heading = new Label("恢复码");
        heading.getStyleClass().add("heading");
        var renew = Buttons.plain("换新的恢复码…", Feather.REFRESH_CW, this::renew);
        renew.setId("renewRecovery");
        getStyleClass().add("card");
        getChildren().addAll(heading, quiet("所有人都忘了口令时，只有它能打开数据。那张纸丢了或被人看过，就换新的。"), renew);
    }

    private void renew() {
        boolean sure = ui.dialogs().confirm("换新的恢复码", "换了以后，以前打印的那张纸就打不开数据了，请把它撕掉。新的只显示一次，要马上打印或抄下来。", "换新的");
        if (sure) {
            var actor = ui.actor();
            ui.tasks().run(() -> around.renewRecovery(actor), this::show);
        }
    }

    private void show(RecoveryCode code) {
        var shown = new Label(code.grouped());
        shown.setId("recoveryCode");
        shown.getStyleClass().add("recovery-code");
        var print = Buttons.plain("存成 PDF 去打印", Feather.PRINTER, () -> around.print(code));
        var box = new VBox(12, quiet("打印或抄下来，放进上锁的柜子，不要存在这台电脑里。关掉这个窗口，就再也看不到它了。"), shown, print);
        ui.dialogs().show("新的恢复码", box, "已经收好");
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add("quiet");
        return label;
    }
}
