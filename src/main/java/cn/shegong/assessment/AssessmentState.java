package cn.shegong.assessment;

/** Whether a version of a sheet holds. */
public enum AssessmentState {
    ACTIVE,
    /** A correction took its place. */
    REPLACED,
    VOID
}
