package cn.shegong.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program killed at random moments of its work, its start and its leaving, on a real disk. */
class KillTest {
    @TempDir
    Path temp;

    @Test
    void losesNothingInAFewKills() throws IOException, InterruptedException {
        assertThat(new KillExperiment(temp, 1, 250).run(3).failures()).isEmpty();
    }

    @Test
    @Tag("slow")
    void losesNothingInThreeHundredKills() throws IOException, InterruptedException {
        var outcome = new KillExperiment(temp, 2, 600).run(300);
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.acknowledged()).isGreaterThan(300);
    }
}
