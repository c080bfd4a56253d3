package cn.shegong.document;

import cn.shegong.base.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/**
 * Reads a workbook in the format of Excel 97–2003, record by record. The library's in-memory workbook is not used:
 * somebody who paints a sheet from edge to edge sends sixteen million empty cells, which would fill the memory; here they
 * pass by.
 */
final class XlsBook {
    private final Path file;
    private final Progress progress;
    private final FormatTrackingHSSFListener formats;
    private final List<BoundSheetRecord> entries = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private SSTRecord texts;
    private boolean from1904;
    /** How many substreams are open: the workbook's own, a sheet's, a chart's within it. */
    private int depth;

    private int started;
    private XlsSheet sheet;

    private XlsBook(Path file, Progress progress) {
        this.file = file;
        this.progress = progress;
        this.formats = new FormatTrackingHSSFListener(this::take, Locale.CHINA);
    }

    static List<Sheet> read(Path file, DirectoryNode root, Progress progress) throws IOException {
        XlsBook book = new XlsBook(file, progress);
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(book.formats);
        try {
            new HSSFEventFactory().processWorkbookEvents(request, root);
        } catch (EncryptedDocumentException locked) {
            throw Unreadable.PROTECTED.refusal(file, locked);
        } catch (OldExcelFormatException old) {
            throw Unreadable.OLD_FORMAT.refusal(file, old);
        }
        if (book.sheets.size() < book.entries.size()) {
            throw Unreadable.DAMAGED.refusal(file);
        }
        return book.inOrderOfTabs();
    }

    private void take(Record record) {
        if (record instanceof BOFRecord) {
            depth++;
            // The workbook's own substream comes first and names the sheets.
            if (depth == 1 && !entries.isEmpty()) {
                begin();
            }
        } else if (record instanceof EOFRecord) {
            depth--;
            if (depth == 0 && sheet != null) {
                sheets.add(sheet.sheet());
                sheet = null;
            }
        } else if (depth == 1 && sheet != null) {
            sheet.take(record);
        } else if (record instanceof BoundSheetRecord entry) {
            entries.add(entry);
        } else if (record instanceof SSTRecord table) {
            texts = table;
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        }
    }

    private void begin() {
        List<BoundSheetRecord> stored = List.of(BoundSheetRecord.orderByBofPosition(entries));
        if (started == stored.size()) {
            throw Unreadable.DAMAGED.refusal(file);
        }
        BoundSheetRecord entry = stored.get(started++);
        boolean hidden = entry.isHidden() || entry.isVeryHidden();
        sheet = new XlsSheet(
                entry.getSheetname(), hidden, this, new RowGathering(file, entry.getSheetname(), progress));
    }

    /** They need not be stored in the order in which they are shown. */
    private List<Sheet> inOrderOfTabs() {
        List<BoundSheetRecord> stored = List.of(BoundSheetRecord.orderByBofPosition(entries));
        return entries.stream().map(entry -> sheets.get(stored.indexOf(entry))).toList();
    }

    /** The shared text with a number. */
    Cell text(int index) {
        return Cell.text(texts.getString(index).getString());
    }

    /** A number or, when the cell is formatted so, a date. */
    Cell number(CellValueRecordInterface cell, double value) {
        int index = formats.getFormatIndex(cell);
        // The text of a built-in Chinese format is not in the file, and asking for it is logged as an error.
        return DateFormats.isDate(index, null) || DateFormats.isDate(index, formats.getFormatString(cell))
                ? DateFormats.cell(value, from1904)
                : Cell.number(value);
    }
}
