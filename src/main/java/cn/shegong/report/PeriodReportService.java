package cn.shegong.report;

import cn.shegong.assessment.AssessmentCounting;
import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.closing.Books;
import cn.shegong.closing.MonthBook;
import cn.shegong.closing.PeriodBook;
import cn.shegong.count.CountedRow;
import cn.shegong.count.Figure;
import cn.shegong.count.Period;
import cn.shegong.count.Unit;
import cn.shegong.document.Fonts;
import cn.shegong.resident.FilesOpened;
import cn.shegong.roster.RosterLists;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.Database;
import cn.shegong.visit.VisitCounting;
import cn.shegong.visit.VisitKind;
import cn.shegong.visit.VisitKinds;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws up a period's report from the months' books, all read at one moment. */
public final class PeriodReportService {
    private static final Set<String> GLANCE = Set.of("visit", "roster");

    private final Database database;
    private final SettingsService settings;
    private final Catalogue catalogue;
    private final Books books;
    private final RosterLists rosters;
    private final VillageOrder order;

    /** In which order the township names its villages. */
    public interface VillageOrder {
        List<String> names();
    }

    public PeriodReportService(
            Database database,
            SettingsService settings,
            Catalogue catalogue,
            Books books,
            RosterLists rosters,
            VillageOrder order) {
        this.database = database;
        this.settings = settings;
        this.catalogue = catalogue;
        this.books = books;
        this.rosters = rosters;
        this.order = order;
    }

    /** All figures of a month: as they were kept when it is closed, else as the records have them now. */
    public PeriodReport report(YearMonth month) {
        return report(Period.month(month));
    }

    /** A month's visits and rosters only, which is all that a first look needs. */
    public PeriodReport glance(YearMonth month) {
        return database.snapshot(() -> draw(books.period(Period.month(month), GLANCE::contains)));
    }

    /** All figures of a period, its closed months as they were kept. */
    public PeriodReport report(Period period) {
        return database.snapshot(() -> draw(books.period(period)));
    }

    /**
     * Writes a period's report into a folder, and into the record of deeds that it was taken there.
     *
     * @return the files, see {@link PeriodFiles}
     */
    public List<Path> write(Actor actor, Period period, Supplier<Fonts> fonts, Path folder, Progress progress) {
        actor.require(Right.EXPORT);
        progress.step(0, 2, "数数");
        var report = report(period);
        return database.transaction(actor, Right.EXPORT, audit -> {
            var files = PeriodFiles.write(report, fonts.get(), folder, progress.toTheEnd());
            audit.note(
                    "report.write",
                    "report",
                    0,
                    "写" + period.text() + "的" + period.kind().label() + "（内有走访 "
                            + report.total().visits().text() + "、未走访 "
                            + report.notVisited().text() + "的名单），写到“" + folder + "”");
            return files;
        });
    }

    private PeriodReport draw(PeriodBook book) {
        var visits = book.figure(VisitCounting.VISITS);
        var served = book.figure(VisitCounting.SERVED);
        var total = ServiceFigures.of("", "合计", visits, served, row -> true);
        var villages = order.names();
        var drawn = new Rosters(rosters, book, villages);
        var onRoster = drawn.onRoster();
        var visited = new HashSet<Long>();
        total.households().lines().forEach(line -> visited.add(line.row().householdId()));
        var notVisited = onRoster.only("未走访", row -> !visited.contains(row.householdId()));
        return new PeriodReport(
                book.period(),
                settings.profile(),
                book.readOn(),
                book.closed(),
                database.demo(),
                book.months().stream().map(PeriodReportService::month).toList(),
                total,
                items(visits, served),
                kinds(visits),
                ScreeningFigures.of(book),
                AssessmentFigures.of(book),
                PlanFigures.of(book),
                book.figure(FilesOpened.OPENED),
                book.figure(VisitCounting.ATTEMPTS),
                visits.only("补录", CountedRow::enteredLate),
                book.months().stream()
                        .map(MonthBook::late)
                        .flatMap(List::stream)
                        .toList(),
                drawn.figures(),
                villages(villages, visits, served, onRoster, notVisited),
                workers(book),
                onRoster,
                notVisited);
    }

    private static MonthLine month(MonthBook book) {
        return new MonthLine(
                book.month(),
                book.figure(VisitCounting.VISITS),
                book.figure(VisitCounting.SERVED),
                book.figure(AssessmentCounting.SHEETS),
                book.figure(FilesOpened.OPENED),
                book.closed());
    }

    private List<ServiceFigures> items(Figure visits, Figure served) {
        var done = visits.by(CountedRow::item, item -> item).keySet();
        return catalogue.items().stream()
                .filter(item -> done.contains(item.code()))
                .map(item -> ServiceFigures.of(item.code(), item.title(), visits, served, row -> row.item()
                        .equals(item.code())))
                .toList();
    }

    /** 户次 of each kind of visit, in the order of the form; those without any left out. */
    private static List<Figure> kinds(Figure visits) {
        var byKind = visits.by(
                row -> row.cut().code(),
                kind -> VisitKinds.find(kind).map(VisitKind::label).orElse(""));
        return VisitKinds.all().stream()
                .map(VisitKind::code)
                .filter(byKind::containsKey)
                .map(byKind::get)
                .toList();
    }

    private static List<VillageFigures> villages(
            List<String> order, Figure visits, Figure served, Figure onRoster, Figure notVisited) {
        var visited = visits.by(CountedRow::village, village -> "走访");
        var met = served.by(CountedRow::village, village -> "服务");
        var listed = onRoster.by(CountedRow::village, village -> "在册家庭");
        var missed = notVisited.by(CountedRow::village, village -> "未走访");
        return Stream.of(order.stream(), visited.keySet().stream(), listed.keySet().stream())
                .flatMap(names -> names)
                .distinct()
                .filter(name -> visited.containsKey(name) || listed.containsKey(name))
                .map(name -> {
                    var there = visited.getOrDefault(name, new Figure("走访", Unit.VISITS, List.of()));
                    return new VillageFigures(
                            name,
                            there,
                            met.getOrDefault(name, new Figure("服务", Unit.SERVED, List.of())),
                            there.households("走访家庭"),
                            listed.getOrDefault(name, new Figure("在册家庭", Unit.HOUSEHOLDS, List.of())),
                            missed.getOrDefault(name, new Figure("未走访", Unit.HOUSEHOLDS, List.of())));
                })
                .toList();
    }

    private static List<WorkerFigures> workers(PeriodBook book) {
        var went = book.figure(VisitCounting.BY_WORKER);
        var along = book.figure(VisitCounting.ACCOMPANIED);
        var failed = book.figure(VisitCounting.ATTEMPTS_BY_WORKER);
        var hours = book.figure(VisitCounting.HOURS);
        var names = new TreeMap<Long, String>();
        Stream.of(went, along, failed)
                .flatMap(figure -> figure.lines().stream())
                .map(line -> line.row().cut())
                .forEach(worker -> names.put(Long.valueOf(worker.code()), worker.label()));
        return names.entrySet().stream()
                .map(worker -> new WorkerFigures(
                        worker.getValue(),
                        of(worker.getKey(), went, "走访"),
                        of(worker.getKey(), along, "陪同"),
                        of(worker.getKey(), failed, "未见到"),
                        of(worker.getKey(), hours, "时长")))
                .toList();
    }

    private static Figure of(long worker, Figure all, String label) {
        var code = String.valueOf(worker);
        return all.only(label, row -> row.cut().code().equals(code));
    }
}
