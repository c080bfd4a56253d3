package cn.shegong.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Power cuts at random moments of the station's work, over the real services. */
class PowerCutTest {
    @Test
    void losesNothingInAFewCuts() {
        var outcome = new PowerCutExperiment(1, 120).run(40);
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.cuts()).isEqualTo(40);
    }

    @Test
    @Tag("slow")
    void losesNothingInTwoThousandCuts() {
        var outcome = new PowerCutExperiment(2, 400).run(2000);
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.cuts()).isEqualTo(2000);
    }
}
