package cn.shegong.roster;

/** Who of a roster is asked for. */
public enum RollState {
    /** On it at the close of the day. */
    IN("在册"),
    /** Was on it and is no longer. */
    LEFT("已退出"),
    ALL("全部");

    private final String label;

    RollState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
