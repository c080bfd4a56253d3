package cn.shegong.assessment;

import java.math.BigDecimal;
import java.util.List;

/**
 * What comes of the answers.
 *
 * @param scores every computed figure, of what is answered so far
 * @param preliminary the level that the score alone gives; null while something is missing or a bound is not known
 * @param reasons why the level is another, or why it had been changed were it not the worst already
 * @param level the level in the end, or null
 * @param missing items that still have to be answered
 * @param sentence the result in one sentence
 */
public record Result(
        List<ScoreValue> scores,
        BigDecimal score,
        Level preliminary,
        List<String> reasons,
        Level level,
        List<Item> missing,
        String sentence) {
    public boolean complete() {
        return missing.isEmpty();
    }
}
