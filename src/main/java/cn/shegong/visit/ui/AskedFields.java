package cn.shegong.visit.ui;

import cn.shegong.fact.Fact;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactFields;
import cn.shegong.fact.FactRules;
import cn.shegong.visit.CheckResult;
import cn.shegong.visit.Hazards;
import cn.shegong.visit.LastCheck;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitAnswer;
import cn.shegong.visit.VisitCheck;
import cn.shegong.visit.VisitKind;
import cn.shegong.visit.VisitKinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the kind of a visit asks: which fields and lines stand in the form, and what was answered. An answer stays when
 * another kind is looked at meanwhile; the visit takes only those that its kind asks.
 */
final class AskedFields {
    final ObjectProperty<VisitKind> kind =
            new SimpleObjectProperty<>(VisitKinds.all().get(0));
    final ObservableList<Asked.Field> facts = FXCollections.observableArrayList();
    final ObservableList<Asked.Line> lines = FXCollections.observableArrayList();

    private final Map<String, StringProperty> typed = new HashMap<>();
    private final Map<String, ObjectProperty<CheckResult>> results = new HashMap<>();
    private final Map<String, StringProperty> words = new HashMap<>();
    /** What the visit that is being corrected had answered, by the key of the field. */
    private final Map<String, String> former = new HashMap<>();

    private final List<Runnable> listeners = new ArrayList<>();

    /** The hazards that were ticked, as a line of words. */
    final StringProperty hazards = said(Hazards.LINE.code());

    /**
     * Answers as a draft keeps them.
     *
     * @param typed by the key of the field
     * @param results by the line's code
     * @param words by the line's code
     */
    record Draft(String kind, Map<String, String> typed, Map<String, CheckResult> results, Map<String, String> words) {}

    void onChange(Runnable changed) {
        listeners.add(changed);
        kind.addListener(o -> changed.run());
    }

    private <T extends Property<?>> T heard(T property) {
        property.addListener((o, was, is) -> listeners.forEach(Runnable::run));
        return property;
    }

    /** Puts the fields and lines of the kind into the form, for those who were met. */
    void show(VisitedHousehold household, Collection<Long> met, LocalDate today) {
        var asked = new ArrayList<Asked.Field>();
        if (household != null) {
            kind.get().householdFields().forEach(f -> asked.add(field(null, "", f, household.known())));
            household.people().stream()
                    .filter(person -> met.contains(person.id()))
                    .filter(person -> person.is(kind.get().who(), today))
                    .forEach(person -> kind.get()
                            .personFields()
                            .forEach(f -> asked.add(field(person.id(), person.name(), f, person.known()))));
        }
        if (!asked.equals(facts)) {
            facts.setAll(asked);
        }
        var last = household == null ? Map.<String, LastCheck>of() : household.lastChecks();
        var list = kind.get().lines().stream()
                .map(line -> new Asked.Line(line, result(line.code()), said(line.code()), last.get(line.code())))
                .toList();
        if (!list.equals(lines)) {
            lines.setAll(list);
        }
    }

    private Asked.Field field(Long personId, String whom, FactField field, Map<String, Fact> known) {
        return new Asked.Field(
                personId, whom, field, typed(VisitAnswer.key(personId, field.code())), known.get(field.code()));
    }

    private StringProperty typed(String key) {
        return typed.computeIfAbsent(key, k -> heard(new SimpleStringProperty("")));
    }

    private StringProperty said(String line) {
        return words.computeIfAbsent(line, k -> heard(new SimpleStringProperty("")));
    }

    private ObjectProperty<CheckResult> result(String line) {
        return results.computeIfAbsent(line, k -> heard(new SimpleObjectProperty<>()));
    }

    void clear() {
        former.clear();
        typed.values().forEach(p -> p.set(""));
        words.values().forEach(p -> p.set(""));
        results.values().forEach(p -> p.set(null));
    }

    List<VisitAnswer> answers() {
        return facts.stream()
                .map(f -> new VisitAnswer(f.personId(), f.field().code(), f.answer(former.get(f.key()))))
                .filter(answer -> !answer.content().isEmpty())
                .toList();
    }

    List<VisitCheck> checks() {
        var found = new ArrayList<VisitCheck>();
        lines.stream()
                .filter(line -> !line.empty())
                .map(line -> new VisitCheck(
                        line.line().code(), line.result().get(), line.words().get()))
                .forEach(found::add);
        if (!hazards.get().isBlank()) {
            found.add(new VisitCheck(Hazards.LINE.code(), null, hazards.get()));
        }
        return found;
    }

    /** The problems that the lines propose, one each: 用电：插座发黑. */
    List<String> concerns() {
        var amiss = new ArrayList<String>();
        lines.stream()
                .filter(line -> line.result().get() == CheckResult.CONCERN)
                .map(line -> line.line().label() + "："
                        + (line.words().get().isBlank()
                                ? line.line().answer(CheckResult.CONCERN)
                                : line.words().get().strip()))
                .forEach(amiss::add);
        if (!hazards.get().isBlank() && !hazards.get().equals(Hazards.NONE)) {
            amiss.add(Hazards.LINE.label() + "：" + hazards.get());
        }
        return amiss;
    }

    void fill(Visit visit) {
        clear();
        VisitKinds.find(visit.kind()).ifPresent(kind::set);
        visit.answers().forEach(a -> {
            var key = VisitAnswer.key(a.personId(), a.field());
            former.put(key, a.content());
            typed(key)
                    .set(FactFields.find(a.field())
                            .filter(field -> field.kind().masked())
                            .map(field -> FactRules.shown(field, a.content()))
                            .orElse(a.content()));
        });
        visit.checks().forEach(c -> {
            result(c.line()).set(c.result());
            said(c.line()).set(c.words());
        });
    }

    void fill(Draft draft) {
        clear();
        if (draft != null) {
            VisitKinds.find(draft.kind()).ifPresent(kind::set);
            draft.typed().forEach((key, text) -> typed(key).set(text));
            draft.results().forEach((line, result) -> result(line).set(result));
            draft.words().forEach((line, text) -> said(line).set(text));
        }
    }

    Draft draft() {
        return new Draft(kind.get().code(), texts(typed), chosen(), texts(words));
    }

    private Map<String, CheckResult> chosen() {
        var chosen = new TreeMap<String, CheckResult>();
        results.forEach((line, result) -> Stream.ofNullable(result.get()).forEach(r -> chosen.put(line, r)));
        return chosen;
    }

    private static Map<String, String> texts(Map<String, StringProperty> properties) {
        return properties.entrySet().stream()
                .filter(e -> e.getValue().get() != null && !e.getValue().get().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get(), (a, b) -> a, TreeMap::new));
    }
}
