package cn.shegong.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** The pages of an editable document: their size, the grid of 22 lines and 28 characters, what stands in their margins. */
final class WordPages {
    /** Twentieths of a point from line to line: 28.95 pt, so that 22 fit a word processor's page, which counts whole lines. */
    static final int PITCH = 579;

    /** 4096ths of a point between characters: 28 fill 156 mm. */
    static final int BETWEEN_CHARACTERS = -848;

    private static final double HEADER = 15;
    /** From the foot of the sheet to what stands lowest in the margin: the rules of a letter. */
    private static final double FOOTER = LetterHeadBlock.FOOT;
    /** Below the line of the page number, so that its dashes stand 7 mm below the type area. */
    static final double BELOW_NUMBER = 4.9;

    private static final List<HeaderFooterType> BOTH_SIDES = List.of(HeaderFooterType.DEFAULT, HeaderFooterType.EVEN);

    private final XWPFDocument document;
    private final String mark;
    private PageFrame shape = PageFrame.PORTRAIT;

    WordPages(XWPFDocument document, String mark) {
        this.document = document;
        this.mark = mark;
        document.setEvenAndOddHeadings(true);
        size(section(), shape);
        margins();
    }

    PageFrame shape() {
        return shape;
    }

    /** Ends the section with an empty paragraph and begins one of another shape. */
    void turn(PageFrame next) {
        var end = WordText.exact(document.createParagraph(), WordText.SMALLEST, 0, 0);
        close(end);
        shape = next;
        size(section(), shape);
        margins();
    }

    /** The section that follows begins on an even page, a blank one before it if need be; it has no numbers. */
    void evenPage() {
        turn(PageFrame.BARE);
        var type = section().isSetType() ? section().getType() : section().addNewType();
        type.setVal(STSectionMark.EVEN_PAGE);
    }

    /** The first page of this section has no number; its margins are filled by the caller. */
    void firstPageApart() {
        section().addNewTitlePg();
        section().getPgMar().setHeader(BigInteger.valueOf(WordText.twips(LetterHeadBlock.NAME)));
    }

    XWPFParagraph firstHeader() {
        return policy().createHeader(STHdrFtr.FIRST).createParagraph();
    }

    /** The watermark stands here on the first page, for the head of that page is full. */
    XWPFParagraph firstFooter() {
        var footer = policy().createFooter(STHdrFtr.FIRST);
        if (!mark.isEmpty()) {
            watermark(footer.createParagraph());
        }
        return footer.createParagraph();
    }

    private void close(XWPFParagraph end) {
        var copy = WordText.properties(end).addNewSectPr();
        copy.set(section());
        document.getDocument().getBody().unsetSectPr();
    }

    private void margins() {
        for (var type : BOTH_SIDES) {
            var kind = type == HeaderFooterType.DEFAULT ? STHdrFtr.DEFAULT : STHdrFtr.EVEN;
            var foot = policy().createFooter(kind).createParagraph();
            boolean odd = type == HeaderFooterType.DEFAULT;
            if (shape.numbered() && shape.turned()) {
                new WordNumber(odd).turned(foot);
            } else if (shape.numbered()) {
                new WordNumber(odd).upright(foot);
            } else {
                WordText.exact(foot, WordText.SMALLEST, 0, 0);
            }
            if (!mark.isEmpty()) {
                watermark(policy().createHeader(kind).createParagraph());
            }
        }
    }

    private void watermark(XWPFParagraph paragraph) {
        WordText.exact(paragraph, Style.SIZE_3 * Style.MM_PER_POINT, 0, 0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        WordText.run(paragraph, mark, Style.of(Typeface.HEI, Style.SIZE_3)).setColor("B0B0B0");
    }

    private XWPFHeaderFooterPolicy policy() {
        return new XWPFHeaderFooterPolicy(document, section());
    }

    private CTSectPr section() {
        var body = document.getDocument().getBody();
        return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    }

    private static void size(CTSectPr section, PageFrame shape) {
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        double wide = shape.turned() ? PageFrame.LONG_SIDE : PageFrame.SHORT_SIDE;
        double high = shape.turned() ? PageFrame.SHORT_SIDE : PageFrame.LONG_SIDE;
        size.setW(BigInteger.valueOf(WordText.twips(wide)));
        size.setH(BigInteger.valueOf(WordText.twips(high)));
        size.setOrient(shape.turned() ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margin = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        double below = high - shape.top() - shape.height();
        margin.setTop(BigInteger.valueOf(WordText.twips(shape.top())));
        margin.setLeft(BigInteger.valueOf(WordText.twips(shape.left())));
        margin.setBottom(BigInteger.valueOf(WordText.twips(below)));
        margin.setRight(BigInteger.valueOf(WordText.twips(wide - shape.left() - shape.width())));
        margin.setHeader(BigInteger.valueOf(WordText.twips(HEADER)));
        margin.setFooter(BigInteger.valueOf(WordText.twips(shape.turned() ? below / 2 : FOOTER)));
        margin.setGutter(BigInteger.ZERO);
        var grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
        grid.setType(STDocGrid.LINES_AND_CHARS);
        grid.setLinePitch(BigInteger.valueOf(PITCH));
        grid.setCharSpace(BigInteger.valueOf(BETWEEN_CHARACTERS));
    }
}
