package cn.shegong.screening;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What was found at one household of a work list (排查结果).
 *
 * @param version of what is there already, 0 for nothing; a save on top of an older version is refused
 * @param workerId who looked into it
 * @param visitId the visit that it rests on, or null
 * @param unchanged that nothing has changed (无变化) was said
 * @param changes what has changed, each with a note
 * @param otherSuggestion in words, where the suggestion is 其他
 * @param signed whether the village has signed (村级签字)
 */
public record Examination(
        long rowId,
        int version,
        Method method,
        LocalDate examinedOn,
        long workerId,
        Long visitId,
        boolean unchanged,
        Map<ChangeKind, String> changes,
        Suggestion suggestion,
        String otherSuggestion,
        String evidence,
        boolean signed,
        String remark) {
    public Examination {
        var sorted = new EnumMap<ChangeKind, String>(ChangeKind.class);
        changes.forEach((kind, note) -> sorted.put(kind, note.strip()));
        changes = java.util.Collections.unmodifiableMap(sorted);
        otherSuggestion = Objects.requireNonNullElse(otherSuggestion, "").strip();
        evidence = Objects.requireNonNullElse(evidence, "").strip();
        remark = Objects.requireNonNullElse(remark, "").strip();
    }

    /** A new one; nothing is known yet. */
    public static Examination of(long rowId, LocalDate examinedOn, long workerId) {
        return new Examination(
                rowId, 0, Method.HOME, examinedOn, workerId, null, false, Map.of(), null, "", "", false, "");
    }

    /** A copy with some fields changed: {@code result.with(r -> r.signed = true)}. */
    public Examination with(Consumer<ExaminationDraft> change) {
        var draft = new ExaminationDraft(this);
        change.accept(draft);
        return draft.examination();
    }

    /** 无变化, or what has changed with the notes. */
    public String changeWords() {
        return changes.isEmpty()
                ? "无变化"
                : changes.entrySet().stream()
                        .map(e -> e.getKey().label() + "：" + e.getValue())
                        .collect(Collectors.joining("；"));
    }

    /** The suggestion as lists print it. */
    public String suggestionWords() {
        return suggestion == Suggestion.OTHER ? otherSuggestion : suggestion.label();
    }
}
