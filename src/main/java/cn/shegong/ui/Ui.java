package cn.shegong.ui;

import cn.shegong.base.Actor;
import java.util.function.Supplier;

/** All that a page needs of the window: where work runs, how it asks, who is signed in. Never a feature's service. */
public record Ui(Tasks tasks, Dialogs dialogs, Supplier<Actor> worker) {
    /** The worker at the desk right now. */
    public Actor actor() {
        return worker.get();
    }
}
