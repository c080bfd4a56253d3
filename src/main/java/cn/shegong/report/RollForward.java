package cn.shegong.report;

/**
 * How a roster went through the month: opening + entered − left = closing, by name.
 *
 * @param unit 户 or 人
 */
public record RollForward(String unit, Figure opening, Figure entered, Figure left, Figure closing) {
    /** Whether the four lists tie; they do by construction, and the paper says so. */
    public boolean ties() {
        return opening.value() + entered.value() - left.value() == closing.value();
    }
}
