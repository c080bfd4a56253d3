package cn.shegong.screening;

/** How a household came on a work list. */
public enum Origin {
    LISTED("名册"),
    ADDED("补入"),
    FOUND("新发现");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** As the catalogue of services names it. */
    public String label() {
        return label;
    }
}
