package cn.shegong.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A document that can be edited, being written from top to bottom; measures are millimetres, as in a PDF. */
final class WordFile implements AutoCloseable {
    private static final String NUMBER_DASH = "— ";
    /** From the foot of the sheet to the foot of the page number, which stands 7 mm below the type area. */
    private static final double FOOT = 23;

    private final XWPFDocument document = new XWPFDocument();
    private final Fonts fonts;
    private PageFrame shape = PageFrame.PORTRAIT;
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
        document.setEvenAndOddHeadings(true);
        number(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        number(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
        if (!mark.isEmpty()) {
            for (var type : List.of(HeaderFooterType.DEFAULT, HeaderFooterType.EVEN)) {
                var paragraph = document.createHeader(type).createParagraph();
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                var run = run(paragraph, mark, Style.of(Typeface.HEI, Style.SIZE_3));
                run.setColor("B0B0B0");
            }
        }
        page(section(), shape);
    }

    /** — 1 — in 4号宋体, one character in from the outer edge (GB/T 9704-2012, 7.5). */
    private void number(HeaderFooterType type, ParagraphAlignment side) {
        var paragraph = document.createFooter(type).createParagraph();
        paragraph.setAlignment(side);
        int one = twips(Style.PAGE_NUMBER.em());
        if (side == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(one);
        } else {
            paragraph.setIndentationLeft(one);
        }
        run(paragraph, NUMBER_DASH, Style.PAGE_NUMBER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var shown = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        look(shown, Style.PAGE_NUMBER);
        shown.setText("1");
        run(paragraph, " —", Style.PAGE_NUMBER);
    }

    Fonts fonts() {
        return fonts;
    }

    /** Of the type area. */
    double width() {
        return shape.width();
    }

    /** Centred, on lines of its own. */
    void title(List<String> lines, Style style, double pitch) {
        var paragraph = paragraph(pitch);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var run = run(paragraph, lines.get(0), style);
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
        var paragraph = paragraph(PageFrame.PITCH);
        paragraph.setAlignment(level > 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH);
        if (indent > 0) {
            var ind = properties(paragraph).addNewInd();
            ind.setFirstLineChars(BigInteger.valueOf(100L * indent));
            ind.setFirstLine(BigInteger.valueOf(twips(indent * style.em())));
        }
        if (level > 0) {
            properties(paragraph).addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            paragraph.setKeepNext(true);
        }
        run(paragraph, text, style);
    }

    /**
     * @param left from the left edge of the type area
     * @param keep whether the next paragraph stays on its page
     */
    void textAt(String text, Style style, double left, boolean keep) {
        var paragraph = paragraph(PageFrame.PITCH);
        paragraph.setIndentationLeft(twips(left));
        paragraph.setKeepNext(keep);
        run(paragraph, text, style);
    }

    /**
     * A paragraph whose further lines stand to the right of where its first begins.
     *
     * @param left of the further lines, from the left edge of the type area
     * @param hang by which the first line begins further left
     */
    XWPFParagraph hanging(double left, double hang) {
        var paragraph = paragraph(PageFrame.PITCH);
        paragraph.setIndentationLeft(twips(left));
        paragraph.setIndentationHanging(twips(hang));
        return paragraph;
    }

    /** A blank line that does not stay behind at the foot of a page. */
    void keepBlankLine() {
        var paragraph = paragraph(PageFrame.PITCH);
        paragraph.setKeepNext(true);
        run(paragraph, "", Style.body(Typeface.FANG));
    }

    /** Above a table, centred. */
    void caption(String text, Style style) {
        var paragraph = paragraph(PageFrame.PITCH);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        run(paragraph, text, style);
    }

    void blankLine() {
        run(paragraph(PageFrame.PITCH), "", Style.body(Typeface.FANG));
    }

    /** An empty table where the pen stands. */
    XWPFTable table() {
        if (breakNext) {
            blankLine();
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
        if (!next.equals(shape)) {
            var end = document.createParagraph();
            end.setSpacingAfter(0);
            var copy = properties(end).addNewSectPr();
            copy.set(section());
            page(copy, shape);
            shape = next;
            breakNext = false;
            page(section(), shape);
        }
    }

    void save(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private XWPFParagraph paragraph(double pitch) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        var spacing = properties(paragraph).getSpacing();
        spacing.setLine(BigInteger.valueOf(twips(pitch)));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        if (breakNext) {
            paragraph.setPageBreak(true);
            breakNext = false;
        }
        return paragraph;
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        var ctp = paragraph.getCTP();
        return ctp.isSetPPr() ? ctp.getPPr() : ctp.addNewPPr();
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, Style style) {
        var run = paragraph.createRun();
        look(run, style);
        run.setText(text);
        return run;
    }

    private static void look(XWPFRun run, Style style) {
        run.setFontFamily(style.typeface().named());
        run.setFontSize(style.size());
        run.setBold(style.typeface() == Typeface.HEI_BOLD);
        // Quotation marks and dashes are Chinese ones here, and so is their width.
        run.getCTR().getRPr().getRFontsArray(0).setHint(STHint.EAST_ASIA);
    }

    private CTSectPr section() {
        var body = document.getDocument().getBody();
        return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    }

    private static void page(CTSectPr section, PageFrame shape) {
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        double wide = shape.turned() ? PageFrame.LONG_SIDE : PageFrame.SHORT_SIDE;
        double high = shape.turned() ? PageFrame.SHORT_SIDE : PageFrame.LONG_SIDE;
        size.setW(BigInteger.valueOf(twips(wide)));
        size.setH(BigInteger.valueOf(twips(high)));
        size.setOrient(shape.turned() ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margin = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        double below = high - shape.top() - shape.height();
        margin.setTop(BigInteger.valueOf(twips(shape.top())));
        margin.setLeft(BigInteger.valueOf(twips(shape.left())));
        margin.setBottom(BigInteger.valueOf(twips(below)));
        margin.setRight(BigInteger.valueOf(twips(wide - shape.left() - shape.width())));
        margin.setHeader(BigInteger.valueOf(twips(15)));
        margin.setFooter(BigInteger.valueOf(twips(Math.min(FOOT, below / 2))));
        margin.setGutter(BigInteger.ZERO);
    }

    /** Twentieths of a point. */
    static int twips(double millimetres) {
        return (int) Math.round(millimetres / Style.MM_PER_POINT * 20);
    }
}
