package cn.shegong.document;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of one workbook, each made once. */
final class LedgerStyles {
    static final int TITLE_POINTS = 18;
    static final int POINTS = 11;
    private static final String FACE = "宋体";
    private static final String TEXT = "@";

    private final Workbook book;
    private final Map<Look, CellStyle> cells = new HashMap<>();
    private final Font plain;
    private final Font strong;
    private final Font large;

    LedgerStyles(Workbook book) {
        this.book = book;
        plain = font(POINTS, false);
        strong = font(POINTS, true);
        large = font(TITLE_POINTS, true);
    }

    CellStyle title() {
        return edge(large, HorizontalAlignment.CENTER);
    }

    /** Lines above and below the table, without borders. */
    CellStyle line(HorizontalAlignment side) {
        CellStyle style = edge(plain, side);
        style.setShrinkToFit(true);
        return style;
    }

    CellStyle head() {
        CellStyle style = bordered(strong);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    /**
     * @param quoted for text that a spreadsheet would take for a formula: it is marked as text once more
     * @param typed false when the value is written as text whatever the column's kind
     */
    CellStyle cell(Column.Kind kind, boolean bold, boolean quoted, boolean typed) {
        return cells.computeIfAbsent(new Look(kind, bold, quoted, typed), this::make);
    }

    private CellStyle make(Look look) {
        CellStyle style = bordered(look.bold() ? strong : plain);
        style.setAlignment(
                switch (Box.Side.of(look.kind())) {
                    case LEFT -> HorizontalAlignment.LEFT;
                    case MIDDLE -> HorizontalAlignment.CENTER;
                    case RIGHT -> HorizontalAlignment.RIGHT;
                });
        style.setIndention((short) (Box.Side.of(look.kind()) == Box.Side.RIGHT ? 1 : 0));
        style.setDataFormat(book.createDataFormat().getFormat(look.typed() ? format(look.kind()) : TEXT));
        style.setQuotePrefixed(look.quoted());
        return style;
    }

    private static String format(Column.Kind kind) {
        return switch (kind) {
            case SERIAL, INTEGER -> "0";
            case DECIMAL -> "General";
            case MONEY -> "0.00";
            case DATE -> "yyyy-mm-dd";
            case TEXT, CODE -> TEXT;
        };
    }

    private CellStyle edge(Font font, HorizontalAlignment side) {
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(side);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private CellStyle bordered(Font font) {
        CellStyle style = edge(font, HorizontalAlignment.GENERAL);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private Font font(int points, boolean bold) {
        Font font = book.createFont();
        font.setFontName(FACE);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private record Look(Column.Kind kind, boolean bold, boolean quoted, boolean typed) {}
}
