package cn.shegong.app;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Runs something when nobody has touched keys or mouse for some minutes. */
final class IdleLock {
    private final PauseTransition idle = new PauseTransition();
    private final EventHandler<InputEvent> touched = e -> idle.playFromStart();

    IdleLock(Node watched, Runnable lock) {
        watched.addEventFilter(InputEvent.ANY, touched);
        idle.setOnFinished(e -> lock.run());
    }

    /** @param minutes 0 or less never locks */
    void start(int minutes) {
        idle.stop();
        if (minutes > 0) {
            idle.setDuration(Duration.minutes(minutes));
            idle.playFromStart();
        }
    }

    void stop() {
        idle.stop();
    }
}
