package cn.shegong.visit;

/** Whether a version of a visit counts; nothing is ever deleted. */
public enum VisitState {
    /** The version that holds. */
    ACTIVE("有效"),
    /** A newer version stands in its place. */
    REPLACED("已被更正"),
    /** It never counts again. */
    VOID("已作废");

    private final String label;

    VisitState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
