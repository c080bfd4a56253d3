package cn.shegong.document;

/**
 * An A4 page as it is read, with its type area; all in millimetres (GB/T 9704-2012, 5.1 and 5.2).
 *
 * @param turned true when the content lies across the sheet, its head at the sheet's left edge
 * @param numbered whether its number stands below the type area
 */
record PageFrame(boolean turned, double top, double left, double width, double height, boolean numbered) {
    static final double SHORT_SIDE = 210;
    static final double LONG_SIDE = 297;

    static final PageFrame PORTRAIT = new PageFrame(false, 37, 28, 156, 225, true);
    /** The portrait type area lying on its side: binding edge above, foot of the sheet to the left. */
    static final PageFrame LANDSCAPE = new PageFrame(true, 28, 35, 225, 156, true);

    /** A page to be filled in by hand: all that a printer reaches. */
    static final PageFrame FORM = new PageFrame(false, 10, 15, 180, 277, false);

    /** A page with nothing but the imprint, or with nothing at all. */
    static final PageFrame BARE = new PageFrame(false, 37, 28, 156, 225, false);

    static final int LINES = 22;

    /** From the head of one line of 3号 to the head of the next: 22 lines fill the type area from edge to edge. */
    static final double PITCH = (225 - Style.SIZE_3 * Style.MM_PER_POINT) / (LINES - 1);

    /**
     * The first page of a letter: one line more below, so that the last stands 7/8 of a 3号 character above the double
     * rule 20 mm from the foot of the sheet.
     */
    static final PageFrame LETTER = letter();

    private static PageFrame letter() {
        double foot = LONG_SIDE - LetterHeadBlock.FOOT - RedHeadBlock.LEADING;
        double height = LINES * PITCH + Style.SIZE_3 * Style.MM_PER_POINT;
        return new PageFrame(false, foot - height, 28, 156, height, false);
    }

    /** Shape of the page after one of this shape. */
    PageFrame next() {
        return equals(LETTER) ? PORTRAIT : this;
    }
}
