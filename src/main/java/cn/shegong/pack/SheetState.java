package cn.shegong.pack;

/** How far a sheet is. */
public enum SheetState {
    PRINTED("未录"),
    ENTERED("已录"),
    SKIPPED("跳过");

    private final String label;

    SheetState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
