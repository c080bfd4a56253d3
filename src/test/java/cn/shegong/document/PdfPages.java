package cn.shegong.document;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words of a PDF for tests of papers elsewhere. */
public final class PdfPages {
    private PdfPages() {}

    /** All lines of all pages, without what spreads them. */
    public static String text(byte[] pdf) {
        int pages =
                PdfText.signs(pdf).stream().mapToInt(PdfText.Sign::page).max().orElse(0);
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> String.join("\n", PdfText.lines(pdf, page)))
                .collect(Collectors.joining("\n"));
    }
}
