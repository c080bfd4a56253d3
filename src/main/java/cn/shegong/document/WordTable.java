package cn.shegong.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes a table into an editable document: columns as wide as in the PDF, its head again on each page. */
final class WordTable {
    /** Eighths of a point. */
    private static final int RULE = 4;

    private static final double LEAST_ROW = 7;
    private static final double SIDE = 1.2;
    private static final double ABOVE = 0.6;

    private final WordFile word;
    private final Table table;
    private final Style plain;
    private final Style strong;
    private final double[] edges;

    WordTable(WordFile word, Table table, double points) {
        this.word = word;
        this.table = table;
        plain = Style.of(Typeface.SONG, points);
        strong = Style.of(Typeface.HEI, points);
        edges = new TableLayout(table, word.fonts(), points, 0, word.width()).edges();
    }

    void write() {
        var drawn = word.table();
        frame(drawn);
        head(drawn);
        int last = Math.min(TableBlock.BEGUN, table.rows().size()) - 1;
        for (int at = 0; at < table.rows().size(); at++) {
            Table.Row row = table.rows().get(at);
            var line = drawn.createRow();
            shape(line);
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                fill(
                        cell(line, i, 1),
                        column.kind().write(row.values().get(i)),
                        row.strong() ? strong : plain,
                        side(column.kind()),
                        at < last);
            }
        }
    }

    private void frame(XWPFTable drawn) {
        drawn.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, "000000");
        drawn.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, "000000");
        drawn.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, "000000");
        drawn.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, "000000");
        drawn.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, "000000");
        drawn.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, "000000");
        drawn.setTableAlignment(TableRowAlign.CENTER);
        int side = WordText.twips(SIDE);
        int above = WordText.twips(ABOVE);
        drawn.setCellMargins(above, side, above, side);
        var properties = drawn.getCTTbl().getTblPr();
        var layout = properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(WordText.twips(edges[edges.length - 1] - edges[0])));
        var grid = drawn.getCTTbl().getTblGrid() == null
                ? drawn.getCTTbl().addNewTblGrid()
                : drawn.getCTTbl().getTblGrid();
        for (int i = grid.sizeOfGridColArray() - 1; i >= 0; i--) {
            grid.removeGridCol(i);
        }
        for (int i = 0; i < table.columns().size(); i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(wide(i, 1)));
        }
    }

    private void head(XWPFTable drawn) {
        List<HeaderCell> cells = HeaderCell.of(table.columns());
        for (int i = 0; i < HeaderCell.depth(table.columns()); i++) {
            var line = drawn.createRow();
            shape(line);
            line.setRepeatHeader(true);
            int column = 0;
            while (column < table.columns().size()) {
                HeaderCell over = over(cells, i, column);
                var cell = cell(line, column, over.columns());
                if (over.rows() > 1) {
                    properties(cell).addNewVMerge().setVal(over.row() == i ? STMerge.RESTART : STMerge.CONTINUE);
                }
                fill(cell, over.row() == i ? over.text() : "", strong, ParagraphAlignment.CENTER, true);
                column += over.columns();
            }
        }
    }

    private static HeaderCell over(List<HeaderCell> cells, int row, int column) {
        return cells.stream()
                .filter(c -> c.column() == column && c.row() <= row && row < c.row() + c.rows())
                .findFirst()
                .orElseThrow();
    }

    private static void shape(XWPFTableRow line) {
        line.setHeight(WordText.twips(LEAST_ROW));
        line.setCantSplitRow(true);
        // A fresh row has as many cells as the table's first one; each gets its own here.
        for (int i = line.getTableCells().size() - 1; i >= 0; i--) {
            line.removeCell(i);
        }
    }

    private XWPFTableCell cell(XWPFTableRow line, int column, int columns) {
        var cell = line.createCell();
        var properties = properties(cell);
        var width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(wide(column, columns)));
        if (columns > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
        }
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        return cell;
    }

    private int wide(int column, int columns) {
        return WordText.twips(edges[column + columns] - edges[column]);
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        var ctTc = cell.getCTTc();
        return ctTc.isSetTcPr() ? ctTc.getTcPr() : ctTc.addNewTcPr();
    }

    /** @param keep whether the next row stays on its page */
    private static void fill(XWPFTableCell cell, String text, Style style, ParagraphAlignment side, boolean keep) {
        var paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
        paragraph.setAlignment(side);
        paragraph.setSpacingAfter(0);
        paragraph.setKeepNext(keep);
        WordText.offGrid(paragraph);
        WordText.run(paragraph, text, style);
    }

    private static ParagraphAlignment side(Column.Kind kind) {
        return switch (Box.Side.of(kind)) {
            case LEFT -> ParagraphAlignment.LEFT;
            case MIDDLE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }
}
