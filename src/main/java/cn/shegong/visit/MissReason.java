package cn.shegong.visit;

/** Why nobody could be spoken to. */
public enum MissReason {
    NOBODY_HOME("无人在家"),
    REFUSED("拒绝"),
    NO_ANSWER("电话不通"),
    AWAY("住院或外出"),
    MOVED("已搬走"),
    NOT_FOUND("找不到住处"),
    OTHER("其他原因");

    private final String label;

    MissReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
