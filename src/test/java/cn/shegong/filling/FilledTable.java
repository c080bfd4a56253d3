package cn.shegong.filling;

import static cn.shegong.resident.ResidentSamples.HEAD;

import cn.shegong.base.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A blank form filled for a test, with what was told and what stands in it. */
final class FilledTable {
    static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    final FillSheet sheet;
    final FillResult result;
    private final XSSFSheet written;

    private FilledTable(FillSheet sheet, FillResult result, XSSFSheet written) {
        this.sheet = sheet;
        this.result = result;
        this.written = written;
    }

    static FilledTable of(FillingTown town, Path form, Who who, Consumer<FillOrder.Draft> change) {
        var table = town.service.read(HEAD, form, Progress.NONE);
        return of(town, table, table.sheets().get(0), who, change);
    }

    static FilledTable of(
            FillingTown town, CountyTable table, FillSheet sheet, Who who, Consumer<FillOrder.Draft> change) {
        var target = table.file().file().resolveSibling("填好的.xlsx");
        var order = FillOrder.of(who, NOVEMBER, sheet.per()).with(change);
        var results = town.service.fill(HEAD, table, FillingService.one(sheet, order), target, Progress.NONE);
        try (var in = Files.newInputStream(target)) {
            return new FilledTable(sheet, results.get(0), new XSSFWorkbook(in).getSheet(sheet.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XSSFSheet written() {
        return written;
    }

    /** What somebody sees in a cell: A1, C7. */
    String at(String reference) {
        var address = new org.apache.poi.ss.util.CellAddress(reference);
        var row = written.getRow(address.getRow());
        var cell = row == null ? null : row.getCell(address.getColumn());
        var formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        return cell == null ? "" : formatter.formatCellValue(cell);
    }

    /** The cells of a row from one column to another, joined by |. */
    String row(int number, char from, char to) {
        var text = new StringBuilder();
        for (char column = from; column <= to; column++) {
            text.append(column == from ? "" : "|").append(at(column + Integer.toString(number)));
        }
        return text.toString();
    }

    /** The field that stands under a header; empty when nothing does. */
    String field(String header) {
        return sheet.columns().stream()
                .filter(column -> column.header().equals(header))
                .map(column -> column.filled() ? column.field().label() : "")
                .findFirst()
                .orElseThrow();
    }
}
