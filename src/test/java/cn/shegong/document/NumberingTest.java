package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

    @Test
    void beginsLowerLevelsAnew() {
        Numbering numbering = new Numbering();
        assertThat(numbering.next(1)).isEqualTo("一、");
        assertThat(numbering.next(2)).isEqualTo("（一）");
        assertThat(numbering.next(3)).isEqualTo("1.");
        assertThat(numbering.next(4)).isEqualTo("（1）");
        assertThat(numbering.next(2)).isEqualTo("（二）");
        assertThat(numbering.next(3)).isEqualTo("1.");
        assertThat(numbering.next(1)).isEqualTo("二、");
    }

    @ParameterizedTest
    @CsvSource({"1,一", "10,十", "11,十一", "20,二十", "35,三十五", "99,九十九"})
    void countsInChinese(int number, String words) {
        assertThat(Numbering.chinese(number)).isEqualTo(words);
    }
}
