package cn.shegong.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A document that can be edited, being written from top to bottom; measures are millimetres, as in a PDF. */
final class WordFile implements AutoCloseable {
    private final XWPFDocument document = new XWPFDocument();
    private final Fonts fonts;
    private final WordPages pages;
    private boolean breakNext;

    /**
     * @param fonts by which widths are reckoned; not brought along
     * @param mark pale words over every page, or empty
     */
    WordFile(Fonts fonts, String title, String author, String mark) {
        this.fonts = fonts;
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator(author);
        defaults();
        pages = new WordPages(document, mark);
    }

    /** The grid of characters counts from the size of the document's own type: 3号. */
    private void defaults() {
        var styles = document.createStyles();
        styles.setEastAsia("zh-CN");
        var normal = CTStyle.Factory.newInstance();
        normal.setType(STStyleType.PARAGRAPH);
        normal.setStyleId("Normal");
        normal.setDefault(Boolean.TRUE);
        normal.addNewName().setVal("Normal");
        var look = normal.addNewRPr();
        var names = look.addNewRFonts();
        names.setAscii(Typeface.FANG.named());
        names.setHAnsi(Typeface.FANG.named());
        names.setEastAsia(Typeface.FANG.named());
        look.addNewSz().setVal(BigInteger.valueOf(Math.round(2 * Style.SIZE_3)));
        styles.addStyle(new XWPFStyle(normal, styles));
    }

    Fonts fonts() {
        return fonts;
    }

    WordPages pages() {
        return pages;
    }

    /** Of the type area. */
    double width() {
        return pages.shape().width();
    }

    /** Centred, on lines of its own. */
    void title(List<String> lines, Style style, double pitch) {
        var paragraph = exact(pitch, 0, 0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        var run = WordText.run(paragraph, lines.get(0), style);
        lines.stream().skip(1).forEach(line -> {
            run.addBreak();
            run.setText(line);
        });
    }

    /**
     * @param indent of the first line, in characters
     * @param level of a heading from 1, by which the document's outline finds it; 0 for other text
     */
    void text(String text, Style style, int indent, int level) {
        var paragraph = line();
        paragraph.setAlignment(level > 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH);
        if (indent > 0) {
            var ind = WordText.properties(paragraph).addNewInd();
            ind.setFirstLineChars(BigInteger.valueOf(100L * indent));
            ind.setFirstLine(BigInteger.valueOf(WordText.twips(indent * style.em())));
        }
        if (level > 0) {
            WordText.properties(paragraph).addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            paragraph.setKeepNext(true);
        }
        WordText.run(paragraph, text, style);
    }

    /**
     * One line that is set from its right end, so that a wider font does not break it.
     *
     * @param left where it begins, from the left edge of the type area
     * @param keep whether the next paragraph stays on its page
     */
    void textTo(String text, Style style, double left, boolean keep) {
        var paragraph = line();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setIndentationRight(WordText.twips(width() - left - fonts.width(text, style)));
        paragraph.setKeepNext(keep);
        WordText.run(paragraph, text, style);
    }

    /**
     * A paragraph whose further lines stand to the right of where its first begins.
     *
     * @param left of the further lines, from the left edge of the type area
     * @param hang by which the first line begins further left
     */
    XWPFParagraph hanging(double left, double hang) {
        var paragraph = line();
        paragraph.setIndentationLeft(WordText.twips(left));
        paragraph.setIndentationHanging(WordText.twips(hang));
        return paragraph;
    }

    /** Above a table, centred. */
    void caption(String text, Style style) {
        var paragraph = line();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        WordText.run(paragraph, text, style);
    }

    void blankLine() {
        WordText.run(line(), "", Style.body(Typeface.FANG));
    }

    /** A blank line that does not stay behind at the foot of a page. */
    void keepBlankLine() {
        var paragraph = line();
        paragraph.setKeepNext(true);
        WordText.run(paragraph, "", Style.body(Typeface.FANG));
    }

    /** The two blank lines between a head and the title. */
    void afterHead() {
        blankLine();
        blankLine();
    }

    /** The last text goes to the page of what follows, with no less than two of its lines. */
    void keepLast() {
        var paragraphs = document.getParagraphs();
        if (!paragraphs.isEmpty()) {
            var last = paragraphs.get(paragraphs.size() - 1);
            last.setKeepNext(true);
            var properties = WordText.properties(last);
            if (properties.isSetWidowControl()) {
                properties.unsetWidowControl();
            }
        }
    }

    /** A line off the grid, as high as given, with blanks above and below. */
    XWPFParagraph exact(double high, double above, double below) {
        return WordText.exact(begun(), high, above, below);
    }

    /** A paragraph for a table to float beside. */
    void smallest() {
        exact(WordText.SMALLEST, 0, 0);
    }

    /** An empty table where the pen stands. */
    XWPFTable table() {
        if (breakNext) {
            smallest();
        }
        var table = document.createTable();
        table.removeRow(0);
        return table;
    }

    void breakPage() {
        breakNext = true;
    }

    /** What follows is on pages of this shape. */
    void shape(PageFrame next) {
        if (!next.equals(pages.shape())) {
            pages.turn(next);
            breakNext = false;
        }
    }

    /** What follows is on an even page of its own, without number. */
    void evenPage() {
        pages.evenPage();
        breakNext = false;
    }

    void save(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private XWPFParagraph line() {
        return WordText.line(begun(), WordPages.PITCH);
    }

    private XWPFParagraph begun() {
        var paragraph = document.createParagraph();
        if (breakNext) {
            paragraph.setPageBreak(true);
            breakNext = false;
        }
        return paragraph;
    }
}
