package cn.shegong.quality;

import cn.shegong.roster.Category;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of one roster; every figure is the size of one of its lists.
 *
 * @param category null for all rosters together, each person and household once
 */
public record FileLine(Category category, List<FileState> files) {
    private static final int MOST = 3;

    public FileLine {
        files = List.copyOf(files);
    }

    public String label() {
        return category == null ? "合计（不重复）" : category.label();
    }

    public List<FileState> complete() {
        return files.stream().filter(FileState::complete).toList();
    }

    public List<FileState> incomplete() {
        return files.stream().filter(file -> !file.complete()).toList();
    }

    /** Completed files in a hundred, rounded down so that 100 means all; 0 without any files. */
    public int percent() {
        return files.isEmpty() ? 0 : complete().size() * 100 / files.size();
    }

    /** What is missing most often with how many files miss it, at most three. */
    public Map<String, Long> mostMissing() {
        var counts = files.stream()
                .flatMap(file -> file.missing().stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }
}
