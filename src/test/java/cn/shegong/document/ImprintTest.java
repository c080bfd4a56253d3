package cn.shegong.document;

import static cn.shegong.document.PaperRows.bytes;
import static cn.shegong.document.PaperRows.index;
import static cn.shegong.document.PaperRows.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImprintTest {
    private static final Fonts FONTS = new Fonts();
    private static final double SMALL_EM = 14 * Style.MM_PER_POINT;
    private static final Imprint IMPRINT = new Imprint(
            List.of("县民政局", "县残疾人联合会", "县乡村振兴局", "镇党委各部门", "镇人大主席团", "各村党组织", "镇中心小学"),
            "青松镇党政综合办公室",
            LocalDate.of(2026, 12, 1));

    @Test
    void endsWithTheTypeAreaOfTheEvenPageThatHasRoom() {
        byte[] pdf = bytes(paper().paragraph("甲".repeat(28 * 25)).imprint(IMPRINT));
        assertThat(pages(pdf)).isEqualTo(2);
        var rules = PdfRules.of(pdf, 2);
        assertThat(rules).hasSize(3).allSatisfy(rule -> {
            assertThat(rule.left()).isCloseTo(28, within(0.05));
            assertThat(rule.width()).isCloseTo(156, within(0.05));
            assertThat(rule.red()).isFalse();
        });
        assertThat(rules.get(2).bottom()).isCloseTo(262, within(0.05));
        assertThat(rules).extracting(rule -> Math.round(rule.height() * 100)).containsExactly(35L, 25L, 35L);
        assertThat(PdfText.lines(pdf, 2)).contains("— 2 —");
    }

    @Test
    void namesCopiesUnderEachOtherWithAFullStopAndThePrinterWithItsDate() {
        var rows = PdfText.rows(bytes(paper().paragraph("甲".repeat(28 * 25)).imprint(IMPRINT)), 2);
        int copies = index(rows, "抄送：县民政局，");
        var first = rows.get(copies);
        assertThat(first.get(0).left()).isCloseTo(28 + SMALL_EM, within(0.1));
        assertThat(first.get(0).points()).isCloseTo(14, within(0.01));
        assertThat(rows.get(copies + 1).get(0).left()).isCloseTo(first.get(3).left(), within(0.1));
        assertThat(text(rows.get(copies + 1))).endsWith("镇中心小学。");
        var printed = rows.get(copies + 2);
        assertThat(text(printed)).isEqualTo("青松镇党政综合办公室2026年12月1日印发");
        assertThat(printed.get(0).left()).isCloseTo(28 + SMALL_EM, within(0.1));
        assertThat(printed.get(printed.size() - 1).right()).isCloseTo(184 - SMALL_EM, within(0.1));
    }

    @Test
    void standsAloneAndUnnumberedBehindAnOddPage() {
        byte[] pdf = bytes(paper().paragraph("一页。").imprint(IMPRINT));
        assertThat(pages(pdf)).isEqualTo(2);
        assertThat(PdfText.lines(pdf, 1)).contains("— 1 —");
        assertThat(PdfText.lines(pdf, 2)).hasSize(3).noneMatch(line -> line.contains("—"));
    }

    @Test
    void leavesABlankPageWithoutNumberBehindAnEvenOneThatIsFull() {
        byte[] pdf = bytes(paper().paragraph("甲".repeat(28 * 42)).imprint(IMPRINT));
        assertThat(pages(pdf)).isEqualTo(4);
        assertThat(PdfText.lines(pdf, 2)).contains("— 2 —");
        assertThat(PdfText.lines(pdf, 3)).isEmpty();
        assertThat(PdfText.lines(pdf, 4)).hasSize(3).noneMatch(line -> line.contains("—"));
    }

    @Test
    void givesALetterTheCopiesWithoutRulesAndPrinter() {
        byte[] pdf = bytes(PaperSpecimens.letter(FONTS));
        assertThat(PdfRules.of(pdf, 2)).isEmpty();
        var rows = PdfText.rows(pdf, 2);
        int copies = index(rows, "抄送：县民政局，县公安局。");
        assertThat(text(rows.get(copies + 1))).isEqualTo("— 2 —");
        assertThat(rows.get(copies).get(0).bottom()).isBetween(255.0, 262.0);
    }

    @Test
    void takesRecipientsThatWouldFillTheFirstPage() {
        byte[] pdf = bytes(PaperSpecimens.list(FONTS));
        assertThat(PdfText.lines(pdf, 1)).anyMatch(line -> line.startsWith("今年以来"));
        assertThat(PdfText.lines(pdf, 4)).anyMatch(line -> line.startsWith("主送：第1村民委员会，"));
        assertThat(PdfPages.text(pdf).replace("\n", "")).contains("第60村民委员会。抄送：县民政局。");
    }

    private static Paper paper() {
        return new Paper(FONTS, Head.white("青松镇社工站"));
    }

    private static int pages(byte[] pdf) {
        return PdfText.signs(pdf).stream().mapToInt(PdfText.Sign::page).max().orElseThrow();
    }
}
