package cn.shegong.screening;

import java.util.List;

/**
 * A figure and the list that it is: the number is nothing but the length of the list.
 *
 * @param label what is counted, e.g. 建议退出
 * @param unit in which, e.g. 户
 */
public record ScreeningFigure(String label, String unit, List<ScreeningName> names) {
    public ScreeningFigure {
        names = List.copyOf(names);
    }

    public int value() {
        return names.size();
    }

    /** As it stands in a sentence: 12 户. */
    public String text() {
        return value() + " " + unit;
    }
}
