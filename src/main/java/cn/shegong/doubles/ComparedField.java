package cn.shegong.doubles;

/**
 * One field of two records side by side, numbers masked.
 *
 * @param code a {@link MergeField}'s, or {@code fact:} and the code of a fact
 * @param left what the one says who would be kept; {@code right} what the other says; empty when nothing
 * @param rightBetter whether one would rather take the other's
 */
public record ComparedField(
        String code, String label, String left, String right, boolean differs, boolean rightBetter) {
    static final String FACT = "fact:";
}
