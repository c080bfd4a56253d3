package cn.shegong.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program killed at random moments of its work, its start and its leaving, on a real disk. */
class KillTest {
    @TempDir
    Path temp;

    @Test
    void losesNothingInAFewKills() throws IOException, InterruptedException {
        try (var experiment = new KillExperiment(temp, 1, 220)) {
            assertThat(experiment.run(3).failures()).isEmpty();
        }
    }
}
