package cn.shegong.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads back where the characters of a PDF stand, in millimetres from the top left corner as the page is read. */
final class PdfText extends PDFTextStripper {
    private static final double MM = 25.4 / 72;
    private static final double ASCENT = 0.88;

    private final List<Sign> signs = new ArrayList<>();

    private PdfText() {}

    /** A character with the edges of its square. */
    record Sign(int page, String text, double left, double right, double top, double bottom, double points) {}

    static List<Sign> signs(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PdfText reader = new PdfText();
            reader.setSortByPosition(true);
            reader.getText(document);
            return reader.signs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text of one page from 1, characters on one base line making one line. */
    static List<String> lines(byte[] pdf, int page) {
        return rows(pdf, page).stream()
                .map(row -> row.stream().map(Sign::text).collect(Collectors.joining()))
                .toList();
    }

    /** Characters of one page, those of one base line together, from the top down. */
    static List<List<Sign>> rows(byte[] pdf, int page) {
        return signs(pdf).stream()
                .filter(s -> s.page() == page)
                .collect(Collectors.groupingBy(s -> Math.round(s.top() + ASCENT * s.points() * MM)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getValue().stream()
                        .sorted(Comparator.comparingDouble(Sign::left))
                        .toList())
                .toList();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition p : positions) {
            double size = p.getFontSize();
            double top = p.getYDirAdj() * MM - ASCENT * size * MM;
            double left = p.getXDirAdj() * MM;
            signs.add(new Sign(
                    getCurrentPageNo(),
                    p.getUnicode(),
                    left,
                    left + p.getWidthDirAdj() * MM,
                    top,
                    top + size * MM,
                    size));
        }
    }
}
