package cn.shegong.life;

/** What is to be done about something that is due. */
public enum DueAct {
    LEAVE("退出名单"),
    ENTER("列入"),
    UPDATE("更新"),
    REVIEW("复核"),
    LOOK("看一看");

    private final String label;

    DueAct(String label) {
        this.label = label;
    }

    /** On the button that does it. */
    public String label() {
        return label;
    }
}
