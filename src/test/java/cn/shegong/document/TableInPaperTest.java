package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.shegong.base.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableInPaperTest {
    private static final Fonts FONTS = new Fonts();

    @Test
    void repeatsTheWholeHeadOnEachPage() {
        byte[] pdf = bytes(paper().table(villages(80)));
        int pages = PdfText.signs(pdf).get(PdfText.signs(pdf).size() - 1).page();
        assertThat(pages).isGreaterThan(2);
        for (int page = 1; page <= pages; page++) {
            String all = String.join("", PdfText.lines(pdf, page));
            assertThat(all).contains("特困人员").containsOnlyOnce("应访已访");
        }
    }

    @Test
    void cutsNoRowByTheEndOfAPage() {
        Table table = Table.of(Column.code("号").wide(20), Column.text("情况").wide(60));
        for (int i = 0; i < 40; i++) {
            table.row(String.valueOf(100 + i), "身体状况平稳，取暖、用水、用电正常，药品够用两周。希望帮助办理补贴，已转民政办。");
        }
        byte[] pdf = bytes(paper().table(table));
        String first = String.join("", PdfText.lines(pdf, 1));
        int begun = first.split("身体状况", -1).length;
        assertThat(first.split("已转民政办。", -1)).hasSize(begun);
        assertThat(PdfText.signs(pdf).stream()
                        .filter(s -> s.points() < 13)
                        .mapToDouble(PdfText.Sign::bottom)
                        .max()
                        .orElseThrow())
                .isLessThan(262);
    }

    @Test
    void carriesARowTallerThanAPageOverToTheNext() {
        String story = "走访".repeat(2500);
        byte[] pdf = bytes(paper().table(Table.of(Column.text("记录")).row(story)));
        long characters = PdfText.signs(pdf).stream()
                .filter(s -> s.text().equals("走") || s.text().equals("访"))
                .count();
        assertThat(characters).isEqualTo(5000);
    }

    @Test
    void writesEachKindItsWayAndAddsUp() {
        Table table = Table.numbered(
                        Column.text("村"),
                        Column.integer("人数").withTotal(),
                        Column.money("金额").withTotal(),
                        Column.date("日期"))
                .row("东岗村", 3, new BigDecimal("1234.5"), LocalDate.of(2026, 11, 3))
                .row("前进村", 4, null, "不详")
                .totals();
        List<String> lines = PdfText.lines(bytes(paper().table(table)), 1);
        assertThat(lines).startsWith("序号村人数金额日期", "1东岗村31234.502026-11-03", "2前进村4不详", "合计71234.50");
    }

    @Test
    void standsFiguresUnderEachOther() {
        Table table = Table.of(Column.text("村"), Column.money("金额")).row("甲", new BigDecimal("1111.11"));
        table.row("乙", new BigDecimal("20.00"));
        List<List<PdfText.Sign>> rows = PdfText.rows(bytes(paper().table(table)), 1);
        double right = rows.get(1).get(rows.get(1).size() - 1).right();
        assertThat(rows.get(2).get(rows.get(2).size() - 1).right()).isCloseTo(right, within(0.01));
    }

    @Test
    void keepsAnIdentityNumberOnOneLineBesideLongText() {
        Table table = Table.numbered(Column.code("姓名"), Column.code("公民身份号码"), Column.text("情况"), Column.text("处置"));
        table.row("䶮㛃𬱖", "22018219500101991X", "走访".repeat(60), "转办".repeat(60));
        assertThat(PdfText.lines(bytes(paper().table(table)), 1)).anyMatch(line -> line.contains("22018219500101991X"));
    }

    @Test
    void bringsAHeadingAlongWithTheTableBelowIt() {
        Paper paper = paper();
        for (int i = 0; i < 20; i++) {
            paper.paragraph("一行。");
        }
        byte[] pdf = bytes(paper.heading(1, "各村情况").table("表1 各村情况", villages(3)));
        assertThat(String.join("", PdfText.lines(pdf, 1))).doesNotContain("各村情况");
        assertThat(PdfText.lines(pdf, 2)).startsWith("一、各村情况", "表1 各村情况");
    }

    @Test
    void beginsNoTableWithASingleRowAtTheFootOfAPage() {
        Paper paper = paper();
        for (int i = 0; i < 19; i++) {
            paper.paragraph("一行。");
        }
        byte[] pdf = bytes(paper.table(villages(30)));
        assertThat(String.join("", PdfText.lines(pdf, 1))).doesNotContain("特困人员");
    }

    @Test
    void leavesNoTotalAloneOnAPage() {
        for (int rows = 24; rows < 34; rows++) {
            byte[] pdf = bytes(paper().table(villages(rows)));
            int pages = PdfText.signs(pdf).stream()
                    .mapToInt(PdfText.Sign::page)
                    .max()
                    .orElseThrow();
            String last = String.join("", PdfText.lines(pdf, pages));
            assertThat(last).contains("合计").contains("东岗村");
        }
    }

    @Test
    void setsTheTypeSizeOfTheTablesThatFollow() {
        byte[] pdf = bytes(paper().table(Table.of(Column.text("甲")).row("小"))
                .tableSize(Paper.SMALL_4)
                .table(Table.of(Column.text("甲")).row("大")));
        assertThat(size(pdf, "小")).isCloseTo(10.5, within(0.01));
        assertThat(size(pdf, "大")).isCloseTo(12, within(0.01));
    }

    @Test
    void wantsAValueForEachColumn() {
        Table table = Table.numbered(Column.text("村"));
        assertThatThrownBy(() -> table.row("甲", "乙")).isInstanceOf(IllegalArgumentException.class);
    }

    private static double size(byte[] pdf, String text) {
        return PdfText.signs(pdf).stream()
                .filter(s -> s.text().equals(text))
                .findFirst()
                .orElseThrow()
                .points();
    }

    private static Table villages(int rows) {
        Table table = Table.numbered(
                Column.text("村"), Column.integer("特困人员", "应访").withTotal(), Column.integer("特困人员", "已访"));
        for (int i = 0; i < rows; i++) {
            table.row("东岗村", i, i);
        }
        return table.totals();
    }

    private static Paper paper() {
        return new Paper(FONTS, "青山镇社会工作站");
    }

    private static byte[] bytes(Paper paper) {
        return paper.bytes(Progress.NONE);
    }
}
