package cn.shegong.attachment;

/** What was filed. */
public enum FiledKind {
    PICTURE("照片"),
    /** A page of a sheet that was filled in by hand. */
    SCAN("扫描页"),
    /** A PDF, kept as it came. */
    DOCUMENT("PDF");

    private final String label;

    FiledKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
