package cn.shegong.life.ui;

import cn.shegong.life.LifeRow;
import cn.shegong.life.LifeService;
import cn.shegong.ui.Ui;

/** Takes an event back after asking. */
final class TakeBack {
    private final Ui ui;
    private final LifeService life;

    TakeBack(Ui ui, LifeService life) {
        this.ui = ui;
        this.life = life;
    }

    void ask(LifeRow row, Runnable then) {
        var what = row.kind().label() + "（" + row.name() + "，" + row.happenedOn() + "）";
        if (!ui.dialogs()
                .confirm("撤销登记", "撤销" + what + "，当时跟着改的也一起退回：\n" + row.consequences() + "\n以后又改过的保持现在的样子。", "撤销登记")) {
            return;
        }
        var actor = ui.actor();
        ui.tasks().run(() -> life.takeBack(actor, row.eventId()), kept -> {
            if (kept.isEmpty()) {
                ui.dialogs().done("已撤销，跟着改的都退回了");
            } else {
                ui.dialogs().tell("已撤销，有几处没有退回", "这些以后又改过，保持现在的样子，请看看对不对：" + String.join("、", kept) + "。");
            }
            then.run();
        });
    }
}
