package cn.shegong.document;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/**
 * Makes as many rows between header and foot as there is something to say. New ones come before the last, so that sums,
 * conditional formats and the print area that reach to the last row reach over them as well.
 */
final class FormRows {
    private static final CellCopyPolicy LIKE_IT = new CellCopyPolicy.Builder()
            .cellValue(true)
            .cellStyle(true)
            .cellFormula(true)
            .copyHyperlink(false)
            .mergeHyperlink(false)
            .rowHeight(true)
            .condenseRows(false)
            .mergedRegions(false)
            .build();

    private final XSSFSheet sheet;
    private final FormPlace place;
    private final FormZone zone;
    private final int first;

    FormRows(XSSFSheet sheet, FormPlace place, FormZone zone) {
        this.sheet = sheet;
        this.place = place;
        this.zone = zone;
        first = zone.firstRow() - 1;
    }

    /** Empties the rows that already say something and takes cells of several rows apart. */
    void clear() {
        int last = first + zone.rows() - 1;
        Set<Integer> apart = new TreeSet<>();
        List<CellRangeAddress> regions = sheet.getMergedRegions();
        for (int i = 0; i < regions.size(); i++) {
            if (FormCells.overRows(regions.get(i), first, last)) {
                apart.add(i);
            }
        }
        sheet.removeMergedRegions(apart);
        if (zone.filled() == 0) {
            return;
        }
        for (int i = first; i <= last; i++) {
            XSSFRow row = sheet.getRow(i);
            if (row != null) {
                row.forEach(cell -> {
                    if (cell.getCellType() != CellType.FORMULA && cell.getColumnIndex() <= place.right()) {
                        cell.setBlank();
                    }
                });
            }
        }
    }

    /** @return how many rows were put in */
    int make(int wanted) {
        int more = wanted - zone.rows();
        if (more <= 0) {
            return 0;
        }
        unshareFormulas();
        int at = zone.rows() == 0 ? first : first + zone.rows() - 1;
        if (sheet.getLastRowNum() >= at) {
            sheet.shiftRows(at, sheet.getLastRowNum(), more, true, false);
        }
        if (zone.rows() == 0) {
            likeTheHeader(at, more);
        } else {
            likeTheNeighbour(at, more);
        }
        new FormShift(sheet, at, more, zone.rows() > 0).apply();
        return more;
    }

    private void likeTheNeighbour(int at, int more) {
        XSSFRow model = sheet.getRow(zone.rows() > 1 ? at - 1 : at + more);
        if (model == null) {
            return;
        }
        List<CellRangeAddress> across = sheet.getMergedRegions().stream()
                .filter(region ->
                        region.getFirstRow() == model.getRowNum() && region.getLastRow() == region.getFirstRow())
                .toList();
        for (int i = at; i < at + more; i++) {
            XSSFRow row = sheet.createRow(i);
            row.copyRowFrom(model, LIKE_IT);
            for (CellRangeAddress region : across) {
                sheet.addMergedRegionUnsafe(
                        new CellRangeAddress(i, i, region.getFirstColumn(), region.getLastColumn()));
            }
        }
    }

    /** A form without a single row: bordered as its header is, in its letters, neither bold nor painted. */
    private void likeTheHeader(int at, int more) {
        XSSFRow head = sheet.getRow(place.lastRow() - 1);
        for (int column = place.left(); column <= place.right(); column++) {
            XSSFCell over = head == null ? null : head.getCell(column);
            XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
            if (over != null) {
                style.cloneStyleFrom(over.getCellStyle());
                style.setFillPattern(FillPatternType.NO_FILL);
                style.setFont(plain(over.getCellStyle().getFont()));
            } else {
                style.setBorderBottom(BorderStyle.THIN);
            }
            for (int i = at; i < at + more; i++) {
                XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                row.createCell(column).setCellStyle(style);
            }
        }
    }

    private XSSFFont plain(XSSFFont bold) {
        XSSFFont font = sheet.getWorkbook().createFont();
        font.setFontName(bold.getFontName());
        font.setFontHeight(bold.getFontHeight());
        return font;
    }

    /** A formula that is written once for many rows would be torn by rows that come between. */
    private void unshareFormulas() {
        sheet.forEach(row -> row.forEach(this::unshare));
    }

    private void unshare(Cell cell) {
        CTCellFormula formula = ((XSSFCell) cell).getCTCell().getF();
        if (formula != null && formula.getT() == STCellFormulaType.SHARED) {
            cell.setCellFormula(cell.getCellFormula());
        }
    }
}
