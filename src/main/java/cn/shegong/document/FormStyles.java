package cn.shegong.document;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The form's own cell styles with one thing changed, each made once. */
final class FormStyles {
    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    FormStyles(XSSFWorkbook book) {
        this.book = book;
    }

    /** What looks like a formula stays text. */
    void quote(XSSFCell cell) {
        change(cell, "quote", style -> style.setQuotePrefixed(true));
    }

    void format(XSSFCell cell, String format) {
        change(
                cell,
                format,
                style -> style.setDataFormat(book.createDataFormat().getFormat(format)));
    }

    /** A figure that is too wide would be shown as ####. */
    void shrink(XSSFCell cell) {
        change(cell, "shrink", style -> {
            style.setWrapText(false);
            style.setShrinkToFit(true);
        });
    }

    void wrap(XSSFCell cell) {
        change(cell, "wrap", style -> {
            style.setShrinkToFit(false);
            style.setWrapText(true);
        });
    }

    private void change(XSSFCell cell, String what, Consumer<XSSFCellStyle> change) {
        XSSFCellStyle old = cell.getCellStyle();
        cell.setCellStyle(made.computeIfAbsent(old.getIndex() + " " + what, key -> {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(old);
            change.accept(style);
            return style;
        }));
    }
}
