package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.key.RecoveryCode;
import cn.shegong.ui.Buttons;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Set-up: the recovery code, shown once and printed to keep in the safe. */
final class RecoveryStep implements SetupPane.Step {
    private final Station station;
    private final Actor actor;
    private final CheckBox kept = new CheckBox("已经打印或抄好，放在上锁的地方");
    private final Label shown = new Label();
    private final Consumer<RecoveryCode> print;
    private RecoveryCode code;

    /** @param code null when the set-up is taken up again: the code is then made anew, for nobody kept the old one */
    RecoveryStep(Station station, Actor actor, RecoveryCode code, Consumer<RecoveryCode> print) {
        this.print = print;
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
        var save = Buttons.plain("存成 PDF 去打印", Feather.PRINTER, () -> print.accept(code));
        return new VBox(
                12, Cover.text("所有人都忘了口令，或这台电脑坏了要搬家时，只有它能打开数据。请打印一份放进上锁的柜子，不要存在这台电脑里。它只显示这一次。"), shown, save, kept);
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
}
