package cn.shegong.count;

/**
 * Something that is counted, declared by the feature whose records are counted.
 *
 * @param code unique over all features, begins with the feature, e.g. {@code visit.visits}
 * @param label what is counted, e.g. 走访
 * @param item the catalogue item under which it counts; empty where each row names its own, or where none does
 */
public record Indicator(String code, String label, Unit unit, String item, Over over) {
    /** How a figure belongs to time. */
    public enum Over {
        /** What happened within the period. */
        PERIOD,
        /** What there is at the close of the period's last day; the next period opens with it. */
        CLOSE,
        /** How the period's last month went; nothing is carried over from it. */
        LAST_MONTH
    }

    /** What happened within a period. */
    public static Indicator happened(String code, String label, Unit unit, String item) {
        return new Indicator(code, label, unit, item, Over.PERIOD);
    }

    /** How the last month of a period went. */
    public static Indicator ofLastMonth(String code, String label, Unit unit, String item) {
        return new Indicator(code, label, unit, item, Over.LAST_MONTH);
    }

    /** What there is at the close of a period. */
    public static Indicator standing(String code, String label, Unit unit, String item) {
        return new Indicator(code, label, unit, item, Over.CLOSE);
    }
}
