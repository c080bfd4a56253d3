package cn.shegong.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTraceTest {
    @Test
    void namesKindsAndPlacesButRepeatsNoMessage() {
        var cause = new IllegalArgumentException("王守田 220524194803159937");
        var failure = new IllegalStateException("重复：" + cause.getMessage(), cause);

        assertThat(FailureTrace.of(failure))
                .startsWith("java.lang.IllegalStateException\n\tat cn.shegong.base.FailureTraceTest.")
                .contains("\nCaused by: java.lang.IllegalArgumentException\n\tat ")
                .doesNotContain("王守田")
                .doesNotContain("220524");
    }
}
