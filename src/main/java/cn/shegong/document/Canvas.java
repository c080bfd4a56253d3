package cn.shegong.document;

import cn.shegong.base.Progress;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** The pages of one PDF being drawn. Places are millimetres from the page's top left corner as it is read. */
final class Canvas implements AutoCloseable {
    private static final double POINTS = 1 / Style.MM_PER_POINT;
    /** How much of a Chinese character stands above the base line. */
    static final double ASCENT = 0.88;

    private static final float HAIRLINE = 0.5f;
    private static final float PALE = 0.92f;

    private final Fonts fonts;
    private final PDDocument document = new PDDocument();
    private final Map<Face, PDFont> embedded = new HashMap<>();
    private final String watermark;
    private final Progress progress;
    private final Bookmarks bookmarks = new Bookmarks(document);
    private PageFrame frame = PageFrame.PORTRAIT;
    private PDPage page;
    private PDPageContentStream stream;

    /** @param watermark drawn pale across every page; empty for none */
    Canvas(Fonts fonts, String watermark, Progress progress) {
        this.fonts = fonts;
        this.watermark = watermark;
        this.progress = progress;
    }

    Fonts fonts() {
        return fonts;
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** @throws java.util.concurrent.CancellationException when the user has cancelled */
    void startPage(PageFrame wanted) {
        progress.step(pages() + 1L, 0, "排第 " + (pages() + 1) + " 页");
        try {
            finishPage();
            frame = wanted;
            page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            stream = new PDPageContentStream(document, page);
            if (!watermark.isEmpty()) {
                watermark();
            }
            if (frame.numbered()) {
                pageNumber();
            }
            if (frame.turned()) {
                page.setRotation(90);
                stream.transform(new Matrix(0, 1, -1, 0, points(PageFrame.SHORT_SIDE), 0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text whose characters fill the height below {@code top}; {@code spread} millimetres are added after each. */
    void text(String text, double left, double top, Style style, double spread) {
        try {
            double baseline = pageHeight() - top - ASCENT * style.height();
            stream.beginText();
            stream.newLineAtOffset(points(left), points(baseline));
            stream.setCharacterSpacing((float) (style.tracking() + spread * POINTS));
            if (style.red()) {
                stream.setNonStrokingColor(Color.RED);
            }
            show(text, style);
            stream.endText();
            if (style.red()) {
                stream.setNonStrokingColor(Color.BLACK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void line(double x1, double y1, double x2, double y2) {
        try {
            stream.setLineWidth(HAIRLINE);
            stream.moveTo(points(x1), points(pageHeight() - y1));
            stream.lineTo(points(x2), points(pageHeight() - y2));
            stream.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule of a measured thickness, its upper left corner given. */
    void rule(double left, double top, double length, double thickness, boolean red) {
        try {
            stream.setNonStrokingColor(red ? Color.RED : Color.BLACK);
            stream.addRect(points(left), points(pageHeight() - top - thickness), points(length), points(thickness));
            stream.fill();
            stream.setNonStrokingColor(Color.BLACK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param dots dark ones true, by line; they fill a square */
    void dots(boolean[][] dots, double left, double top, double side) {
        try {
            double one = side / dots.length;
            for (int y = 0; y < dots.length; y++) {
                for (int x = 0; x < dots[y].length; x++) {
                    int from = x;
                    while (x < dots[y].length && dots[y][x]) {
                        x++;
                    }
                    if (x > from) {
                        stream.addRect(
                                points(left + from * one),
                                points(pageHeight() - top - (y + 1) * one),
                                points((x - from) * one),
                                points(one));
                    }
                }
            }
            stream.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void bookmark(int level, String text, double top) {
        bookmarks.add(level, text, page, Math.round(points(frame.turned() ? PageFrame.LONG_SIDE : pageHeight() - top)));
    }

    void save(OutputStream out) throws IOException {
        finishPage();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        try (document) {
            finishPage();
        }
    }

    private void finishPage() throws IOException {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    private double pageHeight() {
        return frame.turned() ? PageFrame.SHORT_SIDE : PageFrame.LONG_SIDE;
    }

    private static float points(double millimetres) {
        return (float) (millimetres * POINTS);
    }

    private void show(String text, Style style) throws IOException {
        for (Fonts.Run run : fonts.runs(text, style.typeface())) {
            stream.setFont(embedded(run.face()), (float) style.size());
            stream.showText(run.text());
        }
    }

    private PDFont embedded(Face face) throws IOException {
        PDFont font = embedded.get(face);
        if (font == null) {
            font = PDType0Font.load(document, face.font(), true);
            embedded.put(face, font);
        }
        return font;
    }

    /**
     * The dash stands 7 mm below the type area, on odd pages one character from its right edge, on even pages from its
     * left; on turned pages at the same place of the sheet (GB/T 9704-2012, 7.5).
     */
    private void pageNumber() throws IOException {
        String number = "— " + pages() + " —";
        Style style = Style.PAGE_NUMBER;
        PageFrame sheet = PageFrame.PORTRAIT;
        double dash = PageFrame.LONG_SIDE - (sheet.top() + sheet.height() + 7);
        double left = pages() % 2 == 0
                ? sheet.left() + style.em()
                : sheet.left() + sheet.width() - style.em() - fonts.width(number, style);
        stream.beginText();
        stream.newLineAtOffset(points(left), points(dash - (ASCENT - 0.5) * style.height()));
        show(number, style);
        stream.endText();
    }

    /** Marked as an artifact: it is no part of the text. */
    private void watermark() throws IOException {
        double corner = Math.atan2(PageFrame.LONG_SIDE, PageFrame.SHORT_SIDE);
        double length = Math.hypot(PageFrame.SHORT_SIDE, PageFrame.LONG_SIDE);
        double one = fonts.width(watermark, Style.of(Typeface.HEI, 1));
        Style style = Style.of(Typeface.HEI, Math.min(140, length * 0.6 / one));
        double wide = one * style.size();
        Matrix across =
                Matrix.getRotateInstance(corner, points(PageFrame.SHORT_SIDE / 2), points(PageFrame.LONG_SIDE / 2));
        across.concatenate(Matrix.getTranslateInstance(points(-wide / 2), points(-0.38 * style.height())));
        stream.beginMarkedContent(COSName.ARTIFACT);
        stream.saveGraphicsState();
        stream.setNonStrokingColor(PALE, PALE, PALE);
        stream.beginText();
        stream.setTextMatrix(across);
        show(watermark, style);
        stream.endText();
        stream.restoreGraphicsState();
        stream.endMarkedContent();
    }
}
