package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "青松镇人民政府关于增配社会工作服务站专职人员的请示,20",
        "青松镇人民政府关于做好2026年度困难群众走访工作的通知,20",
        "青松镇社会工作服务站关于2026年度分散供养特困人员低保对象困境儿童冬季走访排查情况的报告,20",
    })
    void partsNoWordAndNoDate(String title, int characters) {
        int at = 0;
        for (String line : broken(title, characters)) {
            assertThat(TitleWords.parted(title, at)).as(line).isFalse();
            at += line.length();
        }
    }

    @Test
    void makesNoBlockOfEqualLines() {
        assertThat(broken("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉", 14))
                .extracting(String::length)
                .isNotEqualTo(List.of(10, 10));
    }

    private static List<String> broken(String title, int characters) {
        return TitleLines.of(title, characters, String::length);
    }
}
