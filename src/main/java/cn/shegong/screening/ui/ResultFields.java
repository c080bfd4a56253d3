package cn.shegong.screening.ui;

import cn.shegong.base.Problems;
import cn.shegong.screening.ChangeKind;
import cn.shegong.screening.Examination;
import cn.shegong.screening.Method;
import cn.shegong.screening.ProblemKind;
import cn.shegong.screening.ScreeningProblem;
import cn.shegong.screening.Suggestion;
import cn.shegong.ui.Tick;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The fields of a result's form, and how they become a result, a problem or a draft and come from them. */
final class ResultFields {
    final ObjectProperty<Method> method = new SimpleObjectProperty<>(Method.HOME);
    final ObjectProperty<LocalDate> examinedOn = new SimpleObjectProperty<>();
    final BooleanProperty dayMisread = new SimpleBooleanProperty();
    final ObjectProperty<Long> workerId = new SimpleObjectProperty<>();
    final ObjectProperty<Long> visitId = new SimpleObjectProperty<>();
    final Tick unchanged = new Tick(0, "无变化", false);
    final Map<ChangeKind, Tick> changed = new EnumMap<>(ChangeKind.class);
    final Map<ChangeKind, StringProperty> notes = new EnumMap<>(ChangeKind.class);
    final ObservableList<Tick> changes = FXCollections.observableArrayList();
    final ObjectProperty<Suggestion> suggestion = new SimpleObjectProperty<>();
    final StringProperty otherSuggestion = text();
    final StringProperty evidence = text();
    final ObjectProperty<Boolean> signed = new SimpleObjectProperty<>(false);
    final StringProperty remark = text();
    final ObjectProperty<ProblemKind> problemKind = new SimpleObjectProperty<>();
    final StringProperty description = text();
    final StringProperty advice = text();
    private int version;

    ResultFields() {
        changes.add(unchanged);
        for (var kind : ChangeKind.values()) {
            var tick = new Tick(kind.ordinal() + 1L, kind.label(), false);
            changed.put(kind, tick);
            notes.put(kind, text());
            changes.add(tick);
            // Either nothing has changed or something has.
            tick.on().addListener((o, was, is) -> {
                if (is) {
                    unchanged.on().set(false);
                }
            });
        }
        unchanged.on().addListener((o, was, is) -> {
            if (is) {
                changed.values().forEach(tick -> tick.on().set(false));
            }
        });
    }

    private static StringProperty text() {
        return new SimpleStringProperty("");
    }

    /** Calls back on any change of any field. */
    void onChange(Runnable then) {
        Stream.of(
                        Stream.of(method, examinedOn, dayMisread, workerId, visitId, suggestion, otherSuggestion),
                        Stream.of(evidence, signed, remark, problemKind, description, advice),
                        changes.stream().map(Tick::on),
                        notes.values().stream())
                .flatMap(s -> s)
                .forEach(field -> field.addListener((o, was, is) -> then.run()));
    }

    /** What was typed but cannot be read. */
    Problems misread() {
        var found = Problems.none();
        if (dayMisread.get()) {
            found.error("examinedOn", "bad_date", "日期看不懂，可以写 1105、11.5 或“昨天”。");
        }
        return found;
    }

    void fill(ResultDraft draft) {
        version = draft.version();
        method.set(draft.method());
        examinedOn.set(draft.examinedOn());
        workerId.set(draft.workerId());
        visitId.set(draft.visitId());
        changed.forEach((kind, tick) -> {
            tick.on().set(draft.changes().containsKey(kind));
            notes.get(kind).set(draft.changes().getOrDefault(kind, ""));
        });
        unchanged.on().set(draft.unchanged());
        suggestion.set(draft.suggestion());
        otherSuggestion.set(draft.otherSuggestion());
        evidence.set(draft.evidence());
        signed.set(draft.signed());
        remark.set(draft.remark());
        problemKind.set(draft.problemKind());
        description.set(draft.description());
        advice.set(draft.advice());
    }

    private Map<ChangeKind, String> changeNotes() {
        var ticked = new EnumMap<ChangeKind, String>(ChangeKind.class);
        changed.forEach((kind, tick) -> {
            if (tick.on().get()) {
                ticked.put(kind, notes.get(kind).get());
            }
        });
        return ticked;
    }

    Examination result(long rowId) {
        return new Examination(
                rowId,
                version,
                method.get(),
                examinedOn.get(),
                workerId.get() == null ? 0 : workerId.get(),
                visitId.get(),
                unchanged.on().get(),
                changeNotes(),
                suggestion.get(),
                otherSuggestion.get(),
                evidence.get(),
                signed.get(),
                remark.get());
    }

    /** The problem that was seen there, or null when none was typed. */
    ScreeningProblem problem(long screeningId, long householdId, LocalDate today) {
        if (problemKind.get() == null
                && description.get().isBlank()
                && advice.get().isBlank()) {
            return null;
        }
        long owner = workerId.get() == null ? 0 : workerId.get();
        var day = examinedOn.get() == null ? today : examinedOn.get();
        return ScreeningProblem.of(screeningId, householdId, owner, day).with(p -> {
            p.kind = problemKind.get();
            p.description = description.get();
            p.advice = advice.get();
        });
    }

    ResultDraft draft(String householdName) {
        return new ResultDraft(
                householdName,
                version,
                method.get(),
                examinedOn.get(),
                workerId.get() == null ? 0 : workerId.get(),
                visitId.get(),
                unchanged.on().get(),
                changeNotes(),
                suggestion.get(),
                otherSuggestion.get(),
                evidence.get(),
                signed.get(),
                remark.get(),
                problemKind.get(),
                description.get(),
                advice.get());
    }

    /** Kinds of changes, for the lines under the ticks. */
    static List<ChangeKind> kinds() {
        return List.of(ChangeKind.values());
    }
}
