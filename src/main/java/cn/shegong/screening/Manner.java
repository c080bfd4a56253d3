package cn.shegong.screening;

/** How a campaign is carried out (排查方式). */
public enum Manner {
    GATHERED("集中排查"),
    SPREAD("分散排查");

    private final String label;

    Manner(String label) {
        this.label = label;
    }

    /** As the catalogue of services names it. */
    public String label() {
        return label;
    }
}
