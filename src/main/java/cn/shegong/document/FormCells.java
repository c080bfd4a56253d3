package cn.shegong.document;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;

/** What the parts that fill a form ask of its cells. */
final class FormCells {
    private FormCells() {}

    static String text(Cell cell) {
        CellType type = cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue().strip();
            case NUMERIC ->
                cn.shegong.document.Cell.number(cell.getNumericCellValue()).text();
            default -> "";
        };
    }

    static Optional<CellRangeAddress> regionAt(List<CellRangeAddress> regions, int row, int column) {
        return regions.stream().filter(region -> region.isInRange(row, column)).findFirst();
    }

    /** Whether a region joins cells of several of the rows. */
    static boolean overRows(CellRangeAddress region, int first, int last) {
        return region.getFirstRow() >= first
                && region.getFirstRow() <= last
                && region.getLastRow() > region.getFirstRow();
    }
}
