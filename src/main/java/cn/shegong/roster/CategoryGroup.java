package cn.shegong.roster;

/** Under which heading a category stands, in the order of a station's list. */
public enum CategoryGroup {
    AID("社会救助"),
    CHILDREN("儿童"),
    ELDERS("老年人"),
    DISABLED("残疾人"),
    WOMEN("妇女"),
    /** Also the station's own. */
    OTHER("其他和本站自定");

    private final String label;

    CategoryGroup(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
