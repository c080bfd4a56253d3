package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {
    @TempDir
    Path folder;

    private List<Sheet> read(Path file) {
        return SheetFile.read(file, Progress.NONE);
    }

    private WorkbookSample sample(boolean old) {
        return old ? WorkbookSample.xls() : WorkbookSample.xlsx();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsTheSameFromBothWorkbookFormats(boolean old) {
        WorkbookSample sample = sample(old)
                .sheet("名单")
                .row("标题")
                .emptyRows(1)
                .row("张三 ", 1, 401.5, LocalDate.of(2017, 6, 24), null, "末")
                .merge("A1:F1");
        sample.current().getRow(2).createCell(6).setCellFormula("1+1");
        sample.book()
                .getCreationHelper()
                .createFormulaEvaluator()
                .evaluateFormulaCell(sample.current().getRow(2).getCell(6));
        sample.sheet("代码").row("x");
        sample.book().setSheetHidden(1, true);

        List<Sheet> sheets = read(sample.write(folder.resolve("没有后缀")));

        assertThat(sheets).extracting(Sheet::name).containsExactly("名单", "代码");
        assertThat(sheets).extracting(Sheet::hidden).containsExactly(false, true);
        Sheet list = sheets.get(0);
        assertThat(list.rows()).extracting(Sheet.Row::number).containsExactly(1, 3);
        assertThat(list.rows().get(1).cells())
                .containsExactly(
                        new Cell(Cell.Kind.TEXT, "张三"),
                        new Cell(Cell.Kind.NUMBER, "1"),
                        new Cell(Cell.Kind.NUMBER, "401.5"),
                        new Cell(Cell.Kind.DATE, "2017-06-24"),
                        Cell.BLANK,
                        new Cell(Cell.Kind.TEXT, "末"),
                        new Cell(Cell.Kind.NUMBER, "2"));
        assertThat(list.merged()).containsExactly(new Sheet.Region(1, 1, 0, 5));
        assertThat(list.regionAt(1, 3)).isPresent();
        assertThat(list.regionAt(2, 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void knowsThatALongNumberHasLostItsLastDigits(boolean old) {
        Path file = sample(old)
                .sheet("名单")
                .row(220524194803159937d, 220524480315993d, "220524194803159937")
                .write(folder.resolve("a.xls"));

        Sheet.Row row = read(file).get(0).rows().get(0);

        assertThat(row.cell(0).digitsLost()).isTrue();
        assertThat(row.cell(0).text()).isEqualTo("220524194803160000");
        assertThat(row.cell(1)).isEqualTo(new Cell(Cell.Kind.NUMBER, "220524480315993"));
        assertThat(row.cell(1).digitsLost()).isFalse();
        assertThat(row.cell(2).digitsLost()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesTheBuiltInChineseDateFormatsForDates(boolean old) {
        WorkbookSample sample = sample(old).sheet("名单").row(45000, 45000);
        CellStyle yearAndMonth = sample.book().createCellStyle();
        yearAndMonth.setDataFormat((short) 57);
        sample.current().getRow(0).getCell(0).setCellStyle(yearAndMonth);

        Sheet.Row row = read(sample.write(folder.resolve("a"))).get(0).rows().get(0);

        assertThat(row.cell(0)).isEqualTo(new Cell(Cell.Kind.DATE, "2023-03-15"));
        assertThat(row.cell(1)).isEqualTo(new Cell(Cell.Kind.NUMBER, "45000"));
    }

    @Test
    void passesOverAHundredThousandPaintedRows() throws IOException {
        Path file = folder.resolve("painted.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(10);
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle painted = book.createCellStyle();
            painted.setFillForegroundColor((short) 13);
            SXSSFSheet sheet = book.createSheet("名单");
            sheet.createRow(0).createCell(0).setCellValue("姓名");
            for (int i = 1; i < 120_000; i++) {
                SXSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellStyle(painted);
            }
            book.write(out);
        }

        assertThat(read(file).get(0).rows()).hasSize(1);
    }

    @Test
    void passesOverAnOldWorkbookPaintedToItsLastRow() throws IOException {
        WorkbookSample sample = WorkbookSample.xls().sheet("名单").row("姓名");
        CellStyle painted = sample.book().createCellStyle();
        painted.setFillForegroundColor((short) 13);
        for (int i = 1; i < 65_536; i++) {
            sample.current().createRow(i).createCell(0).setCellStyle(painted);
        }

        assertThat(read(sample.write(folder.resolve("painted.xls"))).get(0).rows())
                .hasSize(1);
    }

    @Test
    void stopsWhenTheUserCancels() {
        Path file = WorkbookSample.xlsx().sheet("名单").row("姓名").write(folder.resolve("a.xlsx"));
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total, String what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> SheetFile.read(file, cancelled)).isInstanceOf(CancellationException.class);
    }

    @Test
    void readsAWorkbookThatWasRenamedAsText() throws IOException {
        Path file = WorkbookSample.xlsx().sheet("名单").row("姓名").write(folder.resolve("名单.csv"));

        assertThat(read(file).get(0).rows().get(0).cell(0).text()).isEqualTo("姓名");
    }

    @Test
    void readsATextTableThatIsNamedLikeAWorkbook() throws IOException {
        Path file = folder.resolve("导出.xls");
        Files.writeString(file, "姓名\t年龄\n张三\t81\n", StandardCharsets.UTF_8);

        assertThat(read(file).get(0).rows()).hasSize(2);
        assertThat(read(file).get(0).name()).isEqualTo("导出");
    }

    @Test
    void doesNotTakeAnotherZipForAWorkbook() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("名单.xlsx"));
        }

        assertThatThrownBy(() -> read(file)).hasMessageContaining("压缩包");
    }
}
