package cn.shegong.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Power cuts at random moments of the station's work, over the real services. */
class PowerCutTest {
    @Test
    void losesNothingInAFewCuts() {
        try (var experiment = new PowerCutExperiment(1, 80)) {
            var outcome = experiment.run(30);
            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.cuts()).isEqualTo(30);
        }
    }
}
