package cn.shegong.screening;

import cn.shegong.base.Refusal;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Figures of campaigns, of one or over a period, all read at one moment. */
public final class SummaryService {
    private final Database database;
    private final WorkListMapper mapper;
    private final ProblemMapper problems;
    private final ScreeningMapper screenings;
    private final WorkReading reading;
    private final Road road;

    public SummaryService(Database database) {
        this.database = database;
        this.mapper = database.mapper(WorkListMapper.class);
        this.problems = database.mapper(ProblemMapper.class);
        this.screenings = database.mapper(ScreeningMapper.class);
        this.reading = new WorkReading(mapper);
        this.road = new Road(database);
    }

    /**
     * What a campaign came to.
     *
     * @throws Refusal when there is none with this key
     */
    public ScreeningSummary of(long screeningId) {
        return database.snapshot(() -> {
            var entries = reading.whole(mapper.lines(screeningId, WorkFilter.ALL, null), screeningId);
            var removed = new WorkFilter("", null, null, null, WorkState.REMOVED);
            return new ScreeningSummary(
                    road.require(screeningId),
                    entries,
                    reading.whole(mapper.lines(screeningId, removed, null), screeningId),
                    persons(entries, person -> true),
                    problems.ofScreening(screeningId).stream()
                            .map(ProblemMapper.Row::line)
                            .filter(line -> !line.problem().afterReport())
                            .toList());
        });
    }

    /** Those of the households, in their order; a household's own in the order of the family. */
    private List<ScreeningName> persons(List<WorkEntry> entries, Predicate<WorkListMapper.PersonOf> which) {
        var byRow = new ArrayList<WorkListMapper.PersonOf>();
        WorkReading.inParts(
                entries.stream().map(e -> e.line().id()).toList(), some -> byRow.addAll(mapper.persons(some)));
        var grouped = byRow.stream().collect(Collectors.groupingBy(WorkListMapper.PersonOf::rowId));
        return entries.stream()
                .flatMap(e -> grouped.getOrDefault(e.line().id(), List.of()).stream()
                        .filter(which)
                        .map(person -> new ScreeningName(
                                "person",
                                e.line().examinedOn(),
                                e.line().householdId(),
                                person.personId(),
                                e.line().village(),
                                e.line().groupLabel(),
                                person.name(),
                                e.line().headName() + "家")))
                .toList();
    }

    /** What the catalogue counts, from one day to another. */
    public ScreeningCounts between(LocalDate from, LocalDate to) {
        return database.snapshot(() -> {
            var entries = reading.whole(mapper.examinedBetween(from, to), 0);
            var seen = new HashSet<Long>();
            return new ScreeningCounts(
                    from,
                    to,
                    households("排查", entries, e -> true),
                    new ScreeningFigure("排查", "人", persons(entries, person -> seen.add(person.personId()))),
                    households("新发现", entries, e -> e.line().origin() == Origin.FOUND),
                    households("建议退出", entries, e -> e.line().suggestion() == Suggestion.LEAVE),
                    new ScreeningFigure(
                            "问题",
                            "件",
                            problems.notedBetween(from, to).stream()
                                    .map(ProblemMapper.Row::line)
                                    .filter(line -> !line.problem().afterReport())
                                    .map(ScreeningName::of)
                                    .toList()),
                    reports(from, to));
        });
    }

    private static ScreeningFigure households(String label, List<WorkEntry> entries, Predicate<WorkEntry> which) {
        var once = entries.stream()
                .filter(which)
                .collect(Collectors.toMap(
                        e -> e.line().householdId(), Function.identity(), (first, again) -> first, LinkedHashMap::new));
        return new ScreeningFigure(
                label,
                "户",
                once.values().stream()
                        .map(e -> ScreeningName.of(
                                e,
                                e.line().examinedOn() + " " + e.line().method().label() + "，建议"
                                        + e.line().suggestionWords()))
                        .toList());
    }

    private ScreeningFigure reports(LocalDate from, LocalDate to) {
        var latest = screenings.steps(null).stream()
                .filter(step -> step.stage() == Stage.REPORTED && !step.back())
                .collect(Collectors.toMap(Step::screeningId, Function.identity(), (was, is) -> is));
        var names = screenings.all().stream()
                .filter(row -> row.stage().ordinal() >= Stage.REPORTED.ordinal() && latest.containsKey(row.id()))
                .filter(row -> {
                    var day = latest.get(row.id()).takenOn();
                    return !day.isBefore(from) && !day.isAfter(to);
                })
                .sorted(Comparator.comparing(ScreeningMapper.Row::number))
                .map(row -> new ScreeningName(
                        "screening/" + row.id(),
                        latest.get(row.id()).takenOn(),
                        null,
                        null,
                        "",
                        "",
                        row.name(),
                        row.number() + "，" + latest.get(row.id()).takenOn() + " 上报"))
                .toList();
        return new ScreeningFigure("报告", "份", names);
    }
}
