package cn.shegong.document;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Turns the stored form of an .xlsx cell into its value, by its type, style and the shared texts. */
final class XlsxCells {
    private final StylesTable styles;
    private final SharedStrings texts;
    private final boolean from1904;
    private final Map<Integer, Boolean> dateStyles = new HashMap<>();

    XlsxCells(StylesTable styles, SharedStrings texts, boolean from1904) {
        this.styles = styles;
        this.texts = texts;
        this.from1904 = from1904;
    }

    /**
     * @param type the {@code t} attribute or null
     * @param style the {@code s} attribute or 0
     * @param value the stored value, empty when there is none
     * @param formula whether the value comes from a formula
     */
    Cell cell(String type, int style, String value, boolean formula) {
        if (value.isEmpty()) {
            return formula && !"str".equals(type) ? Cell.error("公式没有结果") : Cell.BLANK;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> Cell.text(texts.getItemAt(Integer.parseInt(value)).getString());
            case "str", "inlineStr" -> Cell.text(value);
            case "b" -> Cell.text(value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> Cell.error(value);
            case "d" -> Cell.text(value);
            default -> number(Double.parseDouble(value), style);
        };
    }

    private Cell number(double value, int style) {
        return dateStyles.computeIfAbsent(style, this::isDate) ? DateFormats.cell(value, from1904) : Cell.number(value);
    }

    private boolean isDate(int style) {
        if (styles == null || style >= styles.getNumCellStyles()) {
            return false;
        }
        XSSFCellStyle format = styles.getStyleAt(style);
        return DateFormats.isDate(format.getDataFormat(), format.getDataFormatString());
    }
}
