package cn.shegong.document;

import cn.shegong.base.Refusal;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One font file in memory: which characters it draws and how wide they are. */
final class Face {
    private static final String EVERYDAY = "的一是社会工作站老人访";
    private static final int NO_EMBEDDING = 0x2;
    private static final int USAGE = 0xF;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private Face(byte[] file) throws IOException {
        font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // Ligature tables double the time to draw and change no Chinese text.
        font.setEnableGsub(false);
        glyphs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    static Face bundled(String name) {
        try (InputStream in = Face.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("no bundled font " + name);
            }
            return new Face(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** @throws Refusal when the file is no TrueType font that may be embedded and that draws Chinese */
    static Face of(Path file) {
        String name = "“" + file.getFileName() + "”";
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal("字体文件" + name + "读不到，可能被移走了。请重新选择，或改用自带的字体。", e);
        }
        Face face;
        try {
            face = new Face(bytes);
            if (face.font.getGlyph() == null || face.glyphs == null) {
                throw new IOException("no glyf outlines");
            }
        } catch (IOException | RuntimeException e) {
            throw new Refusal(name + "不是能用的 TrueType 字体（.ttf），字体集（.ttc）和 .otf 也不能用。请换一个文件，或改用自带的字体。", e);
        }
        if (!EVERYDAY.codePoints().allMatch(face::draws)) {
            throw new Refusal(name + "里没有常用汉字，不能用来写公文。请换一个文件，或改用自带的字体。");
        }
        if (!face.mayBeEmbedded()) {
            throw new Refusal(name + "的厂家不许把它放进 PDF。请换一个文件，或改用自带的字体。");
        }
        return face;
    }

    private boolean mayBeEmbedded() {
        try {
            return font.getOS2Windows() == null || (font.getOS2Windows().getFsType() & USAGE) != NO_EMBEDDING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean draws(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /** How far the pen moves for a character, as a part of the font size. */
    double advance(int character) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(character)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far its shape reaches above the base line, as a part of the font size. */
    double above(int character) {
        return box(character).map(box -> box.getMaxY() / unitsPerEm).orElse(0.0);
    }

    /** How far its shape reaches below the base line, as a part of the font size. */
    double below(int character) {
        return box(character).map(box -> -box.getMinY() / unitsPerEm).orElse(0.0);
    }

    private Optional<Rectangle2D> box(int character) {
        try {
            return Optional.ofNullable(font.getGlyph().getGlyph(glyphs.getGlyphId(character)))
                    .map(glyph -> new Area(glyph.getPath()).getBounds2D());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Embeds a text into a PDF that nobody keeps. */
    void tryOut(String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            String drawn = text.codePoints()
                    .filter(this::draws)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(PDType0Font.load(document, font, true), 1);
                stream.showText(drawn);
                stream.endText();
            }
            document.save(OutputStream.nullOutputStream());
        }
    }

    TrueTypeFont font() {
        return font;
    }
}
