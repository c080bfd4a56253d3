package cn.shegong.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lays out a workbook for a test, sheet by sheet and row by row, as a county would. */
public final class WorkbookSample {
    private final Workbook book;
    private final CellStyle day;
    private Sheet sheet;
    private int next;

    private WorkbookSample(Workbook book) {
        this.book = book;
        this.day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
    }

    public static WorkbookSample xlsx() {
        return new WorkbookSample(new XSSFWorkbook());
    }

    public static WorkbookSample xls() {
        return new WorkbookSample(new HSSFWorkbook());
    }

    public Workbook book() {
        return book;
    }

    public Sheet current() {
        return sheet;
    }

    public WorkbookSample sheet(String name) {
        sheet = book.createSheet(name);
        next = 0;
        return this;
    }

    /** The next row; null leaves a cell out, numbers and dates are stored as such. */
    public WorkbookSample row(Object... values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                continue;
            }
            Cell cell = row.createCell(i);
            if (values[i] instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (values[i] instanceof LocalDate date) {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            } else {
                cell.setCellValue(values[i].toString());
            }
        }
        return this;
    }

    public WorkbookSample rows(Collection<Object[]> rows) {
        rows.forEach(this::row);
        return this;
    }

    public WorkbookSample emptyRows(int count) {
        next += count;
        return this;
    }

    /** Merges regions such as {@code A1:C1}. */
    public WorkbookSample merge(String... regions) {
        Arrays.stream(regions).map(CellRangeAddress::valueOf).forEach(sheet::addMergedRegion);
        return this;
    }

    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
            book.close();
            return file;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
