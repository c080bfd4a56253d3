package cn.shegong.document;

/** 紧急程度 of a paper (GB/T 9704-2012, 7.2.3). */
public enum Urgency {
    NONE(""),
    URGENT("加急"),
    MOST_URGENT("特急");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
