package cn.shegong.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** Keeps of the records of one .xls sheet what has content. */
final class XlsSheet {
    private final String name;
    private final boolean hidden;
    private final XlsBook values;
    private final RowGathering gathering;
    private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
    private final BitSet hiddenRows = new BitSet();
    private final List<Sheet.Region> merged = new ArrayList<>();

    /** A formula whose text follows in a record of its own. */
    private FormulaRecord awaiting;

    XlsSheet(String name, boolean hidden, XlsBook values, RowGathering gathering) {
        this.name = name;
        this.hidden = hidden;
        this.values = values;
        this.gathering = gathering;
    }

    void take(Record record) {
        if (record instanceof RowRecord row) {
            hiddenRows.set(row.getRowNumber(), row.getZeroHeight());
        } else if (record instanceof MergeCellsRecord regions) {
            for (int i = 0; i < regions.getNumAreas(); i++) {
                CellRangeAddress r = regions.getAreaAt(i);
                merged.add(new Sheet.Region(
                        r.getFirstRow() + 1, r.getLastRow() + 1, r.getFirstColumn(), r.getLastColumn()));
            }
        } else if (record instanceof StringRecord text && awaiting != null) {
            put(awaiting, Cell.text(text.getString()));
            awaiting = null;
        } else if (record instanceof CellValueRecordInterface cell) {
            put(cell, value(cell));
        }
    }

    private Cell value(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label) {
            return values.text(label.getSSTIndex());
        }
        if (cell instanceof LabelRecord label) {
            return Cell.text(label.getValue());
        }
        if (cell instanceof NumberRecord number) {
            return values.number(number, number.getValue());
        }
        if (cell instanceof BoolErrRecord flag) {
            return flag.isBoolean() ? truth(flag.getBooleanValue()) : error(flag.getErrorValue());
        }
        return cell instanceof FormulaRecord formula ? result(formula) : Cell.BLANK;
    }

    private Cell result(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            awaiting = formula;
            return Cell.BLANK;
        }
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> values.number(formula, formula.getValue());
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> Cell.BLANK;
        };
    }

    private static Cell truth(boolean value) {
        return Cell.text(value ? "TRUE" : "FALSE");
    }

    private static Cell error(int code) {
        return Cell.error(FormulaError.forInt((byte) code).getString());
    }

    private void put(CellValueRecordInterface place, Cell cell) {
        if (cell.blank()) {
            return;
        }
        List<Cell> cells = rows.computeIfAbsent(place.getRow(), row -> new ArrayList<>());
        while (cells.size() <= place.getColumn()) {
            cells.add(Cell.BLANK);
        }
        cells.set(place.getColumn(), cell);
    }

    Sheet sheet() {
        rows.forEach((row, cells) -> gathering.add(row + 1, hiddenRows.get(row), cells));
        return new Sheet(name, hidden, gathering.rows(), merged);
    }
}
