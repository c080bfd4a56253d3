package cn.shegong.backup;

/**
 * How one thing stands, short enough for the head of the window.
 *
 * @param text a few words
 * @param tip the whole of it, in a sentence or two
 */
public record Signal(String text, Level level, String tip) {
    /** What has to be done about it. */
    public enum Level {
        /** Nothing. */
        GOOD,
        /** Something, soon. */
        ATTENTION,
        /** Something, now. */
        BAD
    }
}
