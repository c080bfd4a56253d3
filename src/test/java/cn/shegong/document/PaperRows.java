package cn.shegong.document;

import cn.shegong.base.Progress;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of characters of a written paper, for tests that measure it. */
final class PaperRows {
    private static final String SENTENCE = "社工站每月走访特困人员了解生活困难并记入档案";

    private PaperRows() {}

    static byte[] bytes(Paper paper) {
        return paper.bytes(Progress.NONE);
    }

    /** Rows of a page without its number. */
    static List<List<PdfText.Sign>> body(byte[] pdf, int page) {
        return PdfText.rows(pdf, page).stream()
                .filter(row -> !text(row).startsWith("— "))
                .toList();
    }

    static List<PdfText.Sign> row(byte[] pdf, int page, String beginning) {
        List<List<PdfText.Sign>> rows = PdfText.rows(pdf, page);
        return rows.get(index(rows, beginning));
    }

    static int index(List<List<PdfText.Sign>> rows, String beginning) {
        for (int i = 0; i < rows.size(); i++) {
            if (text(rows.get(i)).startsWith(beginning)) {
                return i;
            }
        }
        throw new AssertionError(
                beginning + " not among " + rows.stream().map(PaperRows::text).toList());
    }

    static String text(List<PdfText.Sign> row) {
        return row.stream().map(PdfText.Sign::text).collect(Collectors.joining());
    }

    static double middle(List<PdfText.Sign> row) {
        return (row.get(0).left() + last(row).right()) / 2;
    }

    /** Text of one paragraph that fills so many lines. */
    static String linesOf(int lines) {
        return SENTENCE.repeat(60).substring(0, 26 + (lines - 1) * 28);
    }

    static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }
}
