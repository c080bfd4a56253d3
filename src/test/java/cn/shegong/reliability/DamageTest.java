package cn.shegong.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Damage to any one file of the station: noticed, mended, nothing lost. */
class DamageTest {
    @Test
    void noticesAndMendsAFewDamages() {
        try (var experiment = new DamageExperiment(1, 80)) {
            var outcome = experiment.run(24);
            assertThat(outcome.failures()).isEmpty();
        }
    }
}
