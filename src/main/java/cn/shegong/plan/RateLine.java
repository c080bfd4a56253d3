package cn.shegong.plan;

import java.util.List;

/**
 * The visiting rate of one class in a month; every figure is the length of a list.
 *
 * @param unit 人 or 户
 * @param entries who was to be visited: on the roster through the whole month, in the order of the route
 */
public record RateLine(String label, String unit, List<RateEntry> entries) {
    /** What a figure counts. */
    public enum Figure {
        SHOULD("应访"),
        VISITED("已访"),
        IN_PERSON("其中见面"),
        MISSING("未访");

        private final String label;

        Figure(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public RateLine {
        entries = List.copyOf(entries);
    }

    /** The same of one village. */
    public RateLine of(long villageId) {
        return new RateLine(
                label,
                unit,
                entries.stream()
                        .filter(entry ->
                                entry.home().villageId() != null && entry.home().villageId() == villageId)
                        .toList());
    }

    /** Whom a figure counts. */
    public List<RateEntry> list(Figure figure) {
        return entries.stream()
                .filter(entry -> switch (figure) {
                    case SHOULD -> true;
                    case VISITED -> entry.visited();
                    case IN_PERSON -> entry.inPerson() != null;
                    case MISSING -> !entry.visited();
                })
                .toList();
    }

    /** 87.5%, cut and not rounded, so that 100% says that nobody is missing; empty when there is nobody. */
    public String rate() {
        if (entries.isEmpty()) {
            return "";
        }
        long permille = list(Figure.VISITED).size() * 1000L / entries.size();
        return permille / 10 + (permille % 10 == 0 ? "" : "." + permille % 10) + "%";
    }
}
