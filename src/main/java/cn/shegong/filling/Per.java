package cn.shegong.filling;

/** What a row of a table stands for. */
public enum Per {
    PERSON("一人一行"),
    HOUSEHOLD("一户一行"),
    /** A household has a row for each of its people, what concerns all of them stands in the first. */
    MEMBER("一户几行，成员各一行");

    private final String label;

    Per(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return label;
    }
}
