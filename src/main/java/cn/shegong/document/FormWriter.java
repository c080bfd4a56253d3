package cn.shegong.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes values into the rows of one sheet of a form, in the form's own letters and formats. */
final class FormWriter {
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠\t\r\n";
    private static final String TEXT = "@";

    private final XSSFSheet sheet;
    private final FormStyles styles;
    private final FormFill fill;

    FormWriter(XSSFSheet sheet, FormStyles styles, FormFill fill) {
        this.sheet = sheet;
        this.styles = styles;
        this.fill = fill;
    }

    void write() {
        fill.texts().forEach(text -> emptied(row(text.row() - 1).getCell(text.column()))
                .setCellValue(text.text()));
        FormRows rows = new FormRows(sheet, fill.place(), fill.zone());
        rows.clear();
        rows.make(fill.rows().size());
        int first = fill.zone().firstRow() - 1;
        FormFit fit = new FormFit(sheet, styles, first);
        for (int i = 0; i < fill.rows().size(); i++) {
            write(first + i, fill.rows().get(i).values(), fit);
        }
        fill.zone().together().stream().sorted().forEach(column -> join(first, column));
    }

    private void write(int index, Map<Integer, Object> values, FormFit fit) {
        XSSFRow row = row(index);
        values.forEach((column, value) -> {
            XSSFCell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
            if (cell.getCellType() != CellType.FORMULA) {
                put(emptied(cell), value);
            }
        });
        fit.row(row, values.keySet());
    }

    /** A text that stands within its cell rather than in the book's table of texts would stay beside the new one. */
    private static XSSFCell emptied(XSSFCell cell) {
        cell.setBlank();
        return cell;
    }

    private void put(XSSFCell cell, Object value) {
        boolean text = cell.getCellStyle().getDataFormatString().equals(TEXT);
        if (value instanceof Number number && !text) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date && !text) {
            date(cell, date, "yyyy-mm-dd");
        } else if (value instanceof YearMonth month && !text) {
            date(cell, month.atDay(1), "yyyy-mm");
        } else {
            say(cell, value instanceof Number number ? Column.exact(number).toPlainString() : value.toString());
        }
    }

    private void date(XSSFCell cell, LocalDate date, String format) {
        var style = cell.getCellStyle();
        cell.setCellValue(date);
        if (!DateFormats.isDate(style.getDataFormat(), style.getDataFormatString())) {
            styles.format(cell, format);
        }
    }

    private void say(XSSFCell cell, String text) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        cell.setCellValue(text.length() > most ? text.substring(0, most) : text);
        if (!text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0) {
            styles.quote(cell);
        }
    }

    /** Where the form had joined the cells of a household, those of each household are joined. */
    private void join(int first, int column) {
        List<FormFill.Row> rows = fill.rows();
        for (int i = 0; i < rows.size(); i++) {
            FormFill.Row row = rows.get(i);
            if (row.place() == 0 && row.size() > 1 && aloneInItsGroup(i, column)) {
                int top = first + i;
                sheet.addMergedRegionUnsafe(new CellRangeAddress(top, top + row.size() - 1, column, column));
            }
        }
    }

    private boolean aloneInItsGroup(int from, int column) {
        return fill.rows().subList(from + 1, from + fill.rows().get(from).size()).stream()
                .noneMatch(row -> row.values().containsKey(column));
    }

    private XSSFRow row(int index) {
        return sheet.getRow(index) == null ? sheet.createRow(index) : sheet.getRow(index);
    }
}
