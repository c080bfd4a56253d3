package cn.shegong.visit;

/** How a household was visited. */
public enum VisitWay {
    HOME("入户"),
    PHONE("电话"),
    VIDEO("视频"),
    NEIGHBOUR("邻里访问"),
    STREET("街头或村部"),
    OTHER("其他");

    private final String label;

    VisitWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
