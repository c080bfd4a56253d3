package cn.shegong.screening;

import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A household of a work list with the rosters that it was on and what has changed.
 *
 * @param categories rosters when the list was made, in their order
 * @param confirmed when it was last confirmed on each of them by another campaign; those never confirmed are left out
 * @param changes what was found to have changed; empty before, or when nothing has
 */
public record WorkEntry(
        WorkLine line, List<Category> categories, Map<Category, LocalDate> confirmed, Map<ChangeKind, String> changes) {
    public WorkEntry {
        categories = List.copyOf(categories);
        confirmed = Map.copyOf(confirmed);
    }

    /** The rosters by name, or how it came on the list without any. */
    public String categoryWords() {
        return categories.isEmpty()
                ? line.origin() == Origin.FOUND ? Origin.FOUND.label() : ""
                : categories.stream().map(Category::label).collect(Collectors.joining("、"));
    }

    /** 2026-05-10, or one date for each roster; empty when it was never confirmed. */
    public String confirmedWords() {
        var days = categories.stream().map(confirmed::get).distinct().toList();
        if (days.size() == 1) {
            return days.get(0) == null ? "" : days.get(0).toString();
        }
        return categories.stream()
                .filter(confirmed::containsKey)
                .map(category -> category.label() + " " + confirmed.get(category))
                .collect(Collectors.joining("；"));
    }

    /** What has changed, with the notes; empty before it was looked into. */
    public String changeWords() {
        if (line.examinedOn() == null) {
            return "";
        }
        return changes.isEmpty()
                ? "无变化"
                : changes.entrySet().stream()
                        .map(e -> e.getKey().label() + "：" + e.getValue())
                        .collect(Collectors.joining("；"));
    }
}
