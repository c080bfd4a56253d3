package cn.shegong.screening;

/** How far a household of a work list is. */
public enum WorkState {
    OPEN("待查"),
    DONE("已查"),
    MISSED("未查"),
    REMOVED("移出");

    private final String label;

    WorkState(String label) {
        this.label = label;
    }

    /** As the catalogue of services names it. */
    public String label() {
        return label;
    }
}
