package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.shegong.base.Progress;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** The measures of GB/T 9704-2012 read back from the editable documents of the specimens. */
class WordFormTest {
    private static final Fonts FONTS = new Fonts();
    private static final double POINTS_PER_MM = 72 / 25.4;

    @TempDir
    Path folder;

    @Test
    void laysEverySectionOnAGridOf22LinesOf28Characters() throws IOException {
        try (var word = written(PaperSpecimens.red(FONTS))) {
            assertThat(sections(word)).hasSize(3).allSatisfy(section -> {
                var grid = section.getDocGrid();
                assertThat(grid.getType()).isEqualTo(STDocGrid.LINES_AND_CHARS);
                double high = section.getPgSz().getOrient().toString().equals("landscape") ? 156 : 225;
                int lines =
                        (int) (high * POINTS_PER_MM * 20 / grid.getLinePitch().intValue());
                double wide = 16 + grid.getCharSpace().intValue() / 4096.0;
                int characters = (int) ((high == 225 ? 156 : 225) * POINTS_PER_MM / wide);
                assertThat(lines).isEqualTo(high == 225 ? 22 : 15);
                assertThat(characters).isEqualTo(high == 225 ? 28 : 40);
            });
        }
    }

    @Test
    void setsTextOnLinesOfWhich22OfTwentyEightCharactersFit() throws IOException {
        try (var word = written(PaperSpecimens.white(FONTS))) {
            var text = paragraph(word, "今年以来");
            assertThat(text.getSpacingLineRule().name()).isEqualTo("EXACT");
            assertThat(text.getCTP().getPPr().getSpacing().getLine()).isEqualTo(BigInteger.valueOf(579));
            assertThat(text.getCTP().getPPr().getInd().getFirstLineChars()).isEqualTo(BigInteger.valueOf(200));
            var run = text.getRuns().get(0);
            looks(run, "仿宋_GB2312", 16);
            double step = 16
                    + Integer.parseInt(run.getCTR()
                                    .getRPr()
                                    .getSpacingArray(0)
                                    .getVal()
                                    .toString())
                            / 20.0;
            assertThat((int) (156 * POINTS_PER_MM / step)).isEqualTo(28);
        }
    }

    @Test
    void namesTheFontOfEachPart() throws IOException {
        try (var word = written(PaperSpecimens.white(FONTS))) {
            looks(paragraph(word, "青松镇社会工作服务站关于").getRuns().get(0), "方正小标宋简体", 22);
            looks(paragraph(word, "一、").getRuns().get(0), "黑体", 16);
            looks(paragraph(word, "（一）").getRuns().get(0), "楷体_GB2312", 16);
            looks(paragraph(word, "1.取暖安全").getRuns().get(0), "仿宋_GB2312", 16);
            looks(paragraph(word, "附件1").getRuns().get(0), "黑体", 16);
            assertThat(word.getParagraphs().get(0).getText()).isEmpty();
            assertThat(word.getParagraphs().get(1).getText()).isEmpty();
            assertThat(word.getParagraphs().get(2).getText()).startsWith("青松镇社会工作服务站关于");
        }
    }

    @Test
    void drawsTheRedNameAndTheRuleOfARedHead() throws IOException {
        try (var word = written(PaperSpecimens.red(FONTS))) {
            var urgent = word.getParagraphs().get(0);
            double above =
                    (urgent.getCTP().getPPr().getSpacing().getLine().toString().transform(Double::parseDouble)
                                    + urgent.getSpacingAfter())
                            / 20
                            / POINTS_PER_MM;
            assertThat(above).isBetween(34.0, 35.0);
            var name = paragraph(word, "青松镇人民政府文件").getRuns().get(0);
            assertThat(name.getColor()).isEqualTo("FF0000");
            assertThat(name.getFontFamily()).isEqualTo("方正小标宋简体");
            var number = paragraph(word, "青政发〔2026〕1号");
            var rule = number.getCTP().getPPr().getPBdr().getBottom();
            assertThat(rule.xgetColor().getStringValue()).isEqualTo("FF0000");
            assertThat(rule.getSpace().intValue() / POINTS_PER_MM).isCloseTo(4, within(0.2));
            assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        }
    }

    @Test
    void namesTheSignersBesideTheNumberOfAPaperThatGoesUp() throws IOException {
        try (var word = written(PaperSpecimens.upward(FONTS))) {
            var line = paragraph(word, "\t青政报〔2026〕12号\t张秀英");
            looks(line.getRuns().get(line.getRuns().size() - 1), "楷体_GB2312", 16);
            assertThat(line.getCTP().getPPr().isSetPBdr()).isTrue();
            assertThat(paragraph(word, "\t\t签发人：王建国").getCTP().getPPr().isSetPBdr())
                    .isFalse();
        }
    }

    @Test
    void numbersOddPagesRightAndEvenPagesLeftOneCharacterIn() throws IOException {
        try (var word = written(PaperSpecimens.white(FONTS))) {
            var odd = word.getHeaderFooterPolicy()
                    .getDefaultFooter()
                    .getParagraphs()
                    .get(0);
            var even = word.getHeaderFooterPolicy()
                    .getEvenPageFooter()
                    .getParagraphs()
                    .get(0);
            assertThat(odd.getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(odd.getIndentationRight()).isEqualTo(14 * 20);
            assertThat(even.getAlignment()).isEqualTo(ParagraphAlignment.LEFT);
            assertThat(even.getIndentationLeft()).isEqualTo(14 * 20);
            assertThat(odd.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
            looks(odd.getRuns().get(0), "宋体", 14);
            assertThat(word.getSettings().getEvenAndOddHeadings()).isTrue();
        }
    }

    @Test
    void standsTheNumberOfAPageThatLiesAcrossAtItsPlaceOfTheSheet() throws IOException {
        try (var word = written(PaperSpecimens.red(FONTS))) {
            var boxes = word.getFooterList().stream()
                    .map(WordFormTest::xml)
                    .filter(xml -> xml.contains("layout-flow:vertical"))
                    .toList();
            assertThat(boxes).hasSize(2).allSatisfy(xml -> assertThat(xml).contains("PAGE"));
        }
    }

    @Test
    void givesALetterItsNameAndRulesOnTheFirstPageAlone() throws IOException {
        try (var word = written(PaperSpecimens.letter(FONTS))) {
            assertThat(sections(word).get(0).isSetTitlePg()).isTrue();
            var head = word.getHeaderFooterPolicy().getFirstPageHeader().getParagraphs();
            assertThat(head.get(0).getText()).isEqualTo("青松镇人民政府");
            assertThat(head.get(0).getRuns().get(0).getColor()).isEqualTo("FF0000");
            long thick = border(head.get(0));
            assertThat(thick).isGreaterThan(2 * border(head.get(1)));
            assertThat(millimetres(head.get(1).getIndentationLeft())).isCloseTo(-8, within(0.1));
            assertThat(millimetres(head.get(1).getIndentationRight())).isCloseTo(-6, within(0.1));
            assertThat(millimetres(sections(word).get(0).getPgMar().getHeader()))
                    .isCloseTo(30, within(0.1));
            var foot = word.getHeaderFooterPolicy().getFirstPageFooter().getParagraphs();
            assertThat(border(foot.get(1))).isEqualTo(thick);
            assertThat(millimetres(sections(word).get(0).getPgMar().getFooter()))
                    .isCloseTo(20, within(0.1));
            assertThat(foot)
                    .allSatisfy(paragraph -> assertThat(paragraph.getText()).isEmpty());
        }
        try (var word = written(PaperSpecimens.white(FONTS))) {
            assertThat(sections(word)).noneMatch(CTSectPr::isSetTitlePg);
        }
    }

    @Test
    void marksTheFirstPageOfALetterInItsFoot() throws IOException {
        try (var word = written(PaperSpecimens.stationLetter(FONTS).watermark("演示"))) {
            assertThat(word.getHeaderFooterPolicy().getFirstPageFooter().getText())
                    .contains("演示");
            assertThat(word.getHeaderFooterPolicy().getDefaultHeader().getText())
                    .contains("演示");
        }
    }

    @Test
    void floatsTheImprintAtTheFootWithItsThreeRules() throws IOException {
        try (var word = written(PaperSpecimens.minutes(FONTS))) {
            var table = word.getTables().get(0);
            var properties = table.getCTTbl().getTblPr();
            assertThat(properties.getTblpPr().xmlText()).contains("tblpYSpec=\"bottom\"");
            assertThat(properties.getTblBorders().getTop().getSz().intValue() / 8.0 / POINTS_PER_MM)
                    .isCloseTo(0.35, within(0.02));
            assertThat(properties.getTblBorders().getInsideH().getSz().intValue() / 8.0 / POINTS_PER_MM)
                    .isCloseTo(0.25, within(0.02));
            assertThat(table.getText()).contains("抄送：参会各单位。").contains("2026年12月1日印发");
            looks(table.getRow(0).getCell(0).getParagraphs().get(0).getRuns().get(0), "仿宋_GB2312", 14);
        }
    }

    @Test
    void putsAnImprintThatFindsNoRoomOnAnEvenPageWithoutNumber() throws IOException {
        try (var word = written(PaperSpecimens.red(FONTS))) {
            var last = sections(word).get(2);
            assertThat(last.getType().getVal()).isEqualTo(STSectionMark.EVEN_PAGE);
            var policy = new org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy(word, last);
            assertThat(xml(policy.getDefaultFooter())).doesNotContain("PAGE");
            assertThat(xml(policy.getEvenPageFooter())).doesNotContain("PAGE");
        }
    }

    @Test
    void hangsTheNamesOfAnnexesAndOfThoseAtAMeeting() throws IOException {
        try (var word = written(PaperSpecimens.white(FONTS))) {
            var first = paragraph(word, "附件：1.青松镇");
            var second = paragraph(word, "2.低保对象");
            assertThat(first.getIndentationLeft()).isEqualTo(second.getIndentationLeft());
            assertThat(millimetres(first.getIndentationLeft() - first.getIndentationHanging()))
                    .isCloseTo(2 * 156 / 28.0, within(0.1));
        }
        try (var word = written(PaperSpecimens.minutes(FONTS))) {
            var present = paragraph(word, "出席：");
            looks(present.getRuns().get(0), "黑体", 16);
            assertThat(millimetres(present.getIndentationHanging())).isCloseTo(3 * 156 / 28.0, within(0.1));
        }
    }

    private XWPFDocument written(Paper paper) throws IOException {
        Path file = folder.resolve("文件.docx");
        paper.writeWord(file, Progress.NONE);
        try (var in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String text) {
        return word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " not among "
                        + word.getParagraphs().stream()
                                .map(XWPFParagraph::getText)
                                .toList()));
    }

    private static List<CTSectPr> sections(XWPFDocument word) {
        List<CTSectPr> sections = new ArrayList<>();
        word.getParagraphs().stream()
                .map(paragraph -> paragraph.getCTP().getPPr())
                .filter(properties -> properties != null && properties.isSetSectPr())
                .forEach(properties -> sections.add(properties.getSectPr()));
        sections.add(word.getDocument().getBody().getSectPr());
        return sections;
    }

    private static void looks(XWPFRun run, String font, double points) {
        assertThat(run.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo(font);
        assertThat(run.getFontSizeAsDouble()).isCloseTo(points, within(0.01));
    }

    private static long border(XWPFParagraph paragraph) {
        return paragraph.getCTP().getPPr().getPBdr().getBottom().getSz().longValue();
    }

    private static String xml(XWPFFooter footer) {
        return footer._getHdrFtr().xmlText();
    }

    private static double millimetres(Object twips) {
        return Double.parseDouble(twips.toString()) / 20 / POINTS_PER_MM;
    }
}
