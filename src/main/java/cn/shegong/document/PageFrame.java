package cn.shegong.document;

/**
 * An A4 page as it is read, with its type area; all in millimetres (GB/T 9704-2012, 5.1 and 5.2).
 *
 * @param turned true when the content lies across the sheet, its head at the sheet's left edge
 */
record PageFrame(boolean turned, double top, double left, double width, double height) {
    static final double SHORT_SIDE = 210;
    static final double LONG_SIDE = 297;

    static final PageFrame PORTRAIT = new PageFrame(false, 37, 28, 156, 225);
    /** The portrait type area lying on its side: binding edge above, foot of the sheet to the left. */
    static final PageFrame LANDSCAPE = new PageFrame(true, 28, 35, 225, 156);

    /** A page to be filled in by hand: all that a printer reaches. */
    static final PageFrame FORM = new PageFrame(false, 10, 15, 180, 277);

    static final int LINES = 22;

    /** From the head of one line of 3号 to the head of the next: 22 lines fill the type area from edge to edge. */
    static final double PITCH = (225 - Style.SIZE_3 * Style.MM_PER_POINT) / (LINES - 1);

    /** Whether its number stands below the type area. */
    boolean numbered() {
        return !equals(FORM);
    }
}
