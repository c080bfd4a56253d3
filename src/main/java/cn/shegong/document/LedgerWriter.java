package cn.shegong.document;

import cn.shegong.base.Progress;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes one sheet of a ledger, top to bottom. */
final class LedgerWriter {
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠\t\r\n";
    private static final String CUT = "……（余下的文字太长，表格里放不下）";
    private static final int NAME_LENGTH = 31;
    private static final double SIDE_MARGIN = 0.5;
    private static final double END_MARGIN = 0.7;

    private final LedgerStyles styles;
    private final LedgerSheet ledger;
    private final Table table;
    private final LedgerMeasure measure;
    private final SXSSFSheet sheet;
    private final Progress progress;
    private final long all;
    private final int last;
    private final int lastPrinted;
    private long done;
    private int next;

    LedgerWriter(SXSSFWorkbook book, LedgerStyles styles, LedgerSheet ledger, Progress progress, long done, long all) {
        this.styles = styles;
        this.ledger = ledger;
        this.progress = progress;
        this.done = done;
        this.all = all;
        table = ledger.table();
        last = table.columns().size() - 1;
        lastPrinted = ledger.lastPrintedColumn();
        measure = new LedgerMeasure(ledger);
        sheet = book.createSheet(freeName(book, ledger.name()));
    }

    /** @return rows of the whole workbook written so far */
    long write() {
        for (int i = 0; i <= last; i++) {
            sheet.setColumnWidth(i, measure.excelWidth(i));
        }
        title();
        int head = next;
        head();
        sheet.setRepeatingRows(new CellRangeAddress(head, next - 1, -1, -1));
        sheet.createFreezePane(0, next);
        for (Table.Row row : table.rows()) {
            progress.step(++done, all, "写“" + ledger.name() + "”");
            row(row);
        }
        for (String text : ledger.footLines()) {
            Row foot = line(24);
            span(foot.getRowNum(), 0, foot.getRowNum(), lastPrinted);
            put(foot, 0, text, styles.line(HorizontalAlignment.LEFT));
        }
        page();
        return done;
    }

    private void title() {
        Row title = line(36);
        span(title.getRowNum(), 0, title.getRowNum(), lastPrinted);
        put(title, 0, ledger.title(), styles.title());
        Row unit = line(22);
        int middle = measure.lastLeft(ledger.unitLine(), ledger.dateLine());
        span(unit.getRowNum(), 0, unit.getRowNum(), middle);
        span(unit.getRowNum(), middle + 1, unit.getRowNum(), lastPrinted);
        put(unit, 0, ledger.unitLine(), styles.line(HorizontalAlignment.LEFT));
        put(unit, Math.min(lastPrinted, middle + 1), ledger.dateLine(), styles.line(HorizontalAlignment.RIGHT));
    }

    private void head() {
        int first = next;
        CellStyle style = styles.head();
        for (int i = 0; i < HeaderCell.depth(table.columns()); i++) {
            Row row = line(measure.headHeight(i));
            for (int column = 0; column <= last; column++) {
                put(row, column, "", style);
            }
        }
        for (HeaderCell cell : HeaderCell.of(table.columns())) {
            int top = first + cell.row();
            sheet.getRow(top).getCell(cell.column()).setCellValue(cell.text());
            span(top, cell.column(), top + cell.rows() - 1, cell.column() + cell.columns() - 1);
        }
    }

    private void row(Table.Row values) {
        Row row = line(measure.height(values));
        for (int i = 0; i <= last; i++) {
            Column column = table.columns().get(i);
            if (column.shared() && values.place() > 0) {
                put(row, i, "", styles.cell(column.kind(), values.strong(), false, true));
                continue;
            }
            if (column.shared() && values.size() > 1) {
                shared(row.getRowNum(), i, values.size());
            }
            Object value = values.values().get(i);
            if (column.typed(value)) {
                Cell cell = row.createCell(i);
                cell.setCellStyle(styles.cell(column.kind(), values.strong(), false, true));
                if (value instanceof LocalDate date) {
                    cell.setCellValue(date);
                } else if (value instanceof Number number) {
                    cell.setCellValue(number.doubleValue());
                }
            } else {
                String text = column.kind().write(value);
                boolean typed = text.isEmpty();
                put(row, i, text, styles.cell(column.kind(), values.strong(), likeFormula(text), typed));
            }
        }
    }

    /** Unsafe only means that nothing is held against the regions before: with thousands of them that takes minutes. */
    private void shared(int top, int column, int rows) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(top, top + rows - 1, column, column));
    }

    private static boolean likeFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    private Row line(float height) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        return row;
    }

    /** Always as a string, so that nothing from the data becomes a formula. */
    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        if (!text.isEmpty()) {
            cell.setCellValue(text.length() > most ? text.substring(0, most - CUT.length()) + CUT : text);
        }
    }

    private void span(int top, int left, int bottom, int right) {
        if (top < bottom || left < right) {
            sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
        }
    }

    private void page() {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(!ledger.isPortrait());
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        print.setUsePage(true);
        print.setPageStart((short) 1);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, END_MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, END_MARGIN);
        if (ledger.isPrintedInPart()) {
            var book = sheet.getWorkbook();
            book.setPrintArea(book.getSheetIndex(sheet), 0, lastPrinted, 0, next - 1);
        }
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }

    private static String freeName(SXSSFWorkbook book, String wanted) {
        Set<String> taken = new HashSet<>();
        book.forEach(s -> taken.add(s.getSheetName().toLowerCase(Locale.ROOT)));
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        String name = safe;
        for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
            String tail = "（" + i + "）";
            name = safe.substring(0, Math.min(safe.length(), NAME_LENGTH - tail.length())) + tail;
        }
        return name;
    }
}
