package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

class FormFileTest {
    private static final String[] WORDS = {"序号", "姓名", "身份证号", "月保障金", "审批日期"};

    @TempDir
    Path temp;

    private static BlankForm small(int blank) {
        return BlankForm.named("低保")
                .title(5, "低保花名册")
                .line(0, "填报单位：")
                .head(WORDS)
                .blank(blank, 5)
                .foot("合计", "", "", "=SUM(D4:D" + (3 + blank) + ")", "")
                .line(0, "填表人：", 3, "审核人：");
    }

    private static FormPlace place(int rows, int left, int columns) {
        return new FormPlace(
                "低保", rows, rows, IntStream.range(left, left + columns).boxed().toList());
    }

    private static List<FormFill.Row> rows(int count, int left) {
        var rows = new ArrayList<FormFill.Row>();
        for (int i = 0; i < count; i++) {
            var values = new HashMap<Integer, Object>();
            values.put(left, i + 1);
            values.put(left + 1, i == 0 ? "=cmd" : "张德山");
            values.put(left + 2, "220524194005019937");
            values.put(left + 3, new BigDecimal("100.50"));
            values.put(left + 4, LocalDate.of(2026, 3, 9));
            rows.add(new FormFill.Row(values, 0, 1));
        }
        return rows;
    }

    private XSSFSheet filled(Path form, FormPlace place, List<FormFill.Row> rows) throws IOException {
        var file = FormFile.read(form, Progress.NONE);
        var target = temp.resolve("填好.xlsx");
        var fill = new FormFill(place, file.zone(place), rows, List.of());
        OutputFile.write(target, out -> file.write(List.of(fill), out));
        return read(target).getSheet(place.sheet());
    }

    private static XSSFWorkbook read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        var cell = sheet.getRow(row).getCell(column);
        return cell == null ? "" : FormCells.text(cell);
    }

    @ParameterizedTest
    @CsvSource({"10, 3", "3, 3", "3, 8", "1, 6"})
    void putsRowsInBeforeTheFootAndLeavesThoseThatAreOver(int blank, int rows) throws IOException {
        var form = small(blank).write(temp.resolve("空表.xlsx"));
        var sheet = filled(form, place(3, 0, 5), rows(rows, 0));
        int foot = 3 + Math.max(blank, rows);
        assertThat(text(sheet, foot, 0)).isEqualTo("合计");
        assertThat(sheet.getRow(foot).getCell(3).getCellFormula()).isEqualTo("SUM(D4:D" + foot + ")");
        assertThat(sheet.getRow(foot).getCell(3).getNumericCellValue()).isEqualTo(100.5 * rows);
        assertThat(text(sheet, foot + 1, 0)).isEqualTo("填表人：");
        assertThat(text(sheet, 2 + rows, 2)).isEqualTo("220524194005019937");
        assertThat(sheet.getRow(2 + rows).getCell(2).getCellStyle().getBorderBottom())
                .isEqualTo(BorderStyle.THIN);
    }

    @Test
    void writesIdNumbersAsTextMoneyAsNumbersDatesAsDatesAndNoFormulas() throws IOException {
        var form = small(2).write(temp.resolve("空表.xlsx"));
        var row = filled(form, place(3, 0, 5), rows(1, 0)).getRow(3);
        assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(100.5);
        assertThat(row.getCell(4).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(row.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
    }

    @Test
    void takesTheDateFormatOfTheCell() throws IOException {
        var form = small(2).withBook((book, sheet) -> {
                    var style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
                    sheet.getRow(3).getCell(4).setCellStyle(style);
                    var text = book.createCellStyle();
                    text.setDataFormat(book.createDataFormat().getFormat("@"));
                    sheet.getRow(4).getCell(4).setCellStyle(text);
                })
                .write(temp.resolve("空表.xlsx"));
        var sheet = filled(form, place(3, 0, 5), rows(2, 0));
        assertThat(sheet.getRow(3).getCell(4).getCellStyle().getDataFormatString())
                .contains("年");
        assertThat(text(sheet, 4, 4)).isEqualTo("2026-03-09");
    }

    @Test
    void keepsPrintSetUpChoicesFiltersAndFormulasOfTheRows() throws IOException {
        var form = small(3).withBook((book, sheet) -> {
                    book.setPrintArea(0, 0, 4, 0, 7);
                    sheet.setColumnWidth(2, 20 * 256);
                    sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
                    sheet.getPrintSetup().setLandscape(true);
                    sheet.setAutoFilter(CellRangeAddress.valueOf("A3:E6"));
                    var helper = sheet.getDataValidationHelper();
                    sheet.addValidationData(helper.createValidation(
                            helper.createExplicitListConstraint(new String[] {"是", "否"}),
                            new CellRangeAddressList(3, 5, 1, 1)));
                    for (int i = 3; i < 6; i++) {
                        sheet.getRow(i).createCell(5).setCellFormula("D" + (i + 1) + "*12");
                        sheet.getRow(i).setHeightInPoints(26);
                    }
                })
                .write(temp.resolve("空表.xlsx"));
        var sheet = filled(form, place(3, 0, 5), rows(20, 0));
        assertThat(sheet.getWorkbook().getPrintArea(0)).endsWith("$A$1:$E$25");
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:E23");
        assertThat(sheet.getDataValidations()
                        .get(0)
                        .getRegions()
                        .getCellRangeAddress(0)
                        .formatAsString())
                .isEqualTo("B4:B23");
        assertThat(sheet.getRow(14).getCell(5).getCellFormula()).isEqualTo("D15*12");
        assertThat(sheet.getRow(14).getCell(5).getNumericCellValue()).isEqualTo(1206);
        assertThat(sheet.getRow(22).getCell(5).getCellFormula()).isEqualTo("D23*12");
        assertThat(sheet.getRow(14).getHeightInPoints()).isEqualTo(26);
    }

    @Test
    void tablesNamesAndConditionalFormatsReachOverTheNewRows() throws IOException {
        var form = small(3).withBook((book, sheet) -> {
                    book.createName().setNameName("金额");
                    book.getName("金额").setRefersToFormula("低保!$D$4:$D$6");
                    var rule = sheet.getSheetConditionalFormatting().createConditionalFormattingRule("$D4>100");
                    sheet.getSheetConditionalFormatting()
                            .addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A4:E6")}, rule);
                    sheet.createTable(new AreaReference("A3:E6", SpreadsheetVersion.EXCEL2007));
                    book.createSheet("汇总").createRow(0).createCell(0).setCellFormula("SUM(低保!D4:D6)");
                })
                .write(temp.resolve("空表.xlsx"));
        var sheet = filled(form, place(3, 0, 5), rows(9, 0));
        var book = sheet.getWorkbook();
        assertThat(book.getName("金额").getRefersToFormula()).isEqualTo("低保!$D$4:$D$12");
        assertThat(sheet.getSheetConditionalFormatting()
                        .getConditionalFormattingAt(0)
                        .getFormattingRanges()[0]
                        .formatAsString())
                .isEqualTo("A4:E12");
        assertThat(sheet.getTables().get(0).getCTTable().getRef()).isEqualTo("A3:E12");
        assertThat(book.getSheet("汇总").getRow(0).getCell(0).getCellFormula()).isEqualTo("SUM(低保!D4:D12)");
    }

    @Test
    void aPictureAndAChartSurviveAndStayUnderTheTable() throws IOException {
        var form = small(3).withBook((book, sheet) -> {
                    XSSFDrawing drawing = sheet.createDrawingPatriarch();
                    int picture = book.addPicture(new byte[] {1, 2, 3}, Workbook.PICTURE_TYPE_PNG);
                    ClientAnchor at = book.getCreationHelper().createClientAnchor();
                    at.setCol1(1);
                    at.setRow1(9);
                    at.setCol2(2);
                    at.setRow2(12);
                    drawing.createPicture(at, picture);
                    var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 3, 12, 8, 22));
                    var axis = chart.createCategoryAxis(AxisPosition.BOTTOM);
                    var values = chart.createValueAxis(AxisPosition.LEFT);
                    var data = chart.createData(ChartTypes.BAR, axis, values);
                    data.addSeries(
                            XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("B4:B6")),
                            XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("D4:D6")));
                    chart.plot(data);
                })
                .write(temp.resolve("空表.xlsx"));
        var sheet = filled(form, place(3, 0, 5), rows(10, 0));
        var drawing = sheet.getDrawingPatriarch();
        assertThat(sheet.getWorkbook().getAllPictures().get(0).getData()).containsExactly(1, 2, 3);
        assertThat(drawing.getShapes()).hasSize(2);
        assertThat(drawing.getCTDrawing().getTwoCellAnchorArray(0).getFrom().getRow())
                .isEqualTo(16);
        assertThat(drawing.getCharts().get(0).getCTChart().xmlText()).contains("$D$4:$D$13");
    }

    @Test
    void joinsTheCellsOfAHouseholdWhereTheFormJoinsThem() throws IOException {
        var form = small(6).merge(3, 4, 0, 0).merge(5, 8, 0, 0).write(temp.resolve("空表.xlsx"));
        var rows = new ArrayList<FormFill.Row>();
        for (int size : new int[] {3, 1, 2}) {
            for (int i = 0; i < size; i++) {
                rows.add(new FormFill.Row(i == 0 ? Map.of(0, size, 1, "户主") : Map.of(1, "成员"), i, size));
            }
        }
        var sheet = filled(form, place(3, 0, 5), rows);
        assertThat(sheet.getMergedRegions().stream()
                        .map(CellRangeAddress::formatAsString)
                        .filter(region -> region.startsWith("A") && !region.equals("A1:E1")))
                .containsExactlyInAnyOrder("A4:A6", "A8:A9");
    }

    @Test
    void beginsWhereTheTableBegins() throws IOException {
        var form = BlankForm.from(2, "低保")
                .title(5, "低保花名册")
                .head(WORDS)
                .blank(2, 5)
                .line(0, "填表人：")
                .write(temp.resolve("空表.xlsx"));
        var sheet = filled(form, place(2, 2, 5), rows(4, 2));
        assertThat(text(sheet, 5, 3)).isEqualTo("张德山");
        assertThat(text(sheet, 6, 2)).isEqualTo("填表人：");
        assertThat(sheet.getRow(5).getCell(0)).isNull();
    }

    @Test
    void drawsRowsLikeTheHeaderWhereThereIsNone() throws IOException {
        var form = BlankForm.named("低保").title(5, "低保花名册").head(WORDS).write(temp.resolve("空表.xlsx"));
        var sheet = filled(form, place(2, 0, 5), rows(3, 0));
        var style = sheet.getRow(4).getCell(2).getCellStyle();
        assertThat(style.getBorderTop()).isEqualTo(BorderStyle.THIN);
        assertThat(style.getFont().getBold()).isFalse();
    }

    @Test
    void seesWhatIsFilledComputedHiddenAndProtected() {
        var form = small(0).write(temp.resolve("无行.xlsx"));
        assertThat(FormFile.read(form, Progress.NONE).zone(place(3, 0, 5)).rows())
                .isZero();
        var used = BlankForm.named("低保")
                .title(5, "低保花名册")
                .head(WORDS)
                .said("1", "张德山", "220524194005019937")
                .said("2")
                .said("3")
                .line(0, "填表人：")
                .with(sheet -> {
                    sheet.setColumnHidden(2, true);
                    sheet.getRow(3).getCell(0).setCellFormula("ROW()-2");
                    sheet.protectSheet("x");
                })
                .write(temp.resolve("填过.xlsx"));
        var zone = FormFile.read(used, Progress.NONE).zone(place(2, 0, 5));
        assertThat(zone.rows()).isEqualTo(3);
        assertThat(zone.filled()).isEqualTo(1);
        assertThat(zone.hidden()).containsExactly(2);
        assertThat(zone.computed()).containsExactly(0);
        assertThat(zone.locked()).isTrue();
    }

    @Test
    void aChoiceFromAnotherSheetReachesOverTheNewRows() throws IOException {
        var form = small(3).write(temp.resolve("空表.xlsx"));
        try (var zip = FileSystems.newFileSystem(form)) {
            var part = zip.getPath("xl/worksheets/sheet1.xml");
            var choice =
                    """
                    <extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"
                      xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
                      xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidations count="1">
                      <x14:dataValidation type="list"><x14:formula1><xm:f>字典!$A$1:$A$3</xm:f></x14:formula1>
                      <xm:sqref>B4:B6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>""";
            Files.writeString(part, Files.readString(part).replace("</worksheet>", choice));
        }
        var sheet = filled(form, place(3, 0, 5), rows(8, 0));
        assertThat(sheet.getCTWorksheet().xmlText()).contains("B4:B11</").doesNotContain("B4:B6</");
    }

    @Test
    void aSumOnTopStaysOnTopAndASentenceBelowIsNoRow() throws IOException {
        var form = BlankForm.named("低保")
                .title(5, "低保花名册")
                .head(WORDS)
                .foot("合计", "", "", "=SUM(D4:D5)", "")
                .blank(2, 5)
                .line(0, "本表由乡镇填写，于每月五日前报送县民政局。")
                .write(temp.resolve("空表.xlsx"));
        var zone = FormFile.read(form, Progress.NONE).zone(place(2, 0, 5));
        assertThat(zone.firstRow()).isEqualTo(4);
        assertThat(zone.rows()).isEqualTo(2);
        assertThat(zone.filled()).isZero();
        var sheet = filled(form, place(2, 0, 5), rows(5, 0));
        assertThat(sheet.getRow(2).getCell(3).getCellFormula()).isEqualTo("SUM(D4:D8)");
        assertThat(text(sheet, 8, 0)).startsWith("本表");
    }

    @Test
    void aFormWithoutRowsGetsThemBetweenHeaderAndSum() throws IOException {
        var form = small(0).write(temp.resolve("空表.xlsx"));
        var sheet = filled(form, place(3, 0, 5), rows(2, 0));
        assertThat(text(sheet, 4, 1)).isEqualTo("张德山");
        assertThat(text(sheet, 5, 0)).isEqualTo("合计");
    }

    @Test
    void aTextThatStandsWithinItsCellGivesWay() throws IOException {
        var form = small(2).with(sheet -> {
                    for (var cell :
                            List.of(sheet.getRow(1).getCell(0), sheet.getRow(3).getCell(0))) {
                        cell.setBlank();
                        cell.getCTCell().setT(STCellType.INLINE_STR);
                        cell.getCTCell().addNewIs().setT("1");
                    }
                })
                .write(temp.resolve("空表.xlsx"));
        var file = FormFile.read(form, Progress.NONE);
        var place = place(3, 0, 5);
        var texts = List.of(new FormZone.Text(2, 0, "填报单位：青松镇"));
        var target = temp.resolve("填好.xlsx");
        var fill = new FormFill(place, file.zone(place), rows(1, 0), texts);
        OutputFile.write(target, out -> file.write(List.of(fill), out));
        var sheet = read(target).getSheet("低保");
        assertThat(sheet.getRow(1).getCell(0).getCTCell().isSetIs()).isFalse();
        assertThat(text(sheet, 1, 0)).isEqualTo("填报单位：青松镇");
        assertThat(text(sheet, 3, 0)).isEqualTo("1");
    }

    @Test
    void aLongTextMakesItsRowHigher() throws IOException {
        var form = small(2).write(temp.resolve("空表.xlsx"));
        var long1 = new FormFill.Row(Map.of(1, "屋顶漏雨，已经报给村里，下周来修；老人一个人住，冬天要多去看看"), 0, 1);
        var sheet = filled(form, place(3, 0, 5), List.of(long1));
        assertThat(sheet.getRow(3).getHeightInPoints()).isGreaterThan(60);
    }

    @Test
    void saysInWordsWhatCannotBeFilled() throws IOException {
        refuses(WorkbookSample.xls().sheet("表").row("姓名", "身份证号").write(temp.resolve("旧.xls")), "另存为 .xlsx");
        refuses(Files.writeString(temp.resolve("表.csv"), "姓名,身份证号"), "不是 .xlsx");
        refuses(temp.resolve("没有.xlsx"), "找不到");
        refuses(Files.createFile(temp.resolve("空.xlsx")), "空的");
        refuses(Files.createDirectory(temp.resolve("夹.xlsx")), "文件夹");
        refuses(Files.write(temp.resolve("坏.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 1}), "没有填，原来的文件没有动");
        var good = small(1).write(temp.resolve("好.xlsx"));
        refuses(withPart(good, "xl/vbaProject.bin"), "宏");
        refuses(encrypted(good), "打开密码");
        refuses(Files.copy(good, temp.resolve("~$好.xlsx")), "临时文件");
    }

    private static void refuses(Path file, String why) {
        assertThatThrownBy(() -> FormFile.read(file, Progress.NONE))
                .as(file.getFileName().toString())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有填，原来的文件没有动")
                .hasMessageContaining(why)
                .hasMessageNotContaining("收");
    }

    private Path withPart(Path file, String name) throws IOException {
        var copy = Files.copy(file, temp.resolve("带宏.xlsm"));
        try (var zip = FileSystems.newFileSystem(copy)) {
            Files.write(zip.getPath(name), new byte[] {1});
        }
        return copy;
    }

    private Path encrypted(Path file) throws IOException {
        var target = temp.resolve("加密.xlsx");
        try (var system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("123");
            try (OutputStream out = encryptor.getDataStream(system)) {
                out.write(Files.readAllBytes(file));
            } catch (java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            try (OutputStream out = Files.newOutputStream(target)) {
                system.writeFilesystem(out);
            }
        }
        return target;
    }
}
