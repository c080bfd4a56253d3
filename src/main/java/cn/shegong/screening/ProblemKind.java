package cn.shegong.screening;

/** Classes of the list of problems (问题清单). */
public enum ProblemKind {
    MEMBERS("人口变化"),
    MEANS("收入财产"),
    DEAD("死亡未减"),
    MISSING("应保未保"),
    STANDARD("标准不符"),
    SERVICE("服务需求"),
    SAFETY("安全隐患"),
    OTHER("其他");

    private final String label;

    ProblemKind(String label) {
        this.label = label;
    }

    /** As the catalogue of services names it. */
    public String label() {
        return label;
    }
}
