package cn.shegong.screening;

/** What has changed at a household since it was last looked into. */
public enum ChangeKind {
    MEMBERS("人口"),
    INCOME("收入"),
    PROPERTY("财产"),
    HEALTH("健康");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    /** As the catalogue of services names it. */
    public String label() {
        return label;
    }
}
