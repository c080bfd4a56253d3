package cn.shegong.document;

import cn.shegong.base.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;

/**
 * Reads a workbook in the format of Excel 97–2003. Read as a whole: the format ends at 65,536 rows, so there is nothing
 * to be gained from reading it piece by piece.
 */
final class XlsBook {
    private final Path file;
    private final HSSFWorkbook book;
    private final boolean from1904;

    private XlsBook(Path file, HSSFWorkbook book) {
        this.file = file;
        this.book = book;
        this.from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
    }

    static List<Sheet> read(Path file, DirectoryNode root, Progress progress) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook(root, false)) {
            XlsBook reader = new XlsBook(file, book);
            List<Sheet> sheets = new ArrayList<>();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                sheets.add(reader.sheet(i, progress));
            }
            return sheets;
        } catch (EncryptedDocumentException locked) {
            throw Unreadable.PROTECTED.refusal(file, locked);
        } catch (OldExcelFormatException old) {
            throw Unreadable.OLD_FORMAT.refusal(file, old);
        }
    }

    private Sheet sheet(int index, Progress progress) {
        org.apache.poi.ss.usermodel.Sheet source = book.getSheetAt(index);
        RowGathering rows = new RowGathering(file, source.getSheetName(), progress);
        for (Row row : source) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < row.getLastCellNum(); column++) {
                cells.add(cell(row.getCell(column)));
            }
            rows.add(row.getRowNum() + 1, row.getZeroHeight(), cells);
        }
        List<Sheet.Region> merged = source.getMergedRegions().stream()
                .map(r -> new Sheet.Region(
                        r.getFirstRow() + 1, r.getLastRow() + 1, r.getFirstColumn(), r.getLastColumn()))
                .toList();
        boolean hidden = book.isSheetHidden(index) || book.isSheetVeryHidden(index);
        return new Sheet(source.getSheetName(), hidden, rows.rows(), merged);
    }

    private Cell cell(org.apache.poi.ss.usermodel.Cell source) {
        if (source == null) {
            return Cell.BLANK;
        }
        CellType type =
                source.getCellType() == CellType.FORMULA ? source.getCachedFormulaResultType() : source.getCellType();
        return switch (type) {
            case STRING -> Cell.text(source.getStringCellValue());
            case NUMERIC -> number(source);
            case BOOLEAN -> Cell.text(source.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR ->
                Cell.error(FormulaError.forInt(source.getErrorCellValue()).getString());
            default -> Cell.BLANK;
        };
    }

    private Cell number(org.apache.poi.ss.usermodel.Cell source) {
        double value = source.getNumericCellValue();
        int format = source.getCellStyle().getDataFormat();
        return DateFormats.isDate(format, source.getCellStyle().getDataFormatString())
                ? DateFormats.cell(value, from1904)
                : Cell.number(value);
    }
}
