package cn.shegong.visit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
    @ParameterizedTest
    @CsvSource({
        "9:30, 09:30",
        "930, 09:30",
        "0930, 09:30",
        "1430, 14:30",
        "14, 14:00",
        "9点, 09:00",
        "9点半, 09:30",
        "9点05分, 09:05",
        "9：30, 09:30",
        "下午3点, 15:00",
        "下午3点半, 15:30",
        "上午10点, 10:00",
        "12:00, 12:00"
    })
    void readsATimeOfDay(String typed, LocalTime time) {
        assertThat(TypedTime.read(typed)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "9:60", "早饭后", "12345", "-9"})
    void isSilentAboutWhatIsNoTime(String typed) {
        assertThat(TypedTime.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40, 40", "40分钟, 40", "40分, 40", "半小时, 30", "1小时, 60", "1小时20分, 80", "1个半小时, 90", "2个小时, 120", "４０, 40"
    })
    void readsADuration(String typed, int minutes) {
        assertThat(TypedTime.readMinutes(typed)).isEqualTo(OptionalInt.of(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "很久", "1234", "-5", "4x"})
    void isSilentAboutWhatIsNoDuration(String typed) {
        assertThat(TypedTime.readMinutes(typed)).isEmpty();
    }
}
