package cn.shegong.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/** Windows that nobody sees, drawn in memory; needs no display. Once in the life of a program. */
public final class OffScreen {
    private OffScreen() {}

    /**
     * Starts the toolkit without a display and does something on its thread.
     *
     * @throws Exception what the work threw
     */
    public static <T> T call(Callable<T> work) throws Exception {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        var done = new CompletableFuture<T>();
        // Or the toolkit ends with the last window, while the program may be ending too.
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
