package cn.shegong.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as pictures, for looking at it inside the program. */
public final class PagePicture implements AutoCloseable {
    private final PDDocument document;
    private final PDFRenderer renderer;

    private PagePicture(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
    }

    public static PagePicture of(byte[] pdf) {
        try {
            return new PagePicture(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PagePicture of(Path pdf) {
        try {
            return new PagePicture(Loader.loadPDF(pdf.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /**
     * @param page from 0
     * @param dpi dots per inch; 96 fills about 800 dots across an upright page
     */
    public BufferedImage image(int page, int dpi) {
        try {
            return renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as {@link #image}, as the bytes of a PNG file. */
    public byte[] png(int page, int dpi) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(page, dpi), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
