package cn.shegong.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Damage to any one file of the station: noticed, mended, nothing lost. */
class DamageTest {
    @Test
    void noticesAndMendsAFewDamages() {
        var outcome = new DamageExperiment(1, 80).run(24);
        assertThat(outcome.failures()).isEmpty();
    }
}
