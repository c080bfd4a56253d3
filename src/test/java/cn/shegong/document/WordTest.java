package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordTest {
    @TempDir
    static Path folder;

    private static Path file;
    private static byte[] pdf;

    @BeforeAll
    static void write() {
        file = folder.resolve("报告.docx");
        var table = Table.numbered(
                        Column.text("村（社区）"), Column.integer("人口", "户").withTotal(), Column.integer("人口", "人"))
                .row("朝阳村", 12, 30)
                .row("东风社区", 3, 8)
                .totals();
        var paper = new Paper(new Fonts(), "青松镇社工站")
                .title("2026年11月低保对象排查问题报告和建议的一份很长的|标题")
                .recipient("青松镇人民政府：")
                .heading(1, "情况")
                .paragraph("排查 12 户。")
                .heading(2, "人口")
                .heading(3, "具体")
                .table("各村情况", table)
                .annexList("名单", "说明")
                .signature("青松镇社工站", LocalDate.of(2026, 11, 20))
                .note("填表人：李强")
                .annex("附件1", "名单")
                .landscape()
                .table(table)
                .portrait()
                .paragraph("完。");
        paper.writeWord(file, Progress.NONE);
        pdf = paper.bytes(Progress.NONE);
    }

    @Test
    void saysTheSameAsThePdfInTheSameOrder() {
        var word = WordSample.read(file);
        assertThat(word.paragraphs())
                .containsSubsequence(
                        "青松镇人民政府：",
                        "一、情况",
                        "排查 12 户。",
                        "（一）人口",
                        "1.具体",
                        "各村情况",
                        "附件：1.名单",
                        "2.说明",
                        "青松镇社工站",
                        "2026年11月20日",
                        "（填表人：李强）",
                        "附件1",
                        "名单",
                        "完。");
        var printed = PdfPages.text(pdf).replace("\n", "");
        assertThat(word.paragraphs()).allSatisfy(text -> assertThat(printed).contains(text.replace("\n", "")));
    }

    @Test
    void drawsTablesWithGroupedHeadsNumbersAndTotals() {
        var table = WordSample.read(file).tables().get(0);
        assertThat(table)
                .containsExactly(
                        List.of("序号", "村（社区）", "人口"),
                        List.of("", "", "户", "人"),
                        List.of("1", "朝阳村", "12", "30"),
                        List.of("2", "东风社区", "3", "8"),
                        List.of("合计", "", "15", ""));
    }

    @Test
    void namesTheFontsOfOfficialPapersAndKeepsTheirMargins() {
        var word = WordSample.read(file);
        assertThat(word.fonts()).contains("方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体");
        assertThat(word.margins()).containsExactly(37, 35, 28, 26);
    }

    @Test
    void turnsPagesForWideTablesAndNumbersThemAtTheOuterEdge() throws Exception {
        try (var in = Files.newInputStream(file);
                var document = new XWPFDocument(in)) {
            var turned = document.getParagraphs().stream()
                    .map(p -> p.getCTP().getPPr())
                    .filter(p -> p != null && p.isSetSectPr())
                    .map(p -> p.getSectPr().getPgSz().getOrient().toString())
                    .toList();
            assertThat(turned).containsExactly("portrait", "landscape");
            assertThat(document.getFooterList()).hasSize(6);
            assertThat(document.getFooterList().get(0).getText()).contains("—");
            assertThat(document.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
        }
    }
}
