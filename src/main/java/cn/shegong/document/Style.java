package cn.shegong.document;

/**
 * How text looks.
 *
 * @param size in points
 * @param tracking added after every character, in points
 * @param red for what GB/T 9704-2012 wants in red; all else is black
 */
record Style(Typeface typeface, double size, double tracking, boolean red) {
    static final double MM_PER_POINT = 25.4 / 72;

    static final double SIZE_2 = 22;
    static final double SIZE_3 = 16;
    static final double SIZE_4 = 14;

    /** 28 characters of 3号 fill the 156 mm of the type area exactly (GB/T 9704-2012, 5.2.3). */
    private static final double BODY_TRACKING = 156 / MM_PER_POINT / 28 - SIZE_3;

    static final Style TITLE = of(Typeface.SONG_BOLD, SIZE_2);
    static final Style PAGE_NUMBER = of(Typeface.SONG, SIZE_4);

    static Style of(Typeface typeface, double size) {
        return new Style(typeface, size, 0, false);
    }

    static Style body(Typeface typeface) {
        return new Style(typeface, SIZE_3, BODY_TRACKING, false);
    }

    Style inRed() {
        return new Style(typeface, size, tracking, true);
    }

    /** Height of one Chinese character, in millimetres. */
    double height() {
        return size * MM_PER_POINT;
    }

    /** Width of one Chinese character with what follows it, in millimetres. */
    double em() {
        return (size + tracking) * MM_PER_POINT;
    }
}
