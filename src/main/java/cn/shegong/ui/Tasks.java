package cn.shegong.ui;

import cn.shegong.base.Progress;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where work runs, so that the window never waits for it. In tests it runs at once on the calling thread. */
public interface Tasks {
    /** Short work, one after the other in the order given; then the result on the window's thread. */
    <T> void run(Supplier<T> work, Consumer<T> then);

    /** Short work whose result nobody waits for. */
    default void run(Runnable work) {
        run(
                () -> {
                    work.run();
                    return null;
                },
                nothing -> {});
    }

    /**
     * Long work with a progress bar and a cancel button.
     *
     * @param title what is being done, as a verb
     */
    <T> void job(String title, Function<Progress, T> work, Consumer<T> then);
}
