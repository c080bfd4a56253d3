package cn.shegong.attachment;

/** Whether those in a picture agreed to its being used outside the household's file, e.g. in a bulletin. */
public enum Consent {
    AGREED("已同意"),
    /** Not asked counts the same: it stays in the file. */
    REFUSED("未同意"),
    /** Nobody can be recognised, or it is a paper. */
    NOT_NEEDED("不需要");

    private final String label;

    Consent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
