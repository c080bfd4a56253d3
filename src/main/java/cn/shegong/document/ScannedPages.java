package cn.shegong.document;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A scanned file page by page, be it a PDF or a picture. */
public final class ScannedPages {
    /** Dots per inch at which the pages of a PDF are looked at: enough for small handwriting. */
    private static final int DPI = 200;

    private static final double POINTS_PER_INCH = 72;
    /** A page of twice A3 at {@link #DPI}; larger ones are drawn coarser. */
    private static final int LONGEST = 4000;

    private ScannedPages() {}

    /** Takes one page after the other. */
    @FunctionalInterface
    public interface Each {
        /** @param page from 1 */
        void page(int page, int pages, BufferedImage image);
    }

    /**
     * Shows all pages of a file.
     *
     * @param name for what is said when it cannot be read
     * @throws Refusal when it is neither a picture nor a PDF, broken, or closed by a password
     */
    public static void each(byte[] content, String name, Progress progress, Each each) {
        var form = FileForm.of(content);
        if (form.picture()) {
            progress.step(1, 1, "看“" + name + "”");
            each.page(1, 1, Photo.read(content, name).image());
        } else if (form == FileForm.PDF) {
            pdf(content, name, progress, each);
        } else {
            throw new Refusal("“" + name + "”不是图片，也不是 PDF，没有收下；原文件没有动。能收的有 JPEG、PNG、TIFF、BMP 图片和 PDF。");
        }
    }

    /** @throws Refusal when a PDF is broken or closed by a password */
    public static int pages(byte[] pdf, String name) {
        try (var document = open(pdf, name)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw broken(name, e);
        }
    }

    private static void pdf(byte[] content, String name, Progress progress, Each each) {
        try (var document = open(content, name)) {
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            int pages = document.getNumberOfPages();
            for (int i = 0; i < pages; i++) {
                progress.step(i + 1L, pages, "看“" + name + "”");
                var box = document.getPage(i).getCropBox();
                double inches = Math.max(box.getWidth(), box.getHeight()) / POINTS_PER_INCH;
                float dpi = (float) Math.min(DPI, LONGEST / Math.max(inches, 0.1));
                each.page(i + 1, pages, renderer.renderImageWithDPI(i, dpi, ImageType.RGB));
            }
        } catch (IOException e) {
            throw broken(name, e);
        }
    }

    private static PDDocument open(byte[] content, String name) throws IOException {
        try {
            return Loader.loadPDF(content);
        } catch (InvalidPasswordException e) {
            throw new Refusal("“" + name + "”设了打开密码，读不了，没有收下；原文件没有动。请取消密码另存一份再收。", e);
        }
    }

    private static Refusal broken(String name, Exception e) {
        return new Refusal("“" + name + "”不完整或已损坏，没有收下；原文件没有动。请重新扫一次，或向发件人再要一份。", e);
    }
}
