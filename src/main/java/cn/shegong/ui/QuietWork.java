package cn.shegong.ui;

import cn.shegong.base.FailureTrace;
import cn.shegong.base.Progress;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.slf4j.LoggerFactory;

/** One quiet work of the real window: no window of its own, and a failure only goes to the log. */
final class QuietWork<T> implements Runnable, Quiet, Progress {
    private final Function<Progress, T> work;
    private final Consumer<Optional<T>> then;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;

    QuietWork(Function<Progress, T> work, Consumer<Optional<T>> then) {
        this.work = work;
        this.then = then;
    }

    @Override
    public void run() {
        var result = Optional.<T>empty();
        try {
            step(0, 0, "");
            result = Optional.of(work.apply(this));
        } catch (CancellationException e) {
            // As it was asked for.
        } catch (RuntimeException | Error e) {
            LoggerFactory.getLogger(QuietWork.class)
                    .error("quiet work failed {}: {}", FailureCode.of(e), FailureTrace.of(e));
        } finally {
            ended.countDown();
        }
        var shown = result;
        Platform.runLater(() -> then.accept(shown));
    }

    @Override
    public void report(long done, long total, String what) {
        // Nobody watches.
    }

    @Override
    public boolean cancelled() {
        return stopped;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public void await() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
