package cn.shegong.ui;

import cn.shegong.base.Progress;
import java.util.Optional;
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

    /**
     * Long work that nobody asked for and nobody waits for: it shows no window, and its failure is only logged. Never at
     * the same time as a job.
     *
     * @param work what it gives is not null
     * @param then gets the result on the window's thread; nothing when the work was stopped or failed
     * @return by which it can be stopped
     */
    <T> Quiet quiet(Function<Progress, T> work, Consumer<Optional<T>> then);
}
