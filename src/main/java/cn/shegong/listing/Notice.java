package cn.shegong.listing;

import java.time.LocalDate;
import java.util.List;

/**
 * A public notice (公示): of each person or household the village, the name and the category, and nothing else.
 *
 * @param title e.g. 低保对象公示
 * @param from first day on which it hangs
 * @param until last day, on which objections are still taken
 * @param leftOut why some are not named, a phrase each with how many; for the worker, not on the paper
 */
public record Notice(
        String title,
        String categoryLabel,
        boolean households,
        List<Line> lines,
        LocalDate from,
        LocalDate until,
        List<String> leftOut) {
    /** All that is said of anyone. */
    public record Line(String village, String name, String category) {}

    public Notice {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }
}
