package cn.shegong.intake.ui;

/** Where one stands on the road of a list. */
enum Step {
    START(""),
    READ("读到了什么"),
    COMPARE("有什么不同"),
    TAKE("收下"),
    /** Taken; what was written can be looked at or undone. */
    DONE("");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    /** Its name on the road; empty before the road begins and behind its end. */
    String label() {
        return label;
    }
}
