package cn.shegong.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;

/** Walks through the XML of one sheet and keeps only what has content. */
final class XlsxSheet {
    private final XlsxCells values;
    private final RowGathering rows;
    private final List<Sheet.Region> merged = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private int rowNumber;
    private boolean rowHidden;
    private int column;

    XlsxSheet(XlsxCells values, RowGathering rows) {
        this.values = values;
        this.rows = rows;
    }

    /** Gathers the rows and answers the merged regions. */
    List<Sheet.Region> read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                rows.add(rowNumber, rowHidden, cells);
            }
        }
        return merged;
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> {
                String number = xml.getAttributeValue(null, "r");
                rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
                String hidden = xml.getAttributeValue(null, "hidden");
                rowHidden = "1".equals(hidden) || "true".equals(hidden);
                cells.clear();
                column = -1;
            }
            case "c" -> cell(xml);
            case "mergeCell" -> {
                CellRangeAddress range = CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref"));
                merged.add(new Sheet.Region(
                        range.getFirstRow() + 1,
                        range.getLastRow() + 1,
                        range.getFirstColumn(),
                        range.getLastColumn()));
            }
            default -> {}
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String reference = xml.getAttributeValue(null, "r");
        column = reference == null ? column + 1 : columnOf(reference);
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder(0);
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v", "t" -> value.append(xml.getElementText());
                    case "f" -> formula = true;
                    // reading aids above the characters, not part of the text
                    case "rPh" -> skip(xml);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        if (value.isEmpty() && !formula) {
            // A painted cell: there may be millions.
            return;
        }
        Cell cell = values.cell(type, style == null ? 0 : Integer.parseInt(style), value.toString(), formula);
        if (!cell.blank()) {
            while (cells.size() < column) {
                cells.add(Cell.BLANK);
            }
            cells.add(cell);
        }
    }

    /** 27 of AB12; taken apart by hand, for it is asked of every cell. */
    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
