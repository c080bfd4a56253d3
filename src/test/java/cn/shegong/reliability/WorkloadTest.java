package cn.shegong.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The experiments stand on this: the same steps always leave the same content. */
class WorkloadTest {
    @Test
    void leavesTheSameContentEveryTime() {
        var one = Reference.upTo(30);
        var two = Reference.upTo(30);
        for (int step = 0; step <= 30; step++) {
            assertThat(one.after(step)).as("after step %d", step).isEqualTo(two.after(step));
            if (step > 0) {
                assertThat(one.after(step)).isNotEqualTo(one.after(step - 1));
            }
        }
    }
}
