package cn.shegong.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Finds the rows between the header of a form and its foot, by borders, words and formulas. */
final class FormSurvey {
    /** Beyond this nobody has prepared rows by hand; the form was painted to its end. */
    private static final int MOST_ROWS = 20_000;

    private static final int CELLS_OF_AN_ID = 18;
    private static final Pattern SUM_WORD = Pattern.compile("^(合|总|小|累)\\s*计.{0,6}$");
    private static final Pattern NOTE_WORD = Pattern.compile("^(注|说明|备注|填表说明|填报说明|要求|温馨提示)\\s*[:：1１一]");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(填表|填报|审核|复核|审批|负责|制表|经办|统计|报送|电话|日期|单位|签字|签名|盖章|主管|领导).{0,10}[:：]|（?盖\\s*章）?$|年\\s*月\\s*日");
    private static final Pattern AGGREGATE =
            Pattern.compile("(?i)\\b(SUM|SUMIF|SUMIFS|SUBTOTAL|COUNT|COUNTA|COUNTIF|AVERAGE|SUMPRODUCT)\\(");
    private static final Pattern ROW_OF_REFERENCE = Pattern.compile("\\$?[A-Z]{1,3}\\$?(\\d+)");

    private final XSSFSheet sheet;
    private final FormPlace place;
    private final int left;
    private final int right;
    private final List<CellRangeAddress> regions;

    /** What a row under the header is. */
    private enum Kind {
        /** Nothing and no border. */
        EMPTY,
        BLANK,
        FILLED,
        FOOT
    }

    FormSurvey(XSSFSheet sheet, FormPlace place) {
        this.sheet = sheet;
        this.place = place;
        left = place.left();
        right = place.right();
        regions = sheet.getMergedRegions();
    }

    FormZone zone() {
        int first = place.lastRow();
        if (sumsUp(first) && (kind(first + 1) == Kind.BLANK || kind(first + 1) == Kind.FILLED)) {
            // Some put the sum on top.
            first++;
        }
        int end = first;
        boolean drawn = kind(first) == Kind.BLANK;
        int filled = 0;
        int last = Math.min(sheet.getLastRowNum(), first + MOST_ROWS);
        while (end <= last) {
            Kind kind = kind(end);
            if (kind == Kind.FOOT || kind == Kind.EMPTY && (drawn || !anythingBelow(end, last))) {
                break;
            }
            drawn |= kind == Kind.BLANK;
            filled += kind == Kind.FILLED ? 1 : 0;
            end++;
        }
        return new FormZone(
                first + 1,
                end - first,
                filled,
                computed(first, end),
                hidden(),
                together(first, end),
                widths(first),
                above(),
                sheet.getProtect());
    }

    private boolean anythingBelow(int row, int last) {
        for (int i = row + 1; i <= last; i++) {
            if (kind(i) != Kind.EMPTY) {
                return true;
            }
        }
        return false;
    }

    private Kind kind(int index) {
        Row row = sheet.getRow(index);
        if (row == null) {
            return Kind.EMPTY;
        }
        boolean drawn = false;
        boolean bordered = false;
        boolean said = false;
        boolean first = true;
        for (Cell cell : row) {
            boolean inside = cell.getColumnIndex() >= left && cell.getColumnIndex() <= right;
            drawn |= inside && bordered(cell);
            if (cell.getCellType() == CellType.FORMULA) {
                if (sums(cell)) {
                    return Kind.FOOT;
                }
                bordered = true;
                continue;
            }
            String text = text(cell);
            if (text.isEmpty()) {
                continue;
            }
            if (isFoot(cell, text, first)) {
                return Kind.FOOT;
            }
            said |= inside && !isSerial(cell, text, first);
            bordered = true;
            first = false;
        }
        if (said && !drawn && headerIsDrawn()) {
            // A sentence under the table: its rows are drawn as its header is.
            return Kind.FOOT;
        }
        return said ? Kind.FILLED : drawn || bordered ? Kind.BLANK : Kind.EMPTY;
    }

    private boolean headerIsDrawn() {
        Row row = sheet.getRow(place.lastRow() - 1);
        Cell cell = row == null ? null : row.getCell(left);
        return cell != null && bordered(cell);
    }

    private boolean sumsUp(int index) {
        Row row = sheet.getRow(index);
        if (row != null) {
            for (Cell cell : row) {
                if (!text(cell).isEmpty()) {
                    return SUM_WORD.matcher(text(cell)).matches();
                }
            }
        }
        return false;
    }

    private boolean isFoot(Cell cell, String text, boolean first) {
        return first
                        && (SUM_WORD.matcher(text).matches()
                                || NOTE_WORD.matcher(text).find()
                                || wide(cell))
                || SIGNATURE.matcher(text).find();
    }

    private boolean wide(Cell cell) {
        int across = FormCells.regionAt(regions, cell.getRowIndex(), cell.getColumnIndex())
                .map(r -> r.getLastColumn() - r.getFirstColumn() + 1)
                .orElse(1);
        return across >= 4 && across * 2 > right - left + 1;
    }

    private static boolean isSerial(Cell cell, String text, boolean first) {
        return first && (cell.getCellType() == CellType.NUMERIC || text.matches("\\d{1,5}"));
    }

    private static boolean sums(Cell cell) {
        String formula = cell.getCellFormula();
        if (!AGGREGATE.matcher(formula).find()) {
            return false;
        }
        Matcher reference = ROW_OF_REFERENCE.matcher(formula);
        String own = Integer.toString(cell.getRowIndex() + 1);
        while (reference.find()) {
            if (!reference.group(1).equals(own)) {
                return true;
            }
        }
        return false;
    }

    private static boolean bordered(Cell cell) {
        return cell.getCellStyle().getBorderBottom() != BorderStyle.NONE
                || cell.getCellStyle().getBorderLeft() != BorderStyle.NONE
                || cell.getCellStyle().getBorderRight() != BorderStyle.NONE;
    }

    private static String text(Cell cell) {
        return FormCells.text(cell);
    }

    private Set<Integer> computed(int first, int end) {
        Set<Integer> columns = new HashSet<>();
        for (int i = first; i < end; i++) {
            Row row = sheet.getRow(i);
            if (row != null) {
                row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        columns.add(cell.getColumnIndex());
                    }
                });
            }
        }
        return columns;
    }

    private Set<Integer> hidden() {
        Set<Integer> columns = new HashSet<>();
        for (int column : place.columns()) {
            if (sheet.isColumnHidden(column)) {
                columns.add(column);
            }
        }
        return columns;
    }

    private Set<Integer> together(int first, int end) {
        Set<Integer> columns = new HashSet<>();
        for (CellRangeAddress region : regions) {
            if (FormCells.overRows(region, first, end - 1)) {
                columns.add(region.getFirstColumn());
            }
        }
        return columns;
    }

    /** Where the header's word is one cell and what stands below it is many, as for an identity number digit by digit. */
    private Map<Integer, Integer> widths(int first) {
        Map<Integer, Integer> widths = new HashMap<>();
        for (CellRangeAddress region : regions) {
            boolean over = region.getLastRow() == place.lastRow() - 1;
            int width = region.getLastColumn() - region.getFirstColumn() + 1;
            boolean single = FormCells.regionAt(regions, first, region.getFirstColumn())
                    .filter(below -> below.getFirstColumn() < below.getLastColumn())
                    .isEmpty();
            if (over && width == CELLS_OF_AN_ID && single) {
                widths.put(region.getFirstColumn(), width);
            }
        }
        return widths;
    }

    private List<FormZone.Text> above() {
        List<FormZone.Text> texts = new ArrayList<>();
        for (int i = 0; i < place.firstRow() - 1; i++) {
            Row row = sheet.getRow(i);
            if (row == null) {
                continue;
            }
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING && !text(cell).isEmpty()) {
                    texts.add(new FormZone.Text(i + 1, cell.getColumnIndex(), cell.getStringCellValue()));
                }
            }
        }
        return texts;
    }
}
