package cn.shegong.ui;

import cn.shegong.base.Progress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How far long work is, in the page itself: what is being done, and a bar. */
public final class ProgressPane extends VBox {
    private final Label what = new Label();
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final AtomicReference<Step> latest = new AtomicReference<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private record Step(long done, long total, String what) {}

    /** @param first what is done before anything was reported, in a few words */
    public ProgressPane(String first) {
        super(8);
        what.setId("progress");
        what.setText(first);
        what.setWrapText(true);
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(what, bar);
    }

    /** Asks the work to stop at its next step, with nothing half done. */
    public void cancel() {
        cancelled.set(true);
    }

    /** For the work, which runs on another thread. */
    public Progress progress() {
        return new Progress() {
            @Override
            public void report(long done, long total, String step) {
                // One waiting drawing at a time, or thousands of steps would keep the window busy.
                if (latest.getAndSet(new Step(done, total, step)) == null) {
                    Platform.runLater(() -> draw(latest.getAndSet(null)));
                }
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
    }

    /** A bar that stands still at nothing looks stuck, so it moves until there is something to show. */
    private void draw(Step step) {
        boolean counted = step.total() > 1;
        what.setText(counted ? step.what() + "（" + step.done() + " / " + step.total() + "）" : step.what());
        bar.setProgress(
                counted && step.done() > 0 ? (double) step.done() / step.total() : ProgressBar.INDETERMINATE_PROGRESS);
    }
}
