package cn.shegong.document;

/** One part of a paper that lays itself out where the pen stands. */
interface Block {
    void lay(Flow flow, After after);

    /** Height that must be free for this block to begin on a page, in millimetres. */
    double least(Flow flow);

    /** Writes the same into an editable document. */
    void write(WordFile word);

    /** True for a heading, which never stays behind at the foot of a page. */
    default boolean holdsNext() {
        return false;
    }

    /** True for what may not stand on a page without text before it: annex list, signature, note. */
    default boolean clings() {
        return false;
    }

    /** True for text of one line, which is not enough to stand on a page with nothing but the signature. */
    default boolean singleLine(Flow flow) {
        return false;
    }

    /**
     * What comes behind a block, in millimetres.
     *
     * @param least height the following block needs to begin
     * @param clinging height of the signature and the like that must share a page with the end of this block
     * @param together lines of this block that go to another page with them
     */
    record After(double least, double clinging, int together) {}
}
