package cn.shegong.intake;

/** How sure the reading of a column is, from least to most. */
public enum Sureness {
    UNKNOWN("不认识"),
    BY_CONTENT("按内容推断"),
    LIKELY("按表头推断"),
    SURE("表头写明"),
    CHOSEN("由您指定");

    private final String label;

    Sureness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
