package cn.shegong.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Writes the head of a paper into an editable document, at the same heights as in the PDF. */
final class WordHead {
    private static final Style STYLE = Style.body(Typeface.FANG);
    private static final Style SIGNER = Style.body(Typeface.KAI);

    private final WordFile word;

    WordHead(WordFile word) {
        this.word = word;
    }

    void red(RedHeadBlock head) {
        Style style = head.mark().style(word.fonts(), word.width());
        double above = RedHeadBlock.NAME - STYLE.height() - overInk(head.mark(), style);
        WordText.run(word.exact(STYLE.height(), 0, above), head.urgency().label(), Style.body(Typeface.HEI));
        name(word.exact(style.height(), 0, 0), head.mark(), style);
        double blank = RedHeadBlock.LEADING + 2 * PageFrame.PITCH;
        List<String> signed = head.signerLines();
        if (signed.isEmpty()) {
            var number = word.exact(STYLE.height(), blank, 0);
            number.setAlignment(ParagraphAlignment.CENTER);
            ruled(number, head);
            word.afterHead();
            return;
        }
        double widest = signed.stream()
                .mapToDouble(names -> word.fonts().width(names, SIGNER))
                .max()
                .orElseThrow();
        double names = word.width() - STYLE.em() - widest;
        double label = names - word.fonts().width(RedHeadBlock.SIGNED, STYLE);
        for (int i = 0; i < signed.size(); i++) {
            boolean last = i == signed.size() - 1;
            var line = word.exact(STYLE.height(), i == 0 ? blank : PageFrame.PITCH - STYLE.height(), 0);
            // The rule is as wide as the paragraph, so the number is moved in by a tab and not by an indent.
            tab(line, STYLE.em());
            tab(line, i == 0 ? label : names);
            line.createRun().addTab();
            if (last) {
                ruled(line, head);
            }
            line.createRun().addTab();
            WordText.run(line, i == 0 ? RedHeadBlock.SIGNED : "", STYLE);
            WordText.run(line, signed.get(i), SIGNER);
        }
        word.afterHead();
    }

    private static void ruled(XWPFParagraph paragraph, RedHeadBlock head) {
        WordText.run(paragraph, head.number().text(), STYLE);
        WordText.ruled(paragraph, RedHeadBlock.RULE, RedHeadBlock.RULE_BELOW, true);
    }

    void letter(LetterHeadBlock head) {
        word.pages().firstPageApart();
        Style style = head.mark().style(word.fonts(), word.width());
        var name = word.pages().firstHeader();
        WordText.exact(name, style.height() - overInk(head.mark(), style), 0, 0);
        name(name, head.mark(), style);
        wide(name);
        WordText.ruled(name, LetterHeadBlock.THICK, LetterHeadBlock.RULE_BELOW, head.red());
        thin(name.getBody(), LetterHeadBlock.THIN, head.red());
        var foot = word.pages().firstFooter();
        WordText.exact(foot, WordText.SMALLEST, 0, 0);
        wide(foot);
        WordText.ruled(foot, LetterHeadBlock.THIN, 0, head.red());
        thin(foot.getBody(), LetterHeadBlock.THICK, head.red());
        var number = word.exact(STYLE.height(), RedHeadBlock.LEADING, RedHeadBlock.LEADING);
        number.setAlignment(ParagraphAlignment.RIGHT);
        WordText.run(number, head.number().text(), STYLE);
        word.afterHead();
    }

    /** The second rule of a pair. */
    private static void thin(IBody body, double thickness, boolean red) {
        var paragraph = ((XWPFHeaderFooter) body).createParagraph();
        WordText.exact(paragraph, WordText.SMALLEST, 0, 0);
        wide(paragraph);
        WordText.ruled(paragraph, thickness, 0, red);
    }

    /** Reaches over the type area on both sides, as far as the rules of a letter do. */
    private static void wide(XWPFParagraph paragraph) {
        PageFrame area = PageFrame.PORTRAIT;
        double left = (PageFrame.SHORT_SIDE - LetterHeadBlock.RULE_LENGTH) / 2;
        paragraph.setIndentationLeft(WordText.twips(left - area.left()));
        paragraph.setIndentationRight(WordText.twips(area.left() + area.width() - left - LetterHeadBlock.RULE_LENGTH));
    }

    private static void name(XWPFParagraph paragraph, Mark mark, Style style) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        WordText.run(paragraph, mark.text(), style);
    }

    /** What is blank between the head of a line and the ink of the name. */
    private double overInk(Mark mark, Style style) {
        return Canvas.ASCENT * style.height()
                - word.fonts().ink(mark.text(), style).above();
    }

    private static void tab(XWPFParagraph paragraph, double at) {
        var properties = WordText.properties(paragraph);
        var tabs = properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs();
        var tab = tabs.addNewTab();
        tab.setVal(STTabJc.LEFT);
        tab.setPos(BigInteger.valueOf(WordText.twips(at)));
    }
}
