package cn.shegong.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A computed figure.
 *
 * @param value null when it cannot be computed
 * @param most the highest it can be, or null
 */
public record ScoreValue(Score score, BigDecimal value, BigDecimal most) {
    /** As it is written: 52, 612.50, 48.3. */
    public String text() {
        return value == null ? "—" : written(score, value);
    }

    static String written(Score score, BigDecimal value) {
        return switch (score.kind()) {
            case PER_HEAD_MONTH -> value.setScale(2, RoundingMode.HALF_UP).toPlainString();
            case PERCENT, MEAN -> value.setScale(1, RoundingMode.HALF_UP).toPlainString();
            default -> value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        };
    }

    /** With unit and, where there is one, the highest value. */
    public String words() {
        return value == null
                ? "算不出"
                : text() + " " + score.unit() + (most == null ? "" : "（满分 " + written(score, most) + "）");
    }
}
