package cn.shegong.document;

import cn.shegong.base.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Writes a paper as PDF. */
final class PaperPdf {
    /** Lines of text that go to the next page together with the signature. */
    private static final int TAKEN_ALONG = 2;

    private final Fonts fonts;
    private final Script script;
    private List<Block> blocks;

    PaperPdf(Fonts fonts, Script script) {
        this.fonts = fonts;
        this.script = script;
        this.blocks = script.laid(false);
    }

    void write(OutputStream out, Progress progress) throws IOException {
        if (crowded()) {
            blocks = script.laid(true);
        }
        try (Canvas canvas = new Canvas(fonts, script.watermark(), progress)) {
            lay(canvas);
            describe(canvas.document());
            canvas.save(out);
        }
    }

    private void lay(Canvas canvas) {
        lay(canvas, blocks.size()).somePage();
    }

    /** Lays out the first parts of the paper. */
    private Flow lay(Canvas canvas, int count) {
        Flow flow = new Flow(canvas);
        flow.shape(script.head().first());
        for (int i = 0; i < count; i++) {
            blocks.get(i).lay(flow, after(i, flow));
        }
        return flow;
    }

    /** Whether the imprint of these parts, which is the last of them, gets a page of its own. */
    boolean imprintApart(List<Block> parts) throws IOException {
        blocks = parts;
        int last = parts.size() - 1;
        if (last < 0 || !(parts.get(last) instanceof ImprintBlock imprint)) {
            return false;
        }
        try (Canvas canvas = new Canvas(fonts, "", Progress.NONE)) {
            return imprint.place(lay(canvas, last)) == ImprintBlock.Place.OWN_PAGE;
        }
    }

    /** Whether the recipients leave the first page no line of text. */
    boolean crowded() throws IOException {
        RecipientBlock recipient = script.recipient();
        if (recipient == null) {
            return false;
        }
        try (Canvas canvas = new Canvas(fonts, "", Progress.NONE)) {
            Flow flow = lay(canvas, blocks.indexOf(recipient));
            return canvas.pages() > 1 || flow.room() < recipient.lines(fonts) * PageFrame.PITCH + PageFrame.PITCH;
        }
    }

    private Block.After after(int index, Flow flow) {
        double clinging = clinging(index, flow);
        int together = TAKEN_ALONG;
        if (clinging == 0 && index + 1 < blocks.size() && blocks.get(index + 1).singleLine(flow)) {
            double behind = clinging(index + 1, flow);
            if (behind > 0) {
                clinging = PageFrame.PITCH + behind;
                together = 1;
            }
        }
        return new Block.After(blocks.get(index).holdsNext() ? least(index + 1, flow) : 0, clinging, together);
    }

    /** Height of the signature and the like that stand directly behind a block. */
    private double clinging(int index, Flow flow) {
        double clinging = 0;
        for (int i = index + 1; i < blocks.size() && blocks.get(i).clings(); i++) {
            double more = blocks.get(i).least(flow);
            // What is too long for a page cannot be kept together with text.
            if (clinging + more + TAKEN_ALONG * PageFrame.PITCH > PageFrame.PORTRAIT.height()) {
                return clinging + TAKEN_ALONG * PageFrame.PITCH;
            }
            clinging += more;
        }
        return clinging;
    }

    private double least(int index, Flow flow) {
        double least = 0;
        for (int i = index; i < blocks.size(); i++) {
            least += blocks.get(i).least(flow);
            if (!blocks.get(i).holdsNext()) {
                return least + (blocks.get(i).singleLine(flow) ? clinging(i, flow) : 0);
            }
        }
        return least;
    }

    private void describe(PDDocument document) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(script.name());
        information.setAuthor(script.head().issuer());
        information.setCreator("社工站工作台");
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("zh-CN");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }
}
