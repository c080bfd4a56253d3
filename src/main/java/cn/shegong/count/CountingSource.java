package cn.shegong.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A feature that counts. It declares its indicators, and gives the rows of all of them with one reading, so that no
 * number is ever counted a second way.
 */
public interface CountingSource {
    /** The feature's word, with which the codes of its indicators begin. */
    String code();

    /**
     * The tables, each with one number for a key, of which one is written whenever rows of past months change. What
     * stands at a close only needs none.
     */
    Set<String> tables();

    /** What it counts now; a source whose indicators are the station's own data may give others tomorrow. */
    List<Indicator> indicators();

    /**
     * The rows by the indicator's code, void and replaced records left out; an indicator without any may be missing.
     *
     * @param from first day
     * @param to last day; what stands at a close is read at the close of this day, or today if it is still to come
     */
    Map<String, List<CountedRow>> rows(LocalDate from, LocalDate to);
}
