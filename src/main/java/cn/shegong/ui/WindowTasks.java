package cn.shegong.ui;

import cn.shegong.base.Progress;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.controlsfx.dialog.ProgressDialog;

/** Work of the real window: one ordered thread for short work, one for jobs; a database thread is never interrupted. */
public final class WindowTasks implements Tasks, AutoCloseable {
    private final Dialogs dialogs;
    private final ExecutorService ordered = Executors.newSingleThreadExecutor(r -> daemon(r, "desk-work"));
    private final ExecutorService jobs = Executors.newSingleThreadExecutor(r -> daemon(r, "desk-job"));
    private volatile Quiet lastQuiet;

    public WindowTasks(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> then) {
        ordered.execute(() -> {
            try {
                T result = work.get();
                Platform.runLater(() -> accept(then, result));
            } catch (RuntimeException | Error e) {
                Platform.runLater(() -> dialogs.fail(e));
            }
        });
    }

    @Override
    public <T> void job(String title, Function<Progress, T> work, Consumer<T> then) {
        var cancelled = new AtomicBoolean();
        var task = new Task<T>() {
            @Override
            protected T call() {
                return work.apply(new Progress() {
                    @Override
                    public void report(long done, long total, String what) {
                        updateMessage(what);
                        updateProgress(total == 0 ? -1 : done, total);
                    }

                    @Override
                    public boolean cancelled() {
                        return cancelled.get();
                    }
                });
            }
        };
        task.setOnSucceeded(e -> accept(then, task.getValue()));
        task.setOnFailed(e -> {
            if (!(task.getException() instanceof CancellationException)) {
                dialogs.fail(task.getException());
            }
        });
        jobs.execute(task);
        showProgress(title, task, () -> cancelled.set(true));
    }

    @Override
    public <T> Quiet quiet(Function<Progress, T> work, Consumer<Optional<T>> then) {
        var quiet = new QuietWork<>(work, result -> accept(then, result));
        lastQuiet = quiet;
        jobs.execute(quiet);
        return quiet;
    }

    private <T> void accept(Consumer<T> then, T result) {
        try {
            then.accept(result);
        } catch (RuntimeException e) {
            dialogs.fail(e);
        }
    }

    private static void showProgress(String title, Task<?> task, Runnable cancel) {
        var window = new ProgressDialog(task);
        window.setTitle(title);
        window.setHeaderText(title);
        window.getDialogPane().getButtonTypes().setAll(WindowDialogs.CANCEL);
        window.getDialogPane().lookupButton(WindowDialogs.CANCEL).addEventFilter(javafx.event.ActionEvent.ACTION, e -> {
            // Only asks the work to stop; it does so at its next step, with nothing half done.
            cancel.run();
            e.consume();
        });
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Lets what was begun end, for at most a minute; what nobody waits for is stopped. */
    @Override
    public void close() {
        if (lastQuiet != null) {
            lastQuiet.stop();
        }
        ordered.shutdown();
        jobs.shutdown();
        try {
            ordered.awaitTermination(30, TimeUnit.SECONDS);
            jobs.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
