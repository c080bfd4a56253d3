package cn.shegong.visit;

/** How hard it is for the household. */
public enum HardshipDegree {
    LIGHT("轻"),
    MIDDLE("中"),
    HEAVY("重");

    private final String label;

    HardshipDegree(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
