package cn.shegong.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTAutoFilter;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBreak;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** After rows were put in: moves what the library leaves behind, namely lists to choose from, filters, pictures, charts. */
final class FormShift {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String EXTENSION = "http://schemas.microsoft.com/office/excel/2006/main";

    private final XSSFSheet sheet;
    private final XSSFWorkbook book;
    private final int at;
    private final int more;
    private final boolean before;

    /**
     * @param at index of the row before which the new ones came
     * @param more how many
     * @param before whether that row is one of those to be filled, so that what ends there reaches over the new ones
     */
    FormShift(XSSFSheet sheet, int at, int more, boolean before) {
        this.sheet = sheet;
        this.book = sheet.getWorkbook();
        this.at = at;
        this.more = more;
        this.before = before;
    }

    void apply() {
        CTWorksheet xml = sheet.getCTWorksheet();
        if (xml.isSetDataValidations()) {
            xml.getDataValidations().getDataValidationList().forEach(this::move);
        }
        if (xml.isSetAutoFilter()) {
            move(xml.getAutoFilter());
        }
        if (xml.isSetRowBreaks()) {
            xml.getRowBreaks().getBrkList().forEach(this::move);
        }
        sheet.getTables().forEach(this::move);
        moveExtensions(xml);
        if (sheet.getDrawingPatriarch() != null) {
            move(sheet.getDrawingPatriarch());
        }
        for (Sheet other : book) {
            if (((XSSFSheet) other).getDrawingPatriarch() != null) {
                ((XSSFSheet) other).getDrawingPatriarch().getCharts().forEach(this::move);
            }
        }
        if (before) {
            reachOverTheNew();
        }
    }

    /** What begins below moves; what ends at the row or below it grows. */
    private String moved(String reference) {
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        if (range.isFullColumnRange() || range.getLastRow() < at) {
            return reference;
        }
        int first = range.getFirstRow() > at || range.getFirstRow() == at && !before
                ? range.getFirstRow() + more
                : range.getFirstRow();
        return new CellRangeAddress(first, range.getLastRow() + more, range.getFirstColumn(), range.getLastColumn())
                .formatAsString();
    }

    private void move(CTDataValidation validation) {
        List<String> references = new ArrayList<>();
        for (Object reference : validation.getSqref()) {
            references.add(moved(reference.toString()));
        }
        validation.setSqref(references);
    }

    private void move(CTAutoFilter filter) {
        filter.setRef(moved(filter.getRef()));
    }

    private void move(XSSFTable table) {
        CTTable xml = table.getCTTable();
        xml.setRef(moved(xml.getRef()));
        if (xml.isSetAutoFilter()) {
            move(xml.getAutoFilter());
        }
        table.updateReferences();
    }

    private void move(CTBreak pageBreak) {
        if (pageBreak.getId() > at) {
            pageBreak.setId(pageBreak.getId() + more);
        }
    }

    /** Lists to choose from that stand on another sheet are kept apart from the others. */
    private void moveExtensions(CTWorksheet xml) {
        try (XmlCursor cursor = xml.newCursor()) {
            if (!cursor.toChild(new QName(MAIN, "extLst"))) {
                return;
            }
            XmlCursor.TokenType token = cursor.currentTokenType();
            while (token != XmlCursor.TokenType.ENDDOC && token != XmlCursor.TokenType.NONE) {
                if (cursor.isStart() && cursor.getName().equals(new QName(EXTENSION, "sqref"))) {
                    List<String> references = new ArrayList<>();
                    for (String reference : cursor.getTextValue().trim().split(" +")) {
                        references.add(moved(reference));
                    }
                    cursor.setTextValue(String.join(" ", references));
                }
                token = cursor.toNextToken();
            }
        }
    }

    private void move(XSSFDrawing drawing) {
        for (CTTwoCellAnchor anchor : drawing.getCTDrawing().getTwoCellAnchorList()) {
            if (below(anchor.getFrom())) {
                move(anchor.getFrom());
                move(anchor.getTo());
            }
        }
        for (CTOneCellAnchor anchor : drawing.getCTDrawing().getOneCellAnchorList()) {
            if (below(anchor.getFrom())) {
                move(anchor.getFrom());
            }
        }
    }

    private boolean below(CTMarker marker) {
        return before ? marker.getRow() > at : marker.getRow() >= at;
    }

    private void move(CTMarker marker) {
        marker.setRow(marker.getRow() + more);
    }

    /** A chart names the cells that it draws. */
    private void move(XSSFChart chart) {
        try (XmlCursor cursor = chart.getCTChart().newCursor()) {
            XmlCursor.TokenType token = cursor.currentTokenType();
            while (token != XmlCursor.TokenType.ENDDOC && token != XmlCursor.TokenType.NONE) {
                if (cursor.isStart() && cursor.getName().equals(new QName(CHART, "f"))) {
                    String text = cursor.getTextValue();
                    int mark = text.lastIndexOf('!');
                    boolean ours =
                            mark > 0 && text.substring(0, mark).replace("'", "").equals(sheet.getSheetName());
                    if (ours && text.substring(mark + 1).matches("\\$?[A-Z]+\\$?\\d+(:\\$?[A-Z]+\\$?\\d+)?")) {
                        cursor.setTextValue(text.substring(0, mark + 1) + absolute(text.substring(mark + 1)));
                    }
                }
                token = cursor.toNextToken();
            }
        }
    }

    private String absolute(String reference) {
        CellRangeAddress range = CellRangeAddress.valueOf(moved(reference.replace("$", "")));
        return range.formatAsString(null, true);
    }

    /** Where there was but one row to fill, a sum over it went down with it. */
    private void reachOverTheNew() {
        XSSFEvaluationWorkbook formulas = XSSFEvaluationWorkbook.create(book);
        for (Sheet other : book) {
            int index = book.getSheetIndex(other);
            boolean own = other == sheet;
            other.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA
                        && !(own && row.getRowNum() >= at && row.getRowNum() <= at + more)) {
                    reach(cell, formulas, index, own);
                }
            }));
        }
    }

    private void reach(Cell cell, XSSFEvaluationWorkbook formulas, int index, boolean own) {
        try {
            Ptg[] parts = FormulaParser.parse(cell.getCellFormula(), formulas, FormulaType.CELL, index, -1);
            boolean changed = false;
            for (Ptg part : parts) {
                boolean ours = part instanceof Area3DPxg area
                        ? area.getSheetName().equals(sheet.getSheetName())
                        : own && !(part instanceof Ref3DPxg) && !(part instanceof RefPtgBase);
                if (ours
                        && part instanceof AreaPtgBase area
                        && area.getFirstRow() == at + more
                        && area.getLastRow() == at + more) {
                    area.setFirstRow(at);
                    changed = true;
                }
            }
            if (changed) {
                cell.setCellFormula(FormulaRenderer.toFormulaString(formulas, parts));
            }
        } catch (FormulaParseException | IllegalStateException unknown) {
            // A formula that the library cannot read stays as it is.
            return;
        }
    }
}
