package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.document.Fonts;
import cn.shegong.key.Keyring;
import cn.shegong.store.KeyChange;
import cn.shegong.store.StationStore;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.time.Clock;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Gives the station another data key: asks, shuts it, encrypts everything anew, opens it, hands out what is new. */
final class KeyChangeFlow {
    private final Ui ui;
    private final Clock clock;

    /** The station under its new key, and what has to be handed out. */
    record Changed(Entrance entrance, KeyChange.Outcome outcome) {}

    KeyChangeFlow(Ui ui, Clock clock) {
        this.ui = ui;
        this.clock = clock;
    }

    /** Asks whether, and for the password of who is at the desk; null when it was left. */
    char[] ask() {
        var password = new PasswordField();
        password.setId("keyPassword");
        var text = Cover.text(
                """
                换了以后：
                · 您的口令不变；其他人各得一个临时口令，第一次登录后自己改掉。
                · 恢复码换新的，以前打印的那张作废。
                · 以前的备份还是旧的密钥，旧口令打得开它们。换好以后会问您要不要删掉。
                数据多的话要几分钟，中途断电也不要紧：要么全换好，要么一切照旧。""");
        var form = new FormPane().required("我的口令", "keyPassword", password).end();
        Platform.runLater(password::requestFocus);
        boolean sure = ui.dialogs().show("更换数据密钥", new VBox(12, text, form), "更换");
        return sure ? password.getText().toCharArray() : null;
    }

    /**
     * Does it; the station is shut before and open afterwards. Runs off the window's thread.
     *
     * @throws Refusal when it could not be done; everything is then as it was, and shut
     */
    Changed run(Station station, Keyring keys, StationStore store, Actor actor, char[] password, Progress progress) {
        if (!keys.knows(actor.id(), password)) {
            throw new Refusal("口令不对，没有更换。");
        }
        station.close();
        var outcome = new KeyChange(store.folder(), keys, clock).run(actor.id(), password, progress);
        var entrance = Entrance.open(store, store.admit(actor.id(), password), clock, progress, open -> {
            open.station()
                    .workers
                    .note(
                            open.worker(),
                            "recovery.key",
                            "更换了数据密钥，全部重新加密；恢复码和其他 " + outcome.passwords().size() + " 人的口令都换了");
            return open;
        });
        return new Changed(entrance, outcome);
    }

    /** Shows what has to be handed out, once; then asks about the backups from before. */
    void handOut(Changed changed, Runnable refreshed) {
        var station = changed.entrance().station();
        var around = new Around(ui, station, new Fonts(), refreshed);
        var code = new Label(changed.outcome().recoveryCode().grouped());
        code.setId("recoveryCode");
        code.getStyleClass().add("recovery-code");
        var print = Buttons.plain(
                "恢复码存成 PDF 去打印",
                Feather.PRINTER,
                () -> around.print(changed.outcome().recoveryCode()));
        var box = new VBox(12);
        if (!changed.outcome().passwords().isEmpty()) {
            box.getChildren().addAll(Cover.text("把临时口令告诉每个人，登录后在右上角自己的名字下面“改口令”："), passwords(changed.outcome()));
        }
        box.getChildren().addAll(Cover.text("新的恢复码。打印或抄下来，放进上锁的柜子："), code, print, Cover.quiet("关掉这个窗口，就再也看不到它们了。"));
        if (!ui.dialogs().show("数据密钥已更换", box, "都收好了")) {
            // Left by mistake: it cannot be shown again later.
            ui.dialogs().show("关掉就再也看不到了", box, "都收好了");
        }
        askAboutOldBackups(station, refreshed);
    }

    private static Node passwords(KeyChange.Outcome outcome) {
        var grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        int row = 0;
        for (var password : outcome.passwords()) {
            var shown = new TextField(password.password());
            shown.setEditable(false);
            shown.getStyleClass().add("copyable");
            grid.addRow(row++, new Label(password.name()), shown);
        }
        return grid;
    }

    private void askAboutOldBackups(Station station, Runnable refreshed) {
        var actor = ui.actor();
        boolean sure = ui.dialogs()
                .confirm(
                        "以前的备份", "更换以前的备份，用旧口令还打得开。先做一份新的、证明它是好的，再把各个备份文件夹里以前的删掉。没插着的 U 盘上的删不到，请找出来自己销毁。", "备份，并删掉以前的");
        if (sure) {
            ui.tasks().job("备份，并删掉以前的", progress -> station.backups.replaceAll(actor, progress), written -> {
                ui.dialogs().done(written.trouble().orElse("已备份，以前的备份删掉了。"));
                refreshed.run();
            });
        } else {
            refreshed.run();
        }
    }
}
