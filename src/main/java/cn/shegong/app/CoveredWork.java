package cn.shegong.app;

import cn.shegong.base.Progress;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.ProgressPane;
import cn.shegong.ui.Tasks;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/**
 * Long work while no station is open: the window shows how far it is, and closes only when the work has come to its end.
 */
final class CoveredWork {
    private final Tasks tasks;
    private final Consumer<Parent> put;
    private ProgressPane running;
    private Runnable afterwards;

    CoveredWork(Tasks tasks, Consumer<Parent> put) {
        this.tasks = tasks;
        this.put = put;
    }

    /**
     * Does something that is better not stopped.
     *
     * @param title what is being done, e.g. 正在打开
     * @param failed gets what went wrong, and puts something else into the window
     */
    <T> void run(String title, Function<Progress, T> work, Consumer<T> then, Consumer<Throwable> failed) {
        var pane = new ProgressPane("请稍等");
        behind(new Cover(title, pane), pane, work, then, failed);
    }

    /** Does something that can be stopped; {@code failed} then gets a {@code CancellationException}. */
    <T> void runOrStop(String title, Function<Progress, T> work, Consumer<T> then, Consumer<Throwable> failed) {
        var pane = new ProgressPane("请稍等");
        var stop = Buttons.leave("取消", Feather.X, pane::cancel);
        behind(new Cover(title, pane, stop), pane, work, then, failed);
    }

    private <T> void behind(
            Cover cover, ProgressPane pane, Function<Progress, T> work, Consumer<T> then, Consumer<Throwable> failed) {
        running = pane;
        put.accept(cover);
        Tried.run(
                tasks,
                () -> work.apply(pane.progress()),
                result -> ended(() -> then.accept(result)),
                e -> ended(() -> failed.accept(e)));
    }

    private void ended(Runnable then) {
        running = null;
        then.run();
        // Unless that began something else, which is waited for as well.
        if (afterwards != null && running == null) {
            afterwards.run();
        }
    }

    /** Does something at once, or when what is running has come to its end or let itself be stopped. */
    void whenIdle(Runnable act) {
        if (running == null) {
            act.run();
        } else {
            running.cancel();
            afterwards = act;
        }
    }

    /** Whether somebody waits for the work to end, so that nothing new is to begin. */
    boolean awaited() {
        return afterwards != null;
    }
}
