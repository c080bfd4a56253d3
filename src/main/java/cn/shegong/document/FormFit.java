package cn.shegong.document;

import java.util.Collection;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sees to it that what was written can be read in columns whose width is the form's own. */
final class FormFit {
    private static final double UNITS = 256;
    private static final double SIZE_OF_WIDTHS = 11;
    private static final double LINE = 1.35;
    private static final double EDGE = 0.7;
    private static final float HIGHEST = 409;
    private static final int DIGITS_OF_A_DATE = 10;

    private final XSSFSheet sheet;
    private final FormStyles styles;
    private final List<CellRangeAddress> regions;

    /** @param first index of the first row that is filled; in the others the same cells are joined */
    FormFit(XSSFSheet sheet, FormStyles styles, int first) {
        this.sheet = sheet;
        this.styles = styles;
        regions = sheet.getMergedRegions().stream()
                .filter(region -> region.getFirstRow() == first && region.getFirstColumn() < region.getLastColumn())
                .toList();
    }

    void row(XSSFRow row, Collection<Integer> columns) {
        double height = 0;
        for (int column : columns) {
            XSSFCell cell = row.getCell(column);
            if (cell != null && !sheet.isColumnHidden(column)) {
                height = Math.max(height, height(cell));
            }
        }
        if (height > row.getHeightInPoints()) {
            row.setHeightInPoints((float) Math.min(height, HIGHEST));
        }
    }

    /** What the cell needs in points; 0 when it stands in one line. */
    private double height(XSSFCell cell) {
        double size = cell.getCellStyle().getFont().getFontHeightInPoints();
        double room = width(cell) - EDGE;
        double scale = size / SIZE_OF_WIDTHS;
        if (cell.getCellType() == CellType.NUMERIC) {
            String shown = DateFormats.isDate(
                            cell.getCellStyle().getDataFormat(),
                            cell.getCellStyle().getDataFormatString())
                    ? "0".repeat(DIGITS_OF_A_DATE)
                    : FormCells.text(cell);
            if (units(shown) * scale > room) {
                styles.shrink(cell);
            }
            return 0;
        }
        if (cell.getCellType() != CellType.STRING || cell.getCellStyle().getShrinkToFit()) {
            return 0;
        }
        double needed = units(cell.getStringCellValue()) * scale;
        if (needed <= room) {
            return 0;
        }
        if (!cell.getCellStyle().getWrapText()) {
            styles.wrap(cell);
        }
        // A Chinese character is not cut in two at the end of a line.
        boolean wide = cell.getStringCellValue().codePoints().anyMatch(FormFit::wide);
        double line = wide ? Math.floor(room / scale / 2) * 2 * scale : room;
        return Math.ceil(needed / Math.max(2, line)) * size * LINE + 2;
    }

    private double width(XSSFCell cell) {
        int own = cell.getColumnIndex();
        CellRangeAddress region = regions.stream()
                .filter(across -> across.getFirstColumn() == own)
                .findFirst()
                .orElse(new CellRangeAddress(0, 0, own, own));
        double width = 0;
        for (int column = region.getFirstColumn(); column <= region.getLastColumn(); column++) {
            width += sheet.getColumnWidth(column) / UNITS;
        }
        return width;
    }

    /** How wide a text is in digits; a Chinese character is two. */
    private static double units(String text) {
        return text.codePoints().map(c -> wide(c) ? 2 : 1).sum();
    }

    private static boolean wide(int character) {
        return character >= 0x2e80;
    }
}
