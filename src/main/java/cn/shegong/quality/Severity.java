package cn.shegong.quality;

/** How much a finding matters, the worst first. */
public enum Severity {
    GRAVE("严重"),
    WRONG("应改"),
    OPEN("可补");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
