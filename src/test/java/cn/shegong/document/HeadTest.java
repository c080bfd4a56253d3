package cn.shegong.document;

import static cn.shegong.document.PaperRows.bytes;
import static cn.shegong.document.PaperRows.index;
import static cn.shegong.document.PaperRows.last;
import static cn.shegong.document.PaperRows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.shegong.base.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures of GB/T 9704-2012 read back from the pages of the specimens. */
class HeadTest {
    private static final Fonts FONTS = new Fonts();
    private static final double EM = 156 / 28.0;
    private static final double HIGH = 16 * Style.MM_PER_POINT;

    @Test
    void beginsTheTitleOfAWhitePaperOnTheThirdLine() {
        byte[] pdf = bytes(PaperSpecimens.white(FONTS));
        assertThat(PdfText.rows(pdf, 1).get(0).get(0).top()).isCloseTo(37 + 2 * PageFrame.PITCH, within(0.1));
        assertThat(PdfRules.of(pdf, 1)).isEmpty();
    }

    @Test
    void setsTheRedNameThirtyFiveMillimetresBelowTheHeadOfTheTypeArea() {
        byte[] pdf = bytes(PaperSpecimens.red(FONTS));
        assertThat(PdfRules.redInk(pdf, 1, 0)[0]).isCloseTo(37 + 35, within(0.15));
        var name = row(pdf, 1, "青松镇人民政府文件");
        assertThat((name.get(0).left() + last(name).right()) / 2).isCloseTo(106, within(0.2));
        assertThat(name.get(0).points()).isGreaterThan(40);
    }

    @Test
    void drawsTheRedRuleFourMillimetresBelowTheNumberAndTheTitleTwoLinesBelowIt() {
        byte[] pdf = bytes(PaperSpecimens.red(FONTS));
        var number = row(pdf, 1, "青政发〔2026〕1号");
        assertThat((number.get(0).left() + last(number).right()) / 2).isCloseTo(106, within(0.3));
        double blank = number.get(0).top() - PdfRules.redInk(pdf, 1, 60)[1];
        assertThat(blank).isCloseTo(2 * PageFrame.PITCH + 0.875 * HIGH, within(0.15));
        var rule = PdfRules.of(pdf, 1).get(0);
        assertThat(rule.red()).isTrue();
        assertThat(rule.left()).isCloseTo(28, within(0.05));
        assertThat(rule.width()).isCloseTo(156, within(0.05));
        assertThat(rule.top() - number.get(0).bottom()).isCloseTo(4, within(0.1));
        assertThat(row(pdf, 1, "青松镇人民政府关于印发").get(0).top() - rule.bottom()).isCloseTo(2 * PageFrame.PITCH, within(0.1));
    }

    @Test
    void marksAnUrgentPaperInTheUpperLeftCorner() {
        var urgent = row(bytes(PaperSpecimens.red(FONTS)), 1, "加急");
        assertThat(urgent.get(0).left()).isCloseTo(28, within(0.1));
        assertThat(urgent.get(0).top()).isCloseTo(37, within(0.1));
        assertThat(urgent.get(0).points()).isCloseTo(16, within(0.01));
    }

    @Test
    void putsNumberAndSignersOfAPaperThatGoesUpOnTheLastLineLeftAndRight() {
        byte[] pdf = bytes(PaperSpecimens.upward(FONTS));
        var first = row(pdf, 1, "签发人：王建国　李　强");
        assertThat(last(first).right()).isCloseTo(184 - EM, within(0.3));
        var second = row(pdf, 1, "青政报〔2026〕12号张秀英");
        assertThat(second.get(0).left()).isCloseTo(28 + EM, within(0.1));
        assertThat(second.get(second.size() - 3).left()).isCloseTo(first.get(4).left(), within(0.1));
        assertThat(PdfRules.of(pdf, 1).get(0).top() - second.get(0).bottom()).isCloseTo(4, within(0.1));
    }

    @Test
    void wantsSomebodyToHaveSignedAPaperThatGoesUp() {
        var number = new IssueNumber("青政报", 2026, 1);
        assertThatThrownBy(() -> Head.upward(PaperSpecimens.TOWN, number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void framesALetterByTwoPairsOfRulesAndDoesNotNumberItsFirstPage() {
        byte[] pdf = bytes(PaperSpecimens.letter(FONTS));
        double[] name = PdfRules.redInk(pdf, 1, 0);
        assertThat(name[0]).isCloseTo(30, within(0.15));
        var rules = PdfRules.of(pdf, 1);
        assertThat(rules).hasSize(4).allSatisfy(rule -> {
            assertThat(rule.left()).isCloseTo(20, within(0.05));
            assertThat(rule.width()).isCloseTo(170, within(0.05));
            assertThat(rule.red()).isTrue();
        });
        assertThat(rules.get(0).top() - name[1]).isCloseTo(4, within(0.15));
        assertThat(rules.get(0).height()).isGreaterThan(2 * rules.get(1).height());
        assertThat(rules.get(3).height()).isGreaterThan(2 * rules.get(2).height());
        assertThat(rules.get(3).bottom()).isCloseTo(277, within(0.05));
        assertThat(PdfText.lines(pdf, 1)).noneMatch(line -> line.startsWith("— "));
        assertThat(PdfText.lines(pdf, 2)).contains("— 2 —");
    }

    @Test
    void standsTheNumberOfALetterAtTheEdgeBelowTheRulesAndItsLastLineAboveTheOthers() {
        byte[] pdf = bytes(PaperSpecimens.letter(FONTS));
        var rules = PdfRules.of(pdf, 1);
        var number = row(pdf, 1, "青政函〔2026〕8号");
        assertThat(last(number).right()).isCloseTo(184, within(0.3));
        assertThat(number.get(0).top() - rules.get(1).bottom()).isCloseTo(0.875 * HIGH, within(0.1));
        var lowest = last(PdfText.rows(pdf, 1));
        assertThat(277 - lowest.get(0).bottom()).isCloseTo(0.875 * HIGH, within(0.1));
        assertThat(row(pdf, 1, "青松镇人民政府关于商请").get(0).top() - number.get(0).bottom())
                .isCloseTo(2 * PageFrame.PITCH + 0.875 * HIGH, within(0.1));
    }

    @Test
    void setsALetterOfTheStationInBlack() {
        byte[] pdf = bytes(PaperSpecimens.stationLetter(FONTS));
        assertThat(PdfRules.of(pdf, 1)).hasSize(4).noneMatch(PdfRules.Rule::red);
    }

    @Test
    void listsWhoWasAtAMeetingBelowItsText() {
        byte[] pdf = bytes(PaperSpecimens.minutes(FONTS));
        assertThat(PdfRules.redInk(pdf, 1, 0)[0]).isCloseTo(37 + 35, within(0.15));
        var rows = PdfText.rows(pdf, 2);
        int present = index(rows, "出席：");
        assertThat(rows.get(present).get(0).left()).isCloseTo(28 + 2 * EM, within(0.1));
        assertThat(rows.get(present).get(0).top() - rows.get(present - 1).get(0).top())
                .isCloseTo(2 * PageFrame.PITCH, within(0.1));
        double name = rows.get(present).get(3).left();
        assertThat(rows.get(present + 1).get(0).left()).isCloseTo(name, within(0.1));
        assertThat(rows.get(index(rows, "请假：")).get(3).left()).isCloseTo(name, within(0.1));
        assertThat(index(rows, "列席：")).isGreaterThan(index(rows, "请假："));
    }

    @ParameterizedTest
    @ValueSource(strings = {"青松镇社工站", "青松镇社会工作服务站", "朝阳村村民委员会", "东风社区居民委员会", "青松镇社会事务服务中心", "青松镇"})
    void refusesARedHeadToWhoIsNoOrgan(String name) {
        assertThatThrownBy(() -> new Organ(name))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“" + name + "”不是党政机关，不能用红头");
    }

    @Test
    void namesTheOfficeOfAStreetItsOwnWay() {
        assertThat(Organ.township("青松镇").name()).isEqualTo("青松镇人民政府");
        assertThat(Organ.township("青松镇人民政府").name()).isEqualTo("青松镇人民政府");
        assertThat(Organ.township("团结街道").name()).isEqualTo("团结街道办事处");
    }

    @Test
    void writesANumberWithTheFullYearInItsBracketsAndNothingElse() {
        assertThat(new IssueNumber("青政发", 2026, 1).text()).isEqualTo("青政发〔2026〕1号");
        assertThatThrownBy(() -> new IssueNumber("青政发", 26, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IssueNumber("青政发[", 2026, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IssueNumber("青政发", 2026, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
