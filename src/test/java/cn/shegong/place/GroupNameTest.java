package cn.shegong.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNameTest {
    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "3组, 3",
        "第三组, 3",
        "３社, 3",
        "三屯, 3",
        "十组, 10",
        "十二社, 12",
        "二十组, 20",
        "二十一队, 21",
        "'第 5 村民小组', 5",
        "两组, 2"
    })
    void readsTheNumber(String written, int number) {
        assertThat(GroupName.of(written).number()).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "大王屯", "组", "前街"})
    void findsNoNumberInAnythingElse(String written) {
        assertThat(GroupName.of(written).number()).isEmpty();
    }
}
