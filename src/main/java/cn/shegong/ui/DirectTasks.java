package cn.shegong.ui;

import cn.shegong.base.Progress;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work at once, on the calling thread: for tests and for pictures, where nobody waits; failures go to the dialogs. */
public final class DirectTasks implements Tasks {
    private final Dialogs dialogs;

    public DirectTasks(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> then) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            dialogs.fail(e);
            return;
        }
        then.accept(result);
    }

    @Override
    public <T> void job(String title, Function<Progress, T> work, Consumer<T> then) {
        run(() -> work.apply(Progress.NONE), then);
    }

    @Override
    public <T> Quiet quiet(Function<Progress, T> work, Consumer<Optional<T>> then) {
        run(() -> work.apply(Progress.NONE), result -> then.accept(Optional.of(result)));
        return new Quiet() {
            @Override
            public void stop() {
                // It has ended already.
            }

            @Override
            public void await() {
                // It has ended already.
            }
        };
    }
}
