package cn.shegong.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** Paragraphs and runs of an editable document; measures are millimetres. */
final class WordText {
    /** Height of a paragraph that is only there because a word processor wants one. */
    static final double SMALLEST = Style.MM_PER_POINT;

    private WordText() {}

    static XWPFRun run(XWPFParagraph paragraph, String text, Style style) {
        var run = paragraph.createRun();
        look(run, style);
        run.setText(text);
        return run;
    }

    static void look(XWPFRun run, Style style) {
        run.setFontFamily(style.typeface().named());
        run.setFontSize(style.size());
        run.setBold(style.typeface() == Typeface.HEI_BOLD);
        if (style.red()) {
            run.setColor("FF0000");
        }
        if (style.tracking() != 0) {
            // A twentieth of a point less than reckoned: rounding must not leave the 28th character without room.
            long twips = (long) Math.floor(style.tracking() * 20) - 1;
            run.getCTR().getRPr().addNewSpacing().setVal(BigInteger.valueOf(twips));
        }
        // Quotation marks and dashes are Chinese ones here, and so is their width.
        run.getCTR().getRPr().getRFontsArray(0).setHint(STHint.EAST_ASIA);
    }

    /**
     * A line as high as given; text fills the page to its last line, no line is kept back for the look of it. The page has
     * its grid, but pitch and spacing are told outright: not every word processor reads the grid as the others do.
     */
    static XWPFParagraph line(XWPFParagraph paragraph, int twips) {
        paragraph.setSpacingAfter(0);
        var spacing = properties(paragraph).getSpacing();
        spacing.setLine(BigInteger.valueOf(twips));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        off(properties(paragraph).addNewWidowControl());
        offGrid(paragraph);
        off(properties(paragraph).addNewAutoSpaceDE());
        off(properties(paragraph).addNewAutoSpaceDN());
        return paragraph;
    }

    /** A line off the grid, as high as given, with blanks above and below. */
    static XWPFParagraph exact(XWPFParagraph paragraph, double high, double above, double below) {
        line(paragraph, twips(high));
        paragraph.setSpacingBefore(twips(above));
        paragraph.setSpacingAfter(twips(below));
        return paragraph;
    }

    static void offGrid(XWPFParagraph paragraph) {
        off(properties(paragraph).addNewSnapToGrid());
    }

    /** A rule below a paragraph. */
    static void ruled(XWPFParagraph paragraph, double thickness, double below, boolean red) {
        var borders = properties(paragraph).addNewPBdr();
        var rule = borders.addNewBottom();
        rule.setVal(STBorder.SINGLE);
        rule.setSz(BigInteger.valueOf(eighths(thickness)));
        rule.setSpace(BigInteger.valueOf(Math.round(below / Style.MM_PER_POINT)));
        rule.setColor(red ? "FF0000" : "000000");
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        var ctp = paragraph.getCTP();
        return ctp.isSetPPr() ? ctp.getPPr() : ctp.addNewPPr();
    }

    private static void off(org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff property) {
        property.setVal(Boolean.FALSE);
    }

    /** Twentieths of a point. */
    static int twips(double millimetres) {
        return (int) Math.round(millimetres / Style.MM_PER_POINT * 20);
    }

    /** Eighths of a point, in which rules are measured. */
    static long eighths(double millimetres) {
        return Math.round(millimetres / Style.MM_PER_POINT * 8);
    }
}
