package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleLinesTest {

    @Test
    void leavesAShortTitleOnOneLine() {
        assertThat(broken("关于探访|情况的报告", 20)).containsExactly("关于探访情况的报告");
    }

    @Test
    void breaksOnlyAtTheHintsWhenThereAreAny() {
        assertThat(broken("青山镇社会工作站关于|特困人员探访情况的报告", 14)).containsExactly("青山镇社会工作站关于", "特困人员探访情况的报告");
    }

    @Test
    void makesLinesOfLikeLengthWithoutHints() {
        List<String> lines = broken("青山镇社会工作站关于特困人员探访情况的报告", 14);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).length() - lines.get(1).length()).isBetween(-1, 1);
    }

    @Test
    void neverIsNarrowestInTheMiddle() {
        assertThat(broken("甲甲甲甲甲|乙乙乙|丙丙丙丙|丁丁", 7)).containsExactly("甲甲甲甲甲", "乙乙乙丙丙丙丙", "丁丁");
    }

    @Test
    void breaksAnywhereWhenAPartBetweenHintsIsTooLong() {
        assertThat(broken("关于|特困人员探访情况的报告", 8)).allMatch(line -> line.length() <= 8);
    }

    private static List<String> broken(String title, int characters) {
        return TitleLines.of(title, characters, String::length);
    }
}
