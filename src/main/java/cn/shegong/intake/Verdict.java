package cn.shegong.intake;

/** What taking a row of a list would do. */
public enum Verdict {
    /** A person whom the station does not know yet. */
    NEW("新增"),
    /** Known, and nothing to write. */
    SAME("没有变化"),
    /** Known, and the list says something else or more, perhaps only that the person is on this roster now. */
    DIFFERENT("有变化"),
    /** Somebody has to say whether this is a person whom the station knows; not taken until then. */
    PERHAPS_SAME("待认定"),
    /** Cannot be taken; the problems say why. */
    REFUSED("不能收");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
