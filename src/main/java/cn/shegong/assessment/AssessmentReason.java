package cn.shegong.assessment;

/** Why somebody is assessed. */
public enum AssessmentReason {
    FIRST("首次"),
    REGULAR("常规"),
    AT_ONCE("即时（情况有变）"),
    DOUBT("有疑问复评"),
    OTHER("其他");

    private final String label;

    AssessmentReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
