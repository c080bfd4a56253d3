package cn.shegong.document;

import static cn.shegong.document.PaperRows.body;
import static cn.shegong.document.PaperRows.bytes;
import static cn.shegong.document.PaperRows.last;
import static cn.shegong.document.PaperRows.linesOf;
import static cn.shegong.document.PaperRows.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.shegong.base.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTest {
    private static final Fonts FONTS = new Fonts();
    private static final String SENTENCE = "社工站每月走访特困人员了解生活困难并记入档案";

    @TempDir
    Path folder;

    @Test
    void fillsTheTypeAreaWith22LinesOf28Characters() {
        byte[] pdf = bytes(paper().paragraph(SENTENCE.repeat(60)));
        List<List<PdfText.Sign>> rows = body(pdf, 2);
        assertThat(rows).hasSize(22).allSatisfy(row -> assertThat(row).hasSize(28));
        assertThat(rows.get(0).get(0).top()).isCloseTo(37, within(0.1));
        assertThat(rows.get(21).get(0).bottom()).isCloseTo(262, within(0.1));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get(0).left()).isCloseTo(28, within(0.1));
            assertThat(row.get(27).right()).isCloseTo(184, within(0.3));
            assertThat(row.get(0).points()).isCloseTo(16, within(0.01));
        });
    }

    @Test
    void movesTheFirstLineOfAParagraphInByTwoCharacters() {
        List<List<PdfText.Sign>> rows = body(bytes(paper().paragraph(SENTENCE.repeat(2))), 1);
        assertThat(rows.get(0)).hasSize(26);
        assertThat(rows.get(0).get(0).left()).isCloseTo(28 + 2 * 156 / 28.0, within(0.1));
        assertThat(rows.get(1).get(0).left()).isCloseTo(28, within(0.1));
    }

    @Test
    void spreadsALineThatARuleOfBreakingLeftShort() {
        String text = "甲".repeat(25) + "（电话）" + "乙".repeat(40);
        List<List<PdfText.Sign>> rows = body(bytes(paper().paragraph(text)), 1);
        assertThat(rows.get(0)).hasSize(25);
        assertThat(rows.get(0).get(24).right()).isCloseTo(184, within(0.4));
        assertThat(rows.get(1).get(0).text()).isEqualTo("（");
    }

    @Test
    void putsThePageNumberSevenMillimetresBelowTheTypeAreaRightThenLeft() {
        byte[] pdf = bytes(paper().paragraph(SENTENCE.repeat(60)));
        List<PdfText.Sign> odd = last(PdfText.rows(pdf, 1));
        assertThat(text(odd)).isEqualTo("— 1 —");
        assertThat(odd.get(4).right()).isCloseTo(184 - 14 * Style.MM_PER_POINT, within(0.3));
        assertThat((odd.get(0).top() + odd.get(0).bottom()) / 2).isCloseTo(269, within(0.3));
        assertThat(odd.get(2).points()).isCloseTo(14, within(0.01));
        List<PdfText.Sign> even = last(PdfText.rows(pdf, 2));
        assertThat(text(even)).isEqualTo("— 2 —");
        assertThat(even.get(0).left()).isCloseTo(28 + 14 * Style.MM_PER_POINT, within(0.3));
    }

    @Test
    void centresATitleThatTakesTwoLines() {
        byte[] pdf = bytes(paper().title("青山镇社会工作站关于2026年11月|特困人员探访情况的报告")
                .recipient("红旗县民政局：")
                .paragraph(SENTENCE));
        List<List<PdfText.Sign>> rows = body(pdf, 1);
        assertThat(text(rows.get(0))).isEqualTo("青山镇社会工作站关于2026年11月");
        assertThat(text(rows.get(1))).isEqualTo("特困人员探访情况的报告");
        rows.subList(0, 2).forEach(row -> {
            double middle = (row.get(0).left() + last(row).right()) / 2;
            assertThat(middle).isCloseTo(106, within(0.2));
            assertThat(row.get(0).points()).isCloseTo(22, within(0.01));
        });
        assertThat(text(rows.get(2))).isEqualTo("红旗县民政局：");
        assertThat(rows.get(2).get(0).top()).isCloseTo(37 + 3 * PageFrame.PITCH, within(0.1));
    }

    @Test
    void numbersHeadingsAndSetsThemInTheirFaces() throws IOException {
        byte[] pdf = bytes(paper().heading(1, "基本情况").heading(2, "走访").paragraph(SENTENCE));
        assertThat(PdfText.lines(pdf, 1)).startsWith("一、基本情况", "（一）走访");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getFontNames())
                    .extracting(name ->
                            document.getPage(0).getResources().getFont(name).getName())
                    .anyMatch(n -> n.endsWith("NotoSansSC-Regular"))
                    .anyMatch(n -> n.endsWith("StationKai-Regular"))
                    .anyMatch(n -> n.endsWith("StationFang-Regular"));
        }
    }

    @Test
    void neverLeavesAHeadingAtTheFootOfAPage() {
        byte[] pdf = bytes(paper().paragraph(linesOf(21)).heading(1, "下一步打算").paragraph(SENTENCE));
        assertThat(body(pdf, 1)).hasSize(21);
        assertThat(PdfText.lines(pdf, 2)).startsWith("一、下一步打算");
    }

    @Test
    void leavesNoBlanksAroundFiguresInAnOfficialPaper() {
        String text = "应访 12 户，已访 3～5 户（见 附件）。";
        assertThat(PdfText.lines(bytes(new Paper(FONTS, Head.white("青山站")).paragraph(text)), 1))
                .contains("应访12户，已访3～5户（见 附件）。");
        assertThat(PdfText.lines(bytes(paper().paragraph(text)), 1)).contains(text);
    }

    @Test
    void putsAColonBehindTheRecipientsAndTheirFurtherLinesAtTheEdge() {
        List<List<PdfText.Sign>> rows = body(bytes(paper().recipient("各村民委员会，".repeat(5) + "镇直各单位:")), 1);
        assertThat(text(rows.get(1))).endsWith("镇直各单位：");
        assertThat(rows).allSatisfy(row -> assertThat(row.get(0).left()).isCloseTo(28, within(0.1)));
    }

    @Test
    void laysAnAnnexOnANewPageTitleOnTheThirdLine() {
        List<List<PdfText.Sign>> rows =
                body(bytes(paper().paragraph("一").annex("附件1", "名单").paragraph("二")), 2);
        assertThat(text(rows.get(0))).isEqualTo("附件1");
        assertThat(rows.get(0).get(0).left()).isCloseTo(28, within(0.1));
        assertThat(rows.get(0).get(0).top()).isCloseTo(37, within(0.1));
        assertThat(rows.get(0).get(0).points()).isCloseTo(16, within(0.01));
        assertThat(text(rows.get(1))).isEqualTo("名单");
        assertThat(rows.get(1).get(0).top()).isCloseTo(37 + 2 * PageFrame.PITCH, within(0.1));
    }

    @Test
    void turnsLandscapePagesAndKeepsTheNumberAtItsPlaceOfTheSheet() throws IOException {
        byte[] pdf = bytes(paper().paragraph("一").landscape().paragraph(SENTENCE.repeat(3)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getRotation()).isZero();
            assertThat(document.getPage(1).getRotation()).isEqualTo(90);
            assertThat(document.getPage(1).getMediaBox().getHeight()).isCloseTo(841.9f, within(0.1f));
        }
        List<PdfText.Sign> number = last(PdfText.rows(unturned(pdf), 2));
        assertThat(text(number)).isEqualTo("— 2 —");
        assertThat(number.get(0).left()).isCloseTo(28 + 14 * Style.MM_PER_POINT, within(0.3));
        assertThat((number.get(0).top() + number.get(0).bottom()) / 2).isCloseTo(269, within(0.3));
        List<PdfText.Sign> first = PdfText.rows(pdf, 2).stream()
                .filter(row -> text(row).startsWith("社工站"))
                .findFirst()
                .orElseThrow();
        assertThat(first.get(0).top()).isCloseTo(28, within(0.1));
        assertThat(first.get(0).left()).isCloseTo(35 + 2 * 156 / 28.0, within(0.1));
    }

    @Test
    void givesBackEveryCharacter() throws IOException {
        String table = FontsTest.standardCharacters() + "䶮㛃𬱖·买买提·艾力ABCxyz0189￥¥％℃㎡①⑳㈠☐☑☒✓✔✗×÷—～…“”‘’〔〕《》";
        byte[] pdf = bytes(paper().paragraph(table));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            String read = text.replaceAll("— \\d+ —", "").replaceAll("\\s", "");
            assertThat(read).isEqualTo(table);
        }
    }

    @Test
    void namesItselfItsStationAndItsHeadings() throws IOException {
        byte[] pdf =
                bytes(paper().title("探访|报告").heading(1, "情况").heading(2, "走访").heading(1, "打算"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("探访报告");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("青山镇社会工作站");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                item.children().forEach(child -> titles.add("-" + child.getTitle()));
            }
            assertThat(titles).containsExactly("一、情况", "-（一）走访", "二、打算");
        }
    }

    @Test
    void drawsAWatermarkOnEveryPage() {
        byte[] pdf =
                bytes(paper().watermark("演示").paragraph(SENTENCE).pageBreak().paragraph(SENTENCE));
        for (int page = 1; page <= 2; page++) {
            int number = page;
            assertThat(PdfText.signs(pdf))
                    .anyMatch(s -> s.page() == number && s.text().equals("示") && s.points() > 90);
        }
    }

    @Test
    void leavesTheOldFileWhenItIsCancelled() throws IOException {
        Path file = Files.writeString(folder.resolve("报告.pdf"), "旧");
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total, String what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> paper().paragraph(SENTENCE).write(file, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(file).hasContent("旧");
        assertThat(folder).isDirectoryContaining(p -> p.equals(file));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    private static Paper paper() {
        return new Paper(FONTS, "青山镇社会工作站");
    }

    /** Its pages as the sheets lie in the printer; what lay across stands on end. */
    private static byte[] unturned(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getPages().forEach(page -> page.setRotation(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
