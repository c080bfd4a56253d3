package cn.shegong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401          | 401",
                "￥1,120.00元 | 1120.00",
                "580元/月     | 580",
                "580元/人·月  | 580",
                "每月580元    | 580",
                "５８０ 元     | 580",
                "580元/户     | 580",
                "580元整      | 580"
            })
    void readsMoneyAMonth(String written, String yuan) {
        assertThat(Amounts.yuan(written).orElseThrow()).isEqualByComparingTo(yuan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6960元/年", "年6960元", "一千元", "580-600", ""})
    void doesNotTakeWhatIsNotAnAmountAMonth(String written) {
        assertThat(Amounts.yuan(written)).isEmpty();
    }
}
