package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final int FIRST = 4;

    @TempDir
    Path folder;

    @Test
    void standsTheTableBetweenTheLinesOfACountyForm() throws IOException {
        XSSFSheet sheet = written(new LedgerSheet("特困人员", people())
                .title("红旗县青山镇特困人员台账（2026年11月）")
                .unit("青山镇社会工作站")
                .filledOn(LocalDate.of(2026, 11, 23))
                .measure("元")
                .signedBy("李敏", "", "张伟", "0431-88880000"));
        assertThat(text(sheet, 0, 0)).isEqualTo("红旗县青山镇特困人员台账（2026年11月）");
        assertThat(text(sheet, 1, 0)).isEqualTo("填报单位（盖章）：青山镇社会工作站");
        CellRangeAddress right = merged(sheet, 1).get(1);
        assertThat(text(sheet, 1, right.getFirstColumn())).isEqualTo("填报日期：2026年11月23日    单位：元");
        assertThat(text(sheet, sheet.getLastRowNum(), 0)).matches("主要负责人：李敏 +审核人： +填表人：张伟 +联系电话：0431-88880000");
        assertThat(merged(sheet, 0)).containsExactly(new CellRangeAddress(0, 0, 0, 5));
    }

    @Test
    void joinsTheCellsOfGroupsInTheHead() throws IOException {
        XSSFSheet sheet = written(new LedgerSheet("特困人员", people()));
        assertThat(text(sheet, 2, 0)).isEqualTo("序号");
        assertThat(text(sheet, 2, 3)).isEqualTo("认定");
        assertThat(text(sheet, 3, 3)).isEqualTo("日期");
        assertThat(sheet.getMergedRegions())
                .contains(new CellRangeAddress(2, 3, 0, 0), new CellRangeAddress(2, 2, 3, 4));
    }

    @Test
    void keepsIdentityNumbersAndTelephonesAsText() throws IOException {
        XSSFCell id = written(new LedgerSheet("特困人员", people())).getRow(FIRST).getCell(2);
        assertThat(id.getCellType()).isEqualTo(CellType.STRING);
        assertThat(id.getStringCellValue()).isEqualTo("220182195001019910");
        assertThat(id.getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @Test
    void writesFiguresAndDatesAsSuch() throws IOException {
        XSSFSheet sheet = written(new LedgerSheet("特困人员", people()));
        XSSFCell date = sheet.getRow(FIRST).getCell(3);
        assertThat(date.getLocalDateTimeCellValue()).isEqualTo("2024-03-11T00:00");
        assertThat(date.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
        XSSFCell money = sheet.getRow(FIRST).getCell(5);
        assertThat(money.getNumericCellValue()).isEqualTo(893.5);
        assertThat(money.getCellStyle().getDataFormatString()).isEqualTo("0.00");
        assertThat(sheet.getRow(FIRST).getCell(0).getNumericCellValue()).isEqualTo(1);
    }

    @Test
    void writesTextWhereADateIsUnknown() throws IOException {
        XSSFCell unknown =
                written(new LedgerSheet("特困人员", people())).getRow(FIRST + 1).getCell(3);
        assertThat(unknown.getStringCellValue()).isEqualTo("不详");
        assertThat(unknown.getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @Test
    void addsUpByValueNotByFormula() throws IOException {
        XSSFSheet sheet = written(new LedgerSheet("特困人员", people()));
        assertThat(text(sheet, FIRST + 2, 0)).isEqualTo("合计");
        XSSFCell sum = sheet.getRow(FIRST + 2).getCell(5);
        assertThat(sum.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(sum.getNumericCellValue()).isEqualTo(1000);
    }

    @Test
    void neverLetsDataBecomeAFormula() throws IOException {
        List<String> dangerous = List.of("=1+2", "+86 431", "-cmd", "@SUM(A1)", "\t=1", "＝1");
        Table table = Table.of(Column.text("备注"));
        dangerous.forEach(table::row);
        XSSFSheet sheet = written(new LedgerSheet("备注", table));
        for (int i = 0; i < dangerous.size(); i++) {
            XSSFCell cell = sheet.getRow(3 + i).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(dangerous.get(i));
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed()).isFalse();
    }

    @Test
    void keepsRareCharacters() throws IOException {
        XSSFSheet sheet =
                written(new LedgerSheet("名单", Table.of(Column.text("姓名")).row("䶮㛃𬱖·买买提")));
        assertThat(text(sheet, 3, 0)).isEqualTo("䶮㛃𬱖·买买提");
    }

    @Test
    void printsOnOneA4PageAcrossWithItsHeadAndPageNumbers() throws IOException {
        XSSFSheet sheet = written(new LedgerSheet("特困人员", people()));
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getRepeatingRows()).isEqualTo(new CellRangeAddress(2, 3, -1, -1));
        assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页 共 &N 页");
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) FIRST);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    }

    @Test
    void drawsBordersAndWrapsAndWidensByContent() throws IOException {
        Table table = Table.of(Column.code("性别"), Column.text("情况")).row("女", "走访".repeat(40));
        XSSFSheet sheet = written(new LedgerSheet("记录", table));
        XSSFCell story = sheet.getRow(3).getCell(1);
        assertThat(story.getCellStyle().getBorderBottom()).isEqualTo(BorderStyle.THIN);
        assertThat(story.getCellStyle().getWrapText()).isTrue();
        assertThat(sheet.getColumnWidth(1)).isGreaterThan(2 * sheet.getColumnWidth(0));
        assertThat(sheet.getRow(3).getHeightInPoints()).isGreaterThan(30);
    }

    @Test
    void writesSeveralSheetsAndKeepsTheirNamesApart() throws IOException {
        Path file = folder.resolve("台账.xlsx");
        new Ledger()
                .sheet(new LedgerSheet("低保[城/乡]", people()))
                .sheet(new LedgerSheet("低保[城/乡]", people()).portrait())
                .write(file, Progress.NONE);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).containsExactly("低保 城 乡 ", "低保 城 乡 （2）");
            assertThat(book.getSheetAt(1).getPrintSetup().getLandscape()).isFalse();
        }
    }

    @Test
    void printsTheFirstColumnsOnlyAndMakesThemNarrowEnoughToBeRead() throws IOException {
        Table table = Table.of(
                Column.code("户主"),
                Column.text("变化"),
                Column.text("建议"),
                Column.text("要求"),
                Column.text("结果"),
                Column.text("备注"));
        String words = "儿子出去打工了，每月寄钱回来，老伴还在家里。";
        table.row("王老五", words, words, words, words, words);
        XSSFSheet sheet = written(new LedgerSheet("排查", table).unprinted(1));

        assertThat(sheet.getWorkbook().getPrintArea(0)).endsWith("$A$1:$E$5");
        assertThat(merged(sheet, 0)).containsExactly(new CellRangeAddress(0, 0, 0, 4));
        double printed = 0;
        for (int i = 0; i < 5; i++) {
            printed += sheet.getColumnWidth(i) / 256.0;
        }
        // At 11 points, 118 half characters go across the page; at 9 points, 144.
        assertThat(printed).isBetween(118.0, 144.5);
        assertThat(text(sheet, 3, 5)).isEqualTo(words);
    }

    @Test
    void saysWhereALongTextWasCut() throws IOException {
        XSSFSheet sheet =
                written(new LedgerSheet("记录", Table.of(Column.text("记录")).row("访".repeat(40_000))));
        assertThat(text(sheet, 3, 0)).hasSize(32_767).endsWith("表格里放不下）");
    }

    @Test
    void leavesNothingWhenCancelledHalfWay() {
        Progress afterOne = new Progress() {
            private long seen;

            @Override
            public void report(long done, long total, String what) {
                seen = done;
            }

            @Override
            public boolean cancelled() {
                return seen == 1;
            }
        };
        Ledger ledger = new Ledger().sheet(new LedgerSheet("特困人员", people()));
        assertThatThrownBy(() -> ledger.write(folder.resolve("台账.xlsx"), afterOne))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private static Table people() {
        return Table.numbered(
                        Column.code("姓名"),
                        Column.code("公民身份号码"),
                        Column.date("认定", "日期"),
                        Column.code("认定", "自理能力"),
                        Column.money("补助").withTotal())
                .row("王秀英", "220182195001019910", LocalDate.of(2024, 3, 11), "全自理", new BigDecimal("893.50"))
                .row("䶮㛃𬱖", "22018219500101992X", "不详", null, new BigDecimal("106.50"))
                .totals();
    }

    private XSSFSheet written(LedgerSheet sheet) throws IOException {
        Path file = folder.resolve("台账.xlsx");
        new Ledger().sheet(sheet).write(file, Progress.NONE);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            return book.getSheetAt(0);
        }
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private static List<CellRangeAddress> merged(XSSFSheet sheet, int row) {
        return sheet.getMergedRegions().stream()
                .filter(r -> r.getFirstRow() == row)
                .toList();
    }
}
