package cn.shegong.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;

/** How often the items of the catalogue were done; a higher feature that records them knows. */
public interface ItemCounts {
    /**
     * How often one item was done.
     *
     * @param households 户次
     * @param persons 人次
     */
    record Counts(int households, int persons) {
        public static final Counts NONE = new Counts(0, 0);
    }

    /** The page whose records are counted, e.g. 走访; items recorded elsewhere have no figures. */
    String screen();

    /** By item code, both days included; an item that was not done may be missing. */
    Map<String, Counts> counts(LocalDate from, LocalDate to);

    static ItemCounts of(String screen, BiFunction<LocalDate, LocalDate, Map<String, Counts>> counts) {
        return new ItemCounts() {
            @Override
            public String screen() {
                return screen;
            }

            @Override
            public Map<String, Counts> counts(LocalDate from, LocalDate to) {
                return counts.apply(from, to);
            }
        };
    }
}
