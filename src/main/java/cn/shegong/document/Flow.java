package cn.shegong.document;

/** Where the next thing goes: a pen that moves down the type area and turns to a new page when there is no room. */
final class Flow {
    private static final double SLACK = 1e-6;

    private final Canvas canvas;
    private PageFrame frame = PageFrame.PORTRAIT;
    private double used;
    private boolean open;

    Flow(Canvas canvas) {
        this.canvas = canvas;
    }

    Canvas canvas() {
        return canvas;
    }

    Fonts fonts() {
        return canvas.fonts();
    }

    PageFrame frame() {
        return frame;
    }

    /** Distance of the pen from the top of the page, in millimetres. */
    double top() {
        return frame.top() + used;
    }

    double left() {
        return frame.left();
    }

    double width() {
        return frame.width();
    }

    /** True when the pen stands at the head of a page. */
    boolean atHead() {
        return used < SLACK;
    }

    /** What is left of the page, in millimetres. */
    double room() {
        return frame.height() - used;
    }

    /** Opens a page if none is open, and a new one if the height does not fit under the pen. */
    void need(double height) {
        if (!open || !atHead() && height > room() + SLACK) {
            turnPage();
        }
    }

    /** Opens a page if the paper has none. */
    void somePage() {
        if (canvas.pages() == 0) {
            turnPage();
        }
    }

    void down(double height) {
        used += height;
    }

    /** Moves down to the next of the page's 22 lines, so that text after a title stands on the same lines as before. */
    void toLine() {
        used = Math.ceil(used / PageFrame.PITCH - SLACK) * PageFrame.PITCH;
    }

    /** Moves down to a line of the page, counted from 0, unless the pen is already below its head. */
    void downToLine(int line) {
        used = Math.max(used, line * PageFrame.PITCH);
    }

    /** What follows begins on a new page. */
    void breakPage() {
        if (open && !atHead()) {
            close();
        }
    }

    /** What follows is on pages of this shape. */
    void shape(PageFrame wanted) {
        if (!wanted.equals(frame)) {
            frame = wanted;
            close();
        }
    }

    private void close() {
        open = false;
        used = 0;
    }

    /** Leaves the page that was just opened blank. */
    void blankPage() {
        turnPage();
    }

    private void turnPage() {
        frame = canvas.pages() == 0 ? frame : frame.next();
        canvas.startPage(frame);
        open = true;
        used = 0;
    }
}
