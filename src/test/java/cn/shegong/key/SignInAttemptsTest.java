package cn.shegong.key;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.disk.DataFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInAttemptsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @TempDir
    Path temp;

    @Test
    void tellsWhatWentWrongUntilTheWorkerCameIn() {
        var folder = new DataFolder(temp);
        folder.create();
        var attempts = new SignInAttempts(folder, Clock.fixed(NOON, ZoneOffset.UTC));
        assertThat(attempts.failures(7).any()).isFalse();
        attempts.failed(7);
        attempts.failed(7);
        attempts.failed(8);
        assertThat(attempts.failures(7)).isEqualTo(new SignInAttempts.Count(2, NOON));
        assertThat(attempts.succeeded(7)).isEqualTo(new SignInAttempts.Count(2, NOON));
        assertThat(attempts.failures(7).any()).isFalse();
        assertThat(attempts.succeeded(7).any()).isFalse();
        assertThat(attempts.failures(8).failures()).isEqualTo(1);
    }
}
