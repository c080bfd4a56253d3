package cn.shegong.screening;

import java.util.Set;

/** What the station suggests to the authority for a household; no roster changes by it. */
public enum Suggestion {
    KEEP("保留"),
    ADJUST("调标"),
    FADE("渐退"),
    LEAVE("退出"),
    TO_TEKUN("转特困"),
    ADD("新增"),
    DIED("死亡"),
    MOVED("外迁"),
    OTHER("其他");

    private static final Set<Suggestion> CONFIRMING = Set.of(KEEP, ADJUST, FADE);
    private static final Set<Suggestion> ENDING = Set.of(LEAVE, DIED, MOVED);

    private final String label;

    Suggestion(String label) {
        this.label = label;
    }

    /** As the catalogue of services names it. */
    public String label() {
        return label;
    }

    /** Whether it says that the household still belongs on its rosters, so that the day counts as 最近确认. */
    public boolean confirms() {
        return CONFIRMING.contains(this);
    }

    /** Whether somebody has to be taken off a roster by hand if the authority agrees. */
    public boolean ends() {
        return ENDING.contains(this);
    }
}
