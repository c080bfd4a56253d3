package cn.shegong.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lays out a table that a county wants filled: titles, header, bordered blank rows, foot. */
public final class BlankForm {
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFCellStyle title = style(16, true, false);
    private final XSSFCellStyle head = style(11, true, true);
    private final XSSFCellStyle body = style(10, false, true);
    private final XSSFCellStyle plain = style(10, false, false);
    private final int left;
    private XSSFSheet sheet;
    private int next;

    private BlankForm(int left) {
        this.left = left;
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        plain.setAlignment(HorizontalAlignment.LEFT);
    }

    /** A form that begins in column A. */
    public static BlankForm named(String sheet) {
        return from(0, sheet);
    }

    /** @param left the column in which it begins, from 0 */
    public static BlankForm from(int left, String sheet) {
        return new BlankForm(left).sheet(sheet);
    }

    public BlankForm sheet(String name) {
        sheet = book.createSheet(name);
        next = 0;
        return this;
    }

    private XSSFCellStyle style(int points, boolean bold, boolean bordered) {
        var style = book.createCellStyle();
        var font = book.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (bordered) {
            style.setWrapText(true);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    /** A line over or under the table, joined over its columns. */
    public BlankForm title(int columns, String text) {
        put(row(), left, text, title);
        return merge(next - 1, next - 1, left, left + columns - 1);
    }

    /** Texts that stand where they are put: column, text, column, text …, from the table's first column. */
    public BlankForm line(Object... placed) {
        var row = row();
        for (int i = 0; i < placed.length; i += 2) {
            put(row, left + (int) placed[i], (String) placed[i + 1], plain);
        }
        return this;
    }

    /** A row of the header; an empty word leaves the cell to a region. */
    public BlankForm head(String... words) {
        return cells(head, words);
    }

    /** A bordered row that says something. */
    public BlankForm said(String... words) {
        return cells(body, words);
    }

    private BlankForm cells(XSSFCellStyle style, String... words) {
        var row = row();
        for (int i = 0; i < words.length; i++) {
            put(row, left + i, words[i], style);
        }
        return this;
    }

    public BlankForm blank(int rows, int columns) {
        for (int i = 0; i < rows; i++) {
            cells(body, " ".repeat(columns).split("(?!^)"));
        }
        return this;
    }

    /** Rows and columns as indexes from 0. */
    public BlankForm merge(int top, int bottom, int from, int to) {
        sheet.addMergedRegion(new CellRangeAddress(top, bottom, from, to));
        return this;
    }

    /** A foot with sums: text or {@code =SUM(F5:F9)} by column. */
    public BlankForm foot(String... cells) {
        var row = row();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].startsWith("=")) {
                var cell = row.createCell(left + i);
                cell.setCellStyle(body);
                cell.setCellFormula(cells[i].substring(1));
            } else {
                put(row, left + i, cells[i], body);
            }
        }
        return this;
    }

    public BlankForm with(Consumer<XSSFSheet> change) {
        change.accept(sheet);
        return this;
    }

    public BlankForm withBook(BiConsumer<XSSFWorkbook, XSSFSheet> change) {
        change.accept(book, sheet);
        return this;
    }

    public int nextRow() {
        return next;
    }

    private XSSFRow row() {
        return sheet.createRow(next++);
    }

    private static void put(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isBlank()) {
            cell.setCellValue(text);
        }
    }

    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
