package cn.shegong.plan;

/** How pressing it is to look after somebody, as an assessment found; the most pressing first. */
public enum RiskLevel {
    HIGH("高风险"),
    MIDDLE("中风险"),
    LOW("低风险");

    private final String label;

    RiskLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
