package cn.shegong.settings.ui;

import cn.shegong.base.Actor;
import cn.shegong.key.RecoveryCode;
import cn.shegong.ui.Theme;

/** What the settings page needs of the program around it. */
public interface Surroundings {
    void apply(Theme theme);

    /** Called after the settings were saved: the name over the window and the time to the lock may be others now. */
    void saved();

    /**
     * Makes a new recovery code; the old one opens nothing any more. Runs off the window's thread.
     *
     * @throws cn.shegong.base.Refusal when the worker may not do this
     */
    RecoveryCode renewRecovery(Actor actor);

    /** Asks where to and writes the code on a sheet to print. */
    void print(RecoveryCode code);
}
