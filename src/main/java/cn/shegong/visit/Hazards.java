package cn.shegong.visit;

import java.util.List;

/** What can be dangerous in a home (安全隐患): one line of ticks, with the same words on the paper and in the form. */
public final class Hazards {
    /** Kept with the other lines of a visit's checklist; its words are the choices that were ticked. */
    public static final VisitKind.Line LINE = new VisitKind.Line("hazard", "安全隐患", List.of());

    /** Looked at, and nothing found. */
    public static final String NONE = "没有";

    private static final List<String> CHOICES = List.of(NONE, "取暖煤烟", "用电用气", "房屋", "易摔倒", "用药", "走失溺水", "其他");

    private Hazards() {}

    public static List<String> choices() {
        return CHOICES;
    }
}
