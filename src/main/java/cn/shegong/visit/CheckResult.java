package cn.shegong.visit;

/** How a line of a visit's checklist stands; what it is called depends on the kind of visit. */
public enum CheckResult {
    GOOD,
    /** A hazard, a need, something still open: it proposes a problem. */
    CONCERN,
    UNSEEN
}
