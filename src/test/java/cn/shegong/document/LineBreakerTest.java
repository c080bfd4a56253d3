package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreakerTest {
    /** Chinese characters are two wide, others one. */
    private final LineBreaker breaker = new LineBreaker(c -> c < 0x2000 ? 1 : 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "社会工作站 | 社会/工作/站",
                "走访，记录 | 走/访，/记录",
                "走访了，记 | 走访/了，/记",
                "走访（含电话） | 走访/（含/电/话）",
                "年龄2026岁 | 年龄/2026/岁",
                "abcd社工 | abcd/社工",
                "abcdefg社 | abcd/efg/社",
                "共3％的人 | 共/3％/的人",
                "好——好人 | 好/——/好人",
                "甲乙丙丁 | 甲乙/丙丁",
                "ab cd ef | ab/cd/ef",
            })
    void breaksByTheRulesOfChinese(String text, String lines) {
        assertThat(texts(text, 4)).containsExactly(lines.split("/"));
    }

    @Test
    void letsTheBlankHalfOfAClosingMarkHangOver() {
        assertThat(texts("甲a乙。", 6)).containsExactly("甲a乙。");
        assertThat(texts("甲乙丙。", 6)).containsExactly("甲乙", "丙。");
    }

    @Test
    void keepsForcedEndsAndLeavesTheFirstLineShorter() {
        List<LineBreaker.Line> lines = breaker.lines("甲乙丙丁\n戊", 4, 6);
        assertThat(lines).extracting(LineBreaker.Line::text).containsExactly("甲乙", "丙丁", "戊");
        assertThat(lines).extracting(LineBreaker.Line::last).containsExactly(false, true, true);
        assertThat(lines).extracting(LineBreaker.Line::width).containsExactly(4.0, 4.0, 2.0);
    }

    @Test
    void neverCutsACharacterOfTwoUnits() {
        assertThat(texts("𬱖𬱖𬱖", 4)).containsExactly("𬱖𬱖", "𬱖");
    }

    @Test
    void givesOneEmptyLineForNoText() {
        assertThat(texts("", 4)).containsExactly("");
    }

    private List<String> texts(String text, double limit) {
        return breaker.lines(text, limit, limit).stream()
                .map(LineBreaker.Line::text)
                .toList();
    }
}
