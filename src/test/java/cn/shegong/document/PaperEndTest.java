package cn.shegong.document;

import static cn.shegong.document.PaperRows.body;
import static cn.shegong.document.PaperRows.bytes;
import static cn.shegong.document.PaperRows.last;
import static cn.shegong.document.PaperRows.linesOf;
import static cn.shegong.document.PaperRows.middle;
import static cn.shegong.document.PaperRows.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The end of a paper: annex list, signature, date, note, and what of the text goes to their page. */
class PaperEndTest {
    private static final Fonts FONTS = new Fonts();
    private static final String SENTENCE = "社工站每月走访特困人员了解生活困难并记入档案";
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    @Test
    void signsWithoutSealTwoCharactersFromTheEdge() {
        byte[] pdf = bytes(paper().paragraph(SENTENCE).signature("青山镇社会工作站", DATE));
        List<List<PdfText.Sign>> rows = body(pdf, 1);
        double em = 156 / 28.0;
        assertThat(text(rows.get(1))).isEqualTo("青山镇社会工作站");
        assertThat(rows.get(1).get(0).top() - rows.get(0).get(0).top()).isCloseTo(2 * PageFrame.PITCH, within(0.1));
        assertThat(last(rows.get(1)).right()).isCloseTo(184 - 2 * em, within(0.3));
        assertThat(text(rows.get(2))).isEqualTo("2026年11月23日");
        assertThat(rows.get(2).get(0).left()).isCloseTo(rows.get(1).get(0).left() + 2 * em, within(0.1));
    }

    @Test
    void signsForASealFourCharactersFromTheEdgeWithTheNameInTheMiddleOverTheDate() {
        byte[] pdf = bytes(paper().paragraph(SENTENCE).sealedSignature("青山镇人民政府", DATE));
        List<List<PdfText.Sign>> rows = body(pdf, 1);
        assertThat(last(rows.get(2)).right()).isCloseTo(184 - 4 * 156 / 28.0, within(0.3));
        assertThat(middle(rows.get(1))).isCloseTo(middle(rows.get(2)), within(0.2));
        // A township's seal of 42 mm, a little higher than the middle of both lines, begins within one line of the
        // text.
        double seal = (rows.get(1).get(0).top() + last(rows.get(2)).bottom()) / 2 - 3 - 21;
        assertThat(seal - rows.get(0).get(0).bottom()).isBetween(0.0, PageFrame.PITCH);
    }

    @Test
    void keepsALongNameOverTheDateInsideTheTypeArea() {
        String name = "青山镇社会工作服务站暨未成年人保护工作站（社会工作督导点）";
        List<List<PdfText.Sign>> rows = body(bytes(paper().paragraph(SENTENCE).sealedSignature(name, DATE)), 1);
        assertThat(last(rows.get(1)).right()).isCloseTo(184 - 2 * 156 / 28.0, within(0.3));
        assertThat(middle(rows.get(1))).isCloseTo(middle(rows.get(2)), within(0.2));
    }

    @Test
    void standsANoteInBracketsBelowTheDateMovedInByTwoCharacters() {
        byte[] pdf =
                bytes(paper().paragraph(SENTENCE).signature("青山镇社会工作站", DATE).note("此件公开发布"));
        List<List<PdfText.Sign>> rows = body(pdf, 1);
        assertThat(text(rows.get(3))).isEqualTo("（此件公开发布）");
        assertThat(rows.get(3).get(0).left()).isCloseTo(28 + 2 * 156 / 28.0, within(0.1));
        assertThat(rows.get(3).get(0).top() - rows.get(2).get(0).top()).isCloseTo(PageFrame.PITCH, within(0.1));
    }

    @Test
    void writesADateWithoutLeadingNoughts() {
        var january = LocalDate.of(2026, 1, 5);
        assertThat(PdfText.lines(bytes(paper().paragraph(SENTENCE).signature("青山站", january)), 1))
                .contains("2026年1月5日");
    }

    @Test
    void takesALineOfTheTextBeforeAlongWithAShortLastParagraph() {
        byte[] pdf = bytes(paper().paragraph(linesOf(19)).paragraph("特此报告。").signature("青山镇社会工作站", DATE));
        assertThat(body(pdf, 1)).hasSize(18);
        assertThat(body(pdf, 2).get(0)).hasSize(28);
        assertThat(text(body(pdf, 2).get(1))).isEqualTo("特此报告。");
    }

    @Test
    void runsAListOfAnnexesOverThatIsLongerThanAPage() {
        String[] names = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> "第" + i + "村名单")
                .toArray(String[]::new);
        byte[] pdf = bytes(paper().paragraph(linesOf(5)).annexList(names).signature("青山镇社会工作站", DATE));
        assertThat(body(pdf, 1)).hasSize(21);
        assertThat(text(last(body(pdf, 2)))).isEqualTo("2026年11月23日");
    }

    @Test
    void movesAShortNameInWhenTheDateIsLonger() {
        List<List<PdfText.Sign>> rows = body(bytes(paper().paragraph(SENTENCE).signature("青山站", DATE)), 1);
        assertThat(last(rows.get(2)).right()).isCloseTo(184 - 2 * 156 / 28.0, within(0.3));
        assertThat(rows.get(2).get(0).left()).isCloseTo(rows.get(1).get(0).left() + 2 * 156 / 28.0, within(0.1));
    }

    @Test
    void takesTextAlongToThePageOfTheSignature() {
        byte[] pdf = bytes(paper().paragraph(linesOf(20)).annexList("名单").signature("青山镇社会工作站", DATE));
        assertThat(body(pdf, 1)).hasSize(18);
        assertThat(body(pdf, 2).get(0)).hasSize(28);
        assertThat(text(body(pdf, 2).get(2))).isEqualTo("附件：名单");
    }

    @Test
    void alignsTheNamesOfAnnexes() {
        List<List<PdfText.Sign>> rows = body(bytes(paper().paragraph("一").annexList("名".repeat(30), "表")), 1);
        assertThat(text(rows.get(1))).startsWith("附件：1.名");
        double name = rows.get(1).get(5).left();
        assertThat(rows.get(2).get(0).left()).isCloseTo(name, within(0.1));
        assertThat(text(rows.get(3))).isEqualTo("2.表");
        assertThat(rows.get(3).get(2).left()).isCloseTo(name, within(0.1));
    }

    private static Paper paper() {
        return new Paper(FONTS, "青山镇社会工作站");
    }
}
