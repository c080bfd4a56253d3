package cn.shegong.doubles;

/** Why two records may be one person, the weightiest first. */
public enum Reason {
    NUMBER_SAME("身份证号是同一个", 60),
    NUMBER_CHECK("身份证只有最后一位不同", 55),
    NUMBER_ONE_OFF("身份证只差一位", 50),
    NUMBER_SWAPPED("身份证有两位写颠倒", 50),
    NAME_SAME("同名", 30),
    NAME_FORMER("曾用名相符", 25),
    NAME_SOUND("名字同音", 20),
    NAME_NICKNAME("小名相符", 15),
    BIRTH_SAME("同一天出生", 25),
    PHONE_SAME("同一个电话", 25),
    HOUSEHOLD_SAME("同一户", 20),
    VILLAGE_SAME("同村", 10),
    NUMBER_ONE_SIDE("只有一边有身份证号", 5);

    private final String label;
    private final int weight;

    Reason(String label, int weight) {
        this.label = label;
        this.weight = weight;
    }

    public String label() {
        return label;
    }

    /** What it adds to how sure one may be, out of a hundred. */
    int weight() {
        return weight;
    }
}
