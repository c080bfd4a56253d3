package cn.shegong.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The tree of headings that a PDF reader shows beside the pages. */
final class Bookmarks {
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final Deque<Open> path = new ArrayDeque<>();

    Bookmarks(PDDocument document) {
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    /**
     * @param level 1 for the highest; a deeper heading goes below the last one above it
     * @param top points from the foot of the sheet
     */
    void add(int level, String text, PDPage page, int top) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(page);
        place.setTop(top);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(text);
        item.setDestination(place);
        while (!path.isEmpty() && path.peek().level() >= level) {
            path.pop();
        }
        PDOutlineNode parent = path.isEmpty() ? outline : path.peek().item();
        parent.addLast(item);
        parent.openNode();
        path.push(new Open(level, item));
    }

    private record Open(int level, PDOutlineItem item) {}
}
