package cn.shegong.assessment;

import java.util.List;

/**
 * A figure that is computed from the answers.
 *
 * @param of what it is computed from: codes of sections, of items or of earlier scores
 * @param unit e.g. 分, 元
 */
public record Score(String code, String label, Kind kind, List<String> of, String unit) {
    /** How it is computed. */
    public enum Kind {
        SUM,
        LOWEST,
        HIGHEST,
        /** Mean of those that have points. */
        MEAN,
        /** A year's sum by month and by head: of the first, for as many as the second says. */
        PER_HEAD_MONTH,
        /** The first in per cent of the second. */
        PERCENT
    }

    public Score {
        of = Instrument.list(of);
        unit = unit == null ? "分" : unit;
    }
}
