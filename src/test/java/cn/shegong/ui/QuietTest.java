package cn.shegong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class QuietTest {
    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final WindowTasks tasks = new WindowTasks(dialogs);

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void givesWhatItCameTo() throws Exception {
        var result = new CompletableFuture<Optional<String>>();
        tasks.quiet(progress -> "好", result::complete);
        assertThat(result.get(10, TimeUnit.SECONDS)).hasValue("好");
    }

    @Test
    void stopsAtItsNextStepAndCanBeWaitedFor() throws Exception {
        var result = new CompletableFuture<Optional<String>>();
        var begun = new CountDownLatch(1);
        var quiet = tasks.quiet(
                progress -> {
                    begun.countDown();
                    while (true) {
                        progress.step(0, 0, "");
                    }
                },
                result::complete);
        begun.await();
        quiet.stop();
        quiet.await();
        assertThat(result.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void saysNothingOfAFailure() throws Exception {
        var result = new CompletableFuture<Optional<String>>();
        tasks.quiet(
                progress -> {
                    throw new IllegalStateException("as in a test");
                },
                result::complete);
        assertThat(result.get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(dialogs.failures()).isEmpty();
    }
}
