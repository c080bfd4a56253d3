package cn.shegong.screening;

/** How far a campaign reaches (排查范围). */
public enum Reach {
    KEY("重点排查"),
    FULL("全面排查");

    private final String label;

    Reach(String label) {
        this.label = label;
    }

    /** As the catalogue of services names it. */
    public String label() {
        return label;
    }
}
