package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.store.RecoveryCode;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Ui;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Set-up: the recovery code, shown once and printed to keep in the safe. */
final class RecoveryStep implements SetupPane.Step {
    private final Ui ui;
    private final Station station;
    private final Actor actor;
    private final CheckBox kept = new CheckBox("已经打印或抄好，放在上锁的地方");
    private final Label shown = new Label();
    private RecoveryCode code;

    /** @param code null when the set-up is taken up again: the code is then made anew, for nobody kept the old one */
    RecoveryStep(Ui ui, Station station, Actor actor, RecoveryCode code) {
        this.ui = ui;
        this.station = station;
        this.actor = actor;
        this.code = code;
    }

    @Override
    public String title() {
        return "恢复码";
    }

    @Override
    public Node view() {
        if (code == null) {
            code = station.workers.renewRecovery(actor);
        }
        shown.setText(code.grouped());
        shown.setId("recovery-code");
        shown.getStyleClass().add("recovery-code");
        kept.setId("kept");
        var print = Buttons.plain("存成 PDF 去打印", Feather.PRINTER, this::print);
        return new VBox(
                12, Cover.text("所有人都忘了口令，或这台电脑坏了要搬家时，只有它能打开数据。请打印一份放进上锁的柜子，不要存在这台电脑里。它只显示这一次。"), shown, print, kept);
    }

    @Override
    public void save() {
        if (!kept.isSelected()) {
            throw new Refusal("请先把恢复码打印或抄下来，再勾上“已经打印或抄好”。没有它，忘了口令就再也打不开数据。");
        }
    }

    @Override
    public boolean canBeLeftOut() {
        return false;
    }

    private void print() {
        ui.dialogs().save("恢复码存到哪里", "恢复码.pdf", FileKind.PDF).ifPresent(file -> ui.tasks()
                .job(
                        "写恢复码",
                        progress -> {
                            RecoveryPaper.write(station.settings.profile().stationName(), code, station.clock, file);
                            return null;
                        },
                        nothing -> ui.dialogs().done("已写到 " + file + "，打印后请把文件删掉")));
    }
}
