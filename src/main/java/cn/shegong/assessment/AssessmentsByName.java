package cn.shegong.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The finished sheets of a period by name. Every figure is the length of a list that stands here.
 *
 * @param from first day of the assessments, not of their entry
 * @param to last day
 * @param counted neither void nor replaced, by day
 */
public record AssessmentsByName(LocalDate from, LocalDate to, List<AssessmentEntry> counted) {
    private static final Set<String> CONTENT = Set.of("very_good", "good");

    public AssessmentsByName {
        counted = List.copyOf(counted);
    }

    /** The sheets by the name of the instrument and of the level; each person stands once for each of its sheets. */
    public Map<String, Map<String, List<AssessmentEntry>>> byInstrumentAndLevel() {
        return grouped(counted);
    }

    /** The same with the last sheet of each person or household in the period only: how many people are on a level. */
    public Map<String, Map<String, List<AssessmentEntry>>> lastByInstrumentAndLevel() {
        var last = new LinkedHashMap<String, AssessmentEntry>();
        counted.forEach(entry -> last.put(subject(entry), entry));
        return grouped(List.copyOf(last.values()));
    }

    private static String subject(AssessmentEntry entry) {
        var line = entry.line();
        boolean nameless = line.personId() == null && line.householdId() == null;
        return line.instrumentCode() + "/" + line.personId() + "/" + line.householdId()
                + (nameless ? "/" + line.id() : "");
    }

    private static Map<String, Map<String, List<AssessmentEntry>>> grouped(List<AssessmentEntry> entries) {
        var groups = new LinkedHashMap<String, Map<String, List<AssessmentEntry>>>();
        for (var entry : entries) {
            groups.computeIfAbsent(entry.instrument().label(), label -> levels(entry.instrument()))
                    .merge(entry.levelLabel(), List.of(entry), AssessmentsByName::joined);
        }
        groups.values().forEach(levels -> levels.values().removeIf(List::isEmpty));
        return groups;
    }

    /** The levels in their order, so that the groups come in it. */
    private static Map<String, List<AssessmentEntry>> levels(Instrument instrument) {
        var levels = new LinkedHashMap<String, List<AssessmentEntry>>();
        instrument.levels().forEach(level -> levels.put(level.label(), List.of()));
        return levels;
    }

    private static List<AssessmentEntry> joined(List<AssessmentEntry> a, List<AssessmentEntry> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    /** The satisfaction sheets with an overall answer: what the share is of. */
    public List<AssessmentEntry> satisfactionAsked() {
        return counted.stream()
                .filter(entry -> entry.line().instrumentCode().equals("satisfaction"))
                .filter(entry -> entry.line().levelCode() != null)
                .toList();
    }

    /** Those of them that are satisfied or very satisfied. */
    public List<AssessmentEntry> satisfied() {
        return satisfactionAsked().stream()
                .filter(entry -> CONTENT.contains(entry.line().levelCode()))
                .toList();
    }

    /** 满意率 in per cent, rounded; empty when nobody was asked. */
    public Optional<Long> satisfaction() {
        int asked = satisfactionAsked().size();
        return asked == 0
                ? Optional.empty()
                : Optional.of(Math.round(100.0 * satisfied().size() / asked));
    }
}
