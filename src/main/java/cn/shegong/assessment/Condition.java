package cn.shegong.assessment;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something the answers may fulfil: exactly one of the ways is given.
 *
 * @param items the items asked about
 * @param is one of them is answered with one of these options
 * @param sum the numbers in them add up to this or more
 * @param chosen so many options are chosen in them, those that exclude the others apart
 * @param score a score that is asked about instead
 * @param above the score is higher than this parameter
 * @param atMost the score is not higher than this
 */
public record Condition(
        List<String> items,
        List<String> is,
        BigDecimal sum,
        Integer chosen,
        String score,
        Limit above,
        BigDecimal atMost) {
    public Condition {
        items = Instrument.list(items);
        is = Instrument.list(is);
    }
}
