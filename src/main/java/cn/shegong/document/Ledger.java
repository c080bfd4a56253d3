package cn.shegong.document;

import cn.shegong.base.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** An Excel workbook of the ledgers (台账) that a county asks for, one sheet each. */
public final class Ledger {
    private final List<LedgerSheet> sheets = new ArrayList<>();

    public Ledger sheet(LedgerSheet sheet) {
        sheets.add(sheet);
        return this;
    }

    /**
     * Writes the workbook to a file.
     *
     * @throws cn.shegong.base.Refusal when the file cannot be written; see {@link OutputFile}
     * @throws java.util.concurrent.CancellationException when the user has cancelled; no file is left
     */
    public void write(Path target, Progress progress) {
        if (sheets.isEmpty()) {
            throw new IllegalStateException("a ledger without sheets");
        }
        OutputFile.write(target, out -> write(out, progress));
    }

    /** The same without a file. */
    public byte[] bytes(Progress progress) {
        var out = new ByteArrayOutputStream();
        try {
            write(out, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(OutputStream out, Progress progress) throws IOException {
        long rows = sheets.stream().mapToLong(s -> s.table().rows().size()).sum();
        // What lies in the system's temporary folder meanwhile are people's data: this kind keeps them enciphered.
        try (SXSSFWorkbook book = new SXSSFWorkbookWithCustomZipEntrySource()) {
            LedgerStyles styles = new LedgerStyles(book);
            long done = 0;
            for (LedgerSheet sheet : sheets) {
                done = new LedgerWriter(book, styles, sheet, progress, done, rows).write();
            }
            book.write(out);
        }
    }
}
