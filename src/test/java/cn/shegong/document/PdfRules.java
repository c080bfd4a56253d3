package cn.shegong.document;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads back the measured rules of an upright page, and where its red ink lies, in millimetres from the top left corner. */
final class PdfRules extends PDFGraphicsStreamEngine {
    private static final double MM = 25.4 / 72;
    private static final int DPI = 254;

    private final List<Rule> waiting = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private PdfRules(PDPage page) {
        super(page);
    }

    /** A filled oblong. */
    record Rule(double left, double top, double width, double height, boolean red) {
        double bottom() {
            return top + height;
        }
    }

    static List<Rule> of(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var reader = new PdfRules(document.getPage(page - 1));
            reader.processPage(document.getPage(page - 1));
            return reader.rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First and last tenth of a millimetre with red ink below a height, up to the first gap of a millimetre. */
    static double[] redInk(byte[] pdf, int page, double from) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, DPI);
            int first = (int) (from * 10);
            while (!red(image, first)) {
                first++;
            }
            int last = first;
            for (int y = first; y < Math.min(last + 10, image.getHeight()); y++) {
                last = red(image, y) ? y : last;
            }
            return new double[] {first / 10.0, (last + 1) / 10.0};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean red(BufferedImage image, int y) {
        for (int x = 0; x < image.getWidth(); x++) {
            Color color = new Color(image.getRGB(x, y));
            if (color.getRed() - color.getGreen() > 80) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) throws IOException {
        int color = getGraphicsState().getNonStrokingColor().toRGB();
        double top = 297 - Math.max(p0.getY(), p2.getY()) * MM;
        waiting.add(new Rule(
                p0.getX() * MM, top, (p1.getX() - p0.getX()) * MM, (p3.getY() - p0.getY()) * MM, color == 0xFF0000));
    }

    @Override
    public void fillPath(int windingRule) {
        rules.addAll(waiting);
        waiting.clear();
    }

    @Override
    public void endPath() {
        waiting.clear();
    }

    @Override
    public void strokePath() {
        waiting.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fillPath(windingRule);
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void drawImage(PDImage image) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clip(int windingRule) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void moveTo(float x, float y) {
        waiting.clear();
    }

    @Override
    public void lineTo(float x, float y) {
        waiting.clear();
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        waiting.clear();
    }

    @Override
    public void closePath() {
        waiting.clear();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        throw new UnsupportedOperationException();
    }
}
