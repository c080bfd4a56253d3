package cn.shegong.document;

import java.math.BigInteger;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/**
 * Writes the imprint into an editable document: a table that floats at the foot of the type area and grows upwards when
 * names are added.
 */
final class WordImprint {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Style STYLE = ImprintBlock.STYLE;
    private static final int WIDTH = WordText.twips(PageFrame.PORTRAIT.width());

    private final WordFile word;

    WordImprint(WordFile word) {
        this.word = word;
    }

    void write(ImprintBlock imprint) {
        var table = word.table();
        place(table);
        for (var entry : imprint.entries()) {
            var paragraph = row(table);
            double label = word.fonts().width(entry.label(), STYLE);
            paragraph.setIndentationLeft(WordText.twips(STYLE.em() + label));
            paragraph.setIndentationHanging(WordText.twips(label));
            paragraph.setIndentationRight(WordText.twips(STYLE.em()));
            WordText.run(paragraph, entry.label() + entry.names(), STYLE);
        }
        if (imprint.ruled()) {
            printed(row(table), imprint.imprint());
        }
        rules(table, imprint.ruled());
        word.smallest();
    }

    private static void printed(XWPFParagraph paragraph, Imprint imprint) {
        paragraph.setIndentationLeft(WordText.twips(STYLE.em()));
        var tab = WordText.properties(paragraph).addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(WIDTH - WordText.twips(STYLE.em())));
        WordText.run(paragraph, imprint.printer(), STYLE);
        paragraph.createRun().addTab();
        WordText.run(paragraph, imprint.printedText(), STYLE);
    }

    private static XWPFParagraph row(XWPFTable table) {
        var row = table.createRow();
        for (int i = row.getTableCells().size() - 1; i >= 0; i--) {
            row.removeCell(i);
        }
        var cell = row.createCell();
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        measure(properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW(), WIDTH);
        var paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
        return WordText.exact(paragraph, STYLE.height() + RedHeadBlock.LEADING, 0, 0);
    }

    private static void place(XWPFTable table) {
        var properties = table.getCTTbl().getTblPr();
        var floating = properties.addNewTblpPr();
        floating.setVertAnchor(STVAnchor.MARGIN);
        floating.setHorzAnchor(STHAnchor.MARGIN);
        try (var cursor = floating.newCursor()) {
            cursor.setAttributeText(new QName(NAMESPACE, "tblpXSpec", "w"), "left");
            cursor.setAttributeText(new QName(NAMESPACE, "tblpYSpec", "w"), "bottom");
        }
        var layout = properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        measure(properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW(), WIDTH);
        var margins = properties.isSetTblCellMar() ? properties.getTblCellMar() : properties.addNewTblCellMar();
        measure(margins.addNewLeft(), 0);
        measure(margins.addNewRight(), 0);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int i = grid.sizeOfGridColArray() - 1; i >= 0; i--) {
            grid.removeGridCol(i);
        }
        grid.addNewGridCol().setW(BigInteger.valueOf(WIDTH));
    }

    private static void measure(CTTblWidth width, int twips) {
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twips));
    }

    /** First and last 0.35 mm, between them 0.25 mm; none at the sides. */
    private static void rules(XWPFTable table, boolean ruled) {
        CTTblPr properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        var borders = properties.addNewTblBorders();
        for (CTBorder border : List.of(borders.addNewTop(), borders.addNewBottom())) {
            rule(border, ruled, ImprintBlock.THICK);
        }
        rule(borders.addNewInsideH(), ruled, ImprintBlock.THIN);
        for (CTBorder border : List.of(borders.addNewLeft(), borders.addNewRight(), borders.addNewInsideV())) {
            border.setVal(STBorder.NONE);
        }
    }

    private static void rule(CTBorder border, boolean ruled, double thickness) {
        border.setVal(ruled ? STBorder.SINGLE : STBorder.NONE);
        if (ruled) {
            border.setSz(BigInteger.valueOf(WordText.eighths(thickness)));
            border.setColor("000000");
        }
    }
}
