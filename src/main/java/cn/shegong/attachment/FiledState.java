package cn.shegong.attachment;

/** Whether a version holds. */
public enum FiledState {
    ACTIVE,
    REPLACED,
    VOID
}
