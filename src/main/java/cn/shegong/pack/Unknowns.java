package cn.shegong.pack;

import cn.shegong.assessment.AssessmentNeeds;
import cn.shegong.assessment.Need;
import cn.shegong.quality.Completeness;
import cn.shegong.quality.FileState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is still to be asked a household because something the station keeps needs it. */
@FunctionalInterface
public interface Unknowns {
    /** In words by the household's key, such as 王老五：电话、健康状况; households with nothing open are left out. */
    Map<Long, List<String>> of(Set<Long> householdIds);

    /** What the rosters ask for and the files do not hold. */
    static Unknowns inFiles(Completeness completeness) {
        return ids -> {
            var byHousehold = completeness.files().stream()
                    .filter(file -> ids.contains(file.householdId()) && !file.complete())
                    .collect(Collectors.groupingBy(FileState::householdId));
            var words = new LinkedHashMap<Long, List<String>>();
            byHousehold.forEach((id, files) -> words.put(id, words(files)));
            return words;
        };
    }

    /**
     * The assessments that the rosters call for, on one line; one of a few questions to which the answer is yes or no can
     * be ticked on the paper.
     *
     * @param today asked each time
     */
    static Unknowns inAssessments(AssessmentNeeds needs, Supplier<LocalDate> today) {
        return ids -> {
            var byHousehold = needs.of(ids, today.get()).stream().collect(Collectors.groupingBy(Need::householdId));
            var words = new LinkedHashMap<Long, List<String>>();
            byHousehold.forEach((id, open) -> words.put(id, NeedWords.of(open)));
            return words;
        };
    }

    private static List<String> words(List<FileState> files) {
        Map<String, Set<String>> byName = new LinkedHashMap<>();
        for (var file : files) {
            byName.computeIfAbsent(file.household() ? "全家" : file.name(), name -> new java.util.LinkedHashSet<>())
                    .addAll(file.missing());
        }
        var words = new ArrayList<String>();
        byName.forEach((name, missing) -> words.add(name + "：" + String.join("、", missing)));
        return words;
    }
}
