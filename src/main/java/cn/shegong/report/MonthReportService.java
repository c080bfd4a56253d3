package cn.shegong.report;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.document.Fonts;
import cn.shegong.place.GroupName;
import cn.shegong.roster.Category;
import cn.shegong.roster.Movement;
import cn.shegong.roster.RosterLists;
import cn.shegong.roster.RosterRow;
import cn.shegong.screening.SummaryService;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.Database;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitService;
import cn.shegong.visit.VisitsByName;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws up the month's report from the by-name lists of visits and rosters, all read at one moment. */
public final class MonthReportService {
    private final Database database;
    private final SettingsService settings;
    private final Catalogue catalogue;
    private final VisitService visits;
    private final SummaryService screenings;
    private final RosterLists rosters;
    private final VillageOrder order;

    /** In which order the township names its villages. */
    public interface VillageOrder {
        List<String> names();
    }

    public MonthReportService(
            Database database,
            SettingsService settings,
            Catalogue catalogue,
            VisitService visits,
            SummaryService screenings,
            RosterLists rosters,
            VillageOrder order) {
        this.database = database;
        this.settings = settings;
        this.catalogue = catalogue;
        this.visits = visits;
        this.screenings = screenings;
        this.rosters = rosters;
        this.order = order;
    }

    /** All figures of a month as they stand now. */
    public MonthReport report(YearMonth month) {
        return database.snapshot(() -> draw(month));
    }

    /**
     * Writes a month's report into a folder, and into the record of deeds that it was taken there.
     *
     * @return the files, see {@link MonthFiles}
     */
    public List<Path> write(Actor actor, YearMonth month, Supplier<Fonts> fonts, Path folder, Progress progress) {
        actor.require(Right.EXPORT);
        progress.step(0, 2, "数数");
        var report = report(month);
        return database.transaction(actor, Right.EXPORT, audit -> {
            var files = MonthFiles.write(report, fonts.get(), folder, progress.toTheEnd());
            audit.note(
                    "report.write",
                    "report",
                    0,
                    "写" + month.getYear() + "年" + month.getMonthValue() + "月的月报（PDF、Word 和 Excel，内有走访 "
                            + report.total().visits().text() + "、未走访 "
                            + report.notVisited().text() + "的名单），写到“" + folder + "”");
            return files;
        });
    }

    private MonthReport draw(YearMonth month) {
        var ofMonth = visits.month(month);
        var counted = ofMonth.counted();
        var onRoster = onRoster(month);
        var visited = VisitFigures.by(counted, e -> e.visit().householdId()).keySet();
        var notVisited = onRoster.values().stream()
                .filter(line -> !visited.contains(line.householdId()))
                .toList();
        return new MonthReport(
                month,
                settings.profile(),
                database.now().toLocalDate(),
                database.demo(),
                ofMonth,
                VisitFigures.total(ofMonth),
                items(counted),
                VisitFigures.kinds(counted),
                ScreeningFigures.of(screenings.between(month.atDay(1), month.atEndOfMonth())),
                VisitFigures.visits("未见到", ofMonth.attempts()),
                VisitFigures.visits("补录", ofMonth.late()),
                rosters.categories().stream()
                        .map(c -> roster(c, month))
                        .filter(r -> !r.empty())
                        .toList(),
                villages(counted, List.copyOf(onRoster.values()), notVisited),
                workers(ofMonth),
                new Figure("在册家庭", "户", List.copyOf(onRoster.values())),
                new Figure("未走访", "户", notVisited));
    }

    private List<ServiceFigures> items(List<VisitEntry> counted) {
        var byItem = VisitFigures.by(counted, e -> e.visit().catalogueCode());
        return catalogue.items().stream()
                .filter(item -> byItem.containsKey(item.code()))
                .map(item -> VisitFigures.service(item.code(), item.title(), byItem.get(item.code())))
                .toList();
    }

    private RosterFigures roster(Category category, YearMonth month) {
        return new RosterFigures(
                category,
                rollForward("户", movement -> rosters.households(category, movement, month)),
                rollForward("人", movement -> rosters.persons(category, movement, month)));
    }

    /** Where the rows of one movement come from. */
    private interface Rows {
        List<RosterRow> of(Movement movement);
    }

    private static RollForward rollForward(String unit, Rows rows) {
        return new RollForward(
                unit,
                figure(Movement.AT_START, unit, rows),
                figure(Movement.ENTERED, unit, rows),
                figure(Movement.LEFT, unit, rows),
                figure(Movement.AT_END, unit, rows));
    }

    private static Figure figure(Movement movement, String unit, Rows rows) {
        return new Figure(
                movement.label(),
                unit,
                rows.of(movement).stream().map(r -> line(movement, r)).toList());
    }

    private static NameLine line(Movement movement, RosterRow row) {
        var words = new ArrayList<String>();
        if (!row.grade().isBlank()) {
            words.add(row.grade());
        }
        if (movement == Movement.ENTERED) {
            words.add(row.startedOn() + " 起");
        }
        if (movement == Movement.LEFT && row.endedOn() != null) {
            words.add(row.endedOn() + " 退出" + (row.endReason().isBlank() ? "" : "，" + row.endReason()));
        }
        return new NameLine(row.householdId(), row.village(), row.groupLabel(), row.name(), String.join("，", words));
    }

    /** The households with anybody on any roster at the end of the month, each once, with its rosters as note. */
    private Map<Long, NameLine> onRoster(YearMonth month) {
        var labels = new LinkedHashMap<Long, List<String>>();
        var rows = new HashMap<Long, RosterRow>();
        for (var category : rosters.categories()) {
            for (var row : rosters.households(category, Movement.AT_END, month)) {
                labels.computeIfAbsent(row.householdId(), id -> new ArrayList<>())
                        .add(category.label());
                rows.putIfAbsent(row.householdId(), row);
            }
        }
        var lines = new LinkedHashMap<Long, NameLine>();
        labels.forEach((id, on) -> {
            var row = rows.get(id);
            lines.put(id, new NameLine(id, row.village(), row.groupLabel(), row.name(), String.join("、", on)));
        });
        return lines.values().stream()
                .sorted(inRouteOrder())
                .collect(Collectors.toMap(NameLine::householdId, line -> line, (a, b) -> a, LinkedHashMap::new));
    }

    /** Village by village as the township names them, group by group; those without a village last. */
    private Comparator<NameLine> inRouteOrder() {
        var names = order.names();
        return Comparator.<NameLine>comparingInt(
                        line -> names.contains(line.village()) ? names.indexOf(line.village()) : names.size())
                .thenComparingInt(line -> GroupName.number(line.group()).orElse(Integer.MAX_VALUE));
    }

    private List<VillageFigures> villages(
            List<VisitEntry> counted, List<NameLine> onRoster, List<NameLine> notVisited) {
        var visitsOf = VisitFigures.by(counted, e -> e.visit().villageName());
        var rosterOf = onRoster.stream().collect(Collectors.groupingBy(NameLine::village));
        var missedOf = notVisited.stream().collect(Collectors.groupingBy(NameLine::village));
        return Stream.of(order.names().stream(), visitsOf.keySet().stream(), rosterOf.keySet().stream())
                .flatMap(names -> names)
                .distinct()
                .filter(name -> visitsOf.containsKey(name) || rosterOf.containsKey(name))
                .map(name -> new VillageFigures(
                        name,
                        VisitFigures.visits("走访", visitsOf.getOrDefault(name, List.of())),
                        VisitFigures.served(visitsOf.getOrDefault(name, List.of())),
                        VisitFigures.households(visitsOf.getOrDefault(name, List.of())),
                        new Figure("在册家庭", "户", rosterOf.getOrDefault(name, List.of())),
                        new Figure("未走访", "户", missedOf.getOrDefault(name, List.of()))))
                .toList();
    }

    private static List<WorkerFigures> workers(VisitsByName month) {
        var asVisitor = month.byVisitor();
        var asCompanion = month.byCompanion();
        var failed = month.attempts().stream()
                .flatMap(e -> e.visitors().stream().map(w -> Map.entry(w.workerId(), e)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var names = new TreeMap<Long, String>();
        asVisitor.keySet().forEach(w -> names.put(w.id(), w.name()));
        asCompanion.keySet().forEach(w -> names.put(w.id(), w.name()));
        month.attempts().forEach(e -> e.visitors().forEach(w -> names.put(w.workerId(), w.name())));
        return names.entrySet().stream()
                .map(w -> {
                    var named = new VisitsByName.Named(w.getKey(), w.getValue());
                    var went = asVisitor.getOrDefault(named, List.of());
                    return new WorkerFigures(
                            w.getValue(),
                            VisitFigures.visits("走访", went),
                            VisitFigures.visits("陪同", asCompanion.getOrDefault(named, List.of())),
                            VisitFigures.visits("未见到", failed.getOrDefault(w.getKey(), List.of())),
                            went.stream().mapToInt(e -> e.visit().minutes()).sum());
                })
                .toList();
    }
}
