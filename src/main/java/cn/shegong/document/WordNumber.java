package cn.shegong.document;

import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/**
 * The page number — 1 — of an editable document in 4号宋体: on odd pages one character in from the right, on even pages
 * from the left; on pages that lie across, at the same place of the sheet (GB/T 9704-2012, 7.5).
 *
 * @param odd whether it is for the odd pages
 */
record WordNumber(boolean odd) {
    private static final double DASH_BELOW = 7;
    private static final double LONG = 40;

    void upright(XWPFParagraph paragraph) {
        WordText.exact(paragraph, 1.2 * Style.PAGE_NUMBER.height(), 0, WordPages.BELOW_NUMBER);
        paragraph.setAlignment(odd ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        int one = WordText.twips(Style.PAGE_NUMBER.em());
        if (odd) {
            paragraph.setIndentationRight(one);
        } else {
            paragraph.setIndentationLeft(one);
        }
        WordText.run(paragraph, "— ", Style.PAGE_NUMBER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var shown = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        WordText.look(shown, Style.PAGE_NUMBER);
        shown.setText("1");
        WordText.run(paragraph, " —", Style.PAGE_NUMBER);
    }

    /** In a box of its own to the left of the type area, its text running down. */
    void turned(XWPFParagraph paragraph) {
        WordText.exact(paragraph, WordText.SMALLEST, 0, 0);
        PageFrame frame = PageFrame.LANDSCAPE;
        double high = Style.PAGE_NUMBER.height() * 1.6;
        double left = frame.left() - DASH_BELOW - high / 2;
        double inset = Style.PAGE_NUMBER.em();
        double top = odd ? frame.top() + frame.height() - inset - LONG : frame.top() + inset;
        String style = "position:absolute;mso-position-horizontal-relative:page;mso-position-vertical-relative:page;"
                + "margin-left:" + points(left) + "pt;margin-top:" + points(top) + "pt;width:" + points(high)
                + "pt;height:" + points(LONG) + "pt;z-index:1";
        String looks = "<w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\" w:hint=\"eastAsia\"/>"
                + "<w:sz w:val=\"28\"/></w:rPr>";
        String xml = "<xml-fragment xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\">"
                + "<w:pict><v:shape id=\"number" + (odd ? "Odd" : "Even") + "\" type=\"#_x0000_t202\" style=\"" + style
                + "\" stroked=\"f\" filled=\"f\"><v:textbox style=\"layout-flow:vertical\" inset=\"0,0,0,0\">"
                + "<w:txbxContent><w:p><w:pPr><w:snapToGrid w:val=\"0\"/><w:jc w:val=\"" + (odd ? "right" : "left")
                + "\"/></w:pPr><w:r>" + looks + "<w:t xml:space=\"preserve\">— </w:t></w:r>"
                + "<w:fldSimple w:instr=\"PAGE\"><w:r>" + looks + "<w:t>1</w:t></w:r></w:fldSimple><w:r>" + looks
                + "<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></xml-fragment>";
        try {
            paragraph.getCTP().addNewR().set(CTR.Factory.parse(xml));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long points(double millimetres) {
        return Math.round(millimetres / Style.MM_PER_POINT);
    }
}
