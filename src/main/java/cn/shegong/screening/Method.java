package cn.shegong.screening;

/** How a household was looked into. */
public enum Method {
    SYSTEM("系统查询"),
    HOME("入户"),
    ONLINE("线上问答"),
    NEIGHBOUR("邻里");

    private final String label;

    Method(String label) {
        this.label = label;
    }

    /** As the catalogue of services names it. */
    public String label() {
        return label;
    }
}
