package cn.shegong.assessment;

/**
 * What changes the level that the score gives.
 *
 * @param reason as it stands in the sentence after 因
 * @param effect those that make it worse do so once, however many there are, and not beyond the worst level
 * @param level the level it jumps to; null for one worse
 */
public record Adjustment(String code, String reason, Effect effect, String level, Condition when) {
    /** What it does. */
    public enum Effect {
        JUMP,
        ONE_WORSE
    }
}
