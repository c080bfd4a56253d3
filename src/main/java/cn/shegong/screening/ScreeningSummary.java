package cn.shegong.screening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a campaign came to (汇总). Every figure is a list of names from the entries and problems that stand here.
 *
 * @param entries the work list in the order of the route, without what was removed
 * @param removed what was taken off it, with the reasons
 * @param persons who belonged to the households looked into, in the same order
 * @param problems of the station's own list, without those that the superior office raised later
 */
public record ScreeningSummary(
        Screening screening,
        List<WorkEntry> entries,
        List<WorkEntry> removed,
        List<ScreeningName> persons,
        List<ProblemLine> problems) {
    private static final String HOUSEHOLDS = "户";

    public ScreeningSummary {
        entries = List.copyOf(entries);
        removed = List.copyOf(removed);
        persons = List.copyOf(persons);
        problems = List.copyOf(problems);
    }

    /** 应查: the whole work list. */
    public ScreeningFigure listed() {
        return figure("应查", e -> true, WorkEntry::categoryWords);
    }

    /** 排查 户. */
    public ScreeningFigure examined() {
        return figure("排查", ScreeningSummary::done, ScreeningSummary::found);
    }

    /** 排查 人: the members of the households looked into. */
    public ScreeningFigure examinedPersons() {
        return new ScreeningFigure("排查", "人", persons);
    }

    /** 未查 with the reasons. */
    public ScreeningFigure missed() {
        return figure(
                "未查", e -> e.line().state() == WorkState.MISSED, e -> e.line().missedReason());
    }

    /** Neither looked into nor explained. */
    public ScreeningFigure waiting() {
        return figure("待查", e -> e.line().state() == WorkState.OPEN, WorkEntry::categoryWords);
    }

    /** 新发现, looked into. */
    public ScreeningFigure newlyFound() {
        return figure("新发现", e -> done(e) && e.line().origin() == Origin.FOUND, ScreeningSummary::found);
    }

    /** Households where something had changed. */
    public ScreeningFigure changed() {
        return figure("有变化", e -> done(e) && !e.changes().isEmpty(), WorkEntry::changeWords);
    }

    /** Households where one kind of thing had changed. */
    public ScreeningFigure changed(ChangeKind kind) {
        return figure(kind.label() + "变化", e -> done(e) && e.changes().containsKey(kind), e -> e.changes()
                .get(kind));
    }

    /** Households for which one thing is suggested; only 退出 is counted as 建议退出. */
    public ScreeningFigure suggested(Suggestion suggestion) {
        return figure(
                "建议" + suggestion.label(),
                e -> done(e) && e.line().suggestion() == suggestion,
                ScreeningSummary::found);
    }

    /** Households looked into in one way. */
    public ScreeningFigure by(Method method) {
        return figure(method.label(), e -> done(e) && e.line().method() == method, ScreeningSummary::found);
    }

    /** Households whose sheet the village has signed. */
    public ScreeningFigure signed() {
        return figure("村级签字", e -> done(e) && e.line().signed(), ScreeningSummary::found);
    }

    /** Households that are not simply to be kept, in the order of the route. */
    public List<WorkEntry> toBeDecided() {
        return entries.stream()
                .filter(e -> done(e) && e.line().suggestion() != Suggestion.KEEP)
                .toList();
    }

    public ScreeningFigure removedFigure() {
        return new ScreeningFigure(
                "移出",
                HOUSEHOLDS,
                removed.stream()
                        .map(e -> ScreeningName.of(e, e.line().removedReason()))
                        .toList());
    }

    /** 问题 件. */
    public ScreeningFigure problemFigure() {
        return problems("问题", p -> true);
    }

    /** 问题 件 of one class. */
    public ScreeningFigure problems(ProblemKind kind) {
        return problems(kind.label(), p -> p.problem().kind() == kind);
    }

    /** 问题 件 by class, those without any left out. */
    public Map<ProblemKind, ScreeningFigure> problemsByKind() {
        return Arrays.stream(ProblemKind.values())
                .filter(kind -> problems(kind).value() > 0)
                .collect(Collectors.toMap(Function.identity(), this::problems, (a, b) -> a, LinkedHashMap::new));
    }

    /** One line of the table by village. */
    public record VillageLine(
            String village,
            ScreeningFigure listed,
            ScreeningFigure examined,
            ScreeningFigure missed,
            ScreeningFigure changed,
            ScreeningFigure found,
            ScreeningFigure leave,
            ScreeningFigure problems) {}

    /** The villages in the order of the route, last what is of no village. */
    public List<VillageLine> villages() {
        var names = new java.util.LinkedHashSet<String>();
        entries.forEach(e -> names.add(e.line().village()));
        problems.forEach(p -> names.add(p.village()));
        return names.stream()
                .sorted(Comparator.comparing(String::isEmpty))
                .map(this::village)
                .toList();
    }

    private VillageLine village(String name) {
        var here = new ScreeningSummary(
                screening,
                entries.stream().filter(e -> e.line().village().equals(name)).toList(),
                List.of(),
                List.of(),
                problems.stream().filter(p -> p.village().equals(name)).toList());
        return new VillageLine(
                name,
                here.listed(),
                here.examined(),
                here.missed(),
                here.changed(),
                here.newlyFound(),
                here.suggested(Suggestion.LEAVE),
                here.problemFigure());
    }

    private ScreeningFigure problems(String label, Predicate<ProblemLine> which) {
        return new ScreeningFigure(
                label,
                "件",
                problems.stream().filter(which).map(ScreeningName::of).toList());
    }

    private ScreeningFigure figure(String label, Predicate<WorkEntry> which, Function<WorkEntry, String> note) {
        return new ScreeningFigure(
                label,
                HOUSEHOLDS,
                entries.stream()
                        .filter(which)
                        .map(e -> ScreeningName.of(e, note.apply(e)))
                        .toList());
    }

    private static boolean done(WorkEntry entry) {
        return entry.line().state() == WorkState.DONE;
    }

    private static String found(WorkEntry entry) {
        var line = entry.line();
        return line.examinedOn() + " " + line.method().label() + "，" + entry.changeWords() + "，建议"
                + line.suggestionWords();
    }
}
