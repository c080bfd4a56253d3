package cn.shegong.report;

import java.util.List;

/**
 * A figure and the list that it is: the number is nothing but the length of the list.
 *
 * @param label what is counted, e.g. 走访
 * @param unit in which, e.g. 户次
 */
public record Figure(String label, String unit, List<NameLine> names) {
    public Figure {
        names = List.copyOf(names);
    }

    public int value() {
        return names.size();
    }

    /** As it stands in a sentence: 12 户次. */
    public String text() {
        return value() + " " + unit;
    }
}
