package cn.shegong.closing;

import cn.shegong.base.Actor;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.count.CountedRow;
import cn.shegong.count.Figure;
import cn.shegong.count.Line;
import cn.shegong.disk.DataFolder;
import cn.shegong.draft.DraftService;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.FilesOpened;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterCounting;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterLists;
import cn.shegong.roster.RosterService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import cn.shegong.visit.Situation;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitCounting;
import cn.shegong.visit.VisitPerson;
import cn.shegong.visit.VisitService;
import cn.shegong.visit.VisitVersion;
import cn.shegong.visit.VisitWay;
import cn.shegong.visit.VisitWorker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A small station whose months are closed while its clock goes on. */
public final class ClosingStation implements AutoCloseable {
    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    public static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    public final MovingClock clock = new MovingClock(LocalDateTime.of(2026, 11, 2, 9, 0));
    public final Database database;
    public final Actor wang;
    public final HouseholdService households;
    public final ResidentService residents;
    public final RosterService rosters;
    public final VisitService visits;
    public final DraftService drafts;
    public final Books books;
    public final MonthCheck check;
    public final ClosingService closings;
    public final Map<Long, Long> merged = new HashMap<>();
    public final Map<String, Person> heads = new HashMap<>();

    public ClosingStation(Path folder) {
        var opened = TestStore.created(new DataFolder(folder), clock);
        database = opened.database();
        var workers = new WorkerService(database, opened.keys());
        wang = workers.found(TestStore.HEAD_ID, "王芳", LocalDate.of(2025, 1, 1)).actor();
        var changes = new ChangeLog(database);
        households = new HouseholdService(database, changes, new PlaceService(database));
        residents = new ResidentService(database, changes);
        rosters = new RosterService(database, changes);
        visits = new VisitService(database, Catalogue.load(), new FactService(database));
        drafts = new DraftService(database);
        books = new Books(
                database,
                List.of(
                        new FilesOpened(database),
                        new RosterCounting(database, new RosterLists(database)),
                        new VisitCounting(visits)),
                id -> java.util.Optional.ofNullable(merged.get(id)));
        check = new MonthCheck(database, books, drafts, workers, new PolicyService(database));
        closings = new ClosingService(database, books, check);
    }

    /** A household on 低保 from a day on; its file was opened on that day. */
    public long dibao(String head, LocalDate from) {
        var number = IdNumber.of("220524", LocalDate.of(1950, 1, 1 + heads.size()), 991)
                .text();
        var home = households.add(wang, Household.BLANK.with(h -> h.openedOn = from), Person.named(head, number));
        heads.put(head, residents.person(home.headId()).orElseThrow());
        var entry = RosterEntry.ofHousehold(Category.DIBAO, home.id(), from);
        return rosters.enter(wang, entry, List.of(home.headId())).id();
    }

    public VisitVersion visit(String head, LocalDateTime at) {
        return visit(head, at, "A1.2");
    }

    VisitVersion visit(String head, LocalDateTime at, String item) {
        return visits.record(wang, content(head, at, item));
    }

    VisitVersion correct(VisitVersion version, UnaryOperator<LocalDateTime> at, String head, String item) {
        return visits.correct(
                wang, version.id(), content(head, at.apply(version.visit().visitedAt()), item));
    }

    private Visit content(String head, LocalDateTime at, String item) {
        var person = heads.get(head);
        return new Visit(
                person.householdId(),
                at,
                30,
                VisitWay.HOME,
                null,
                item,
                List.of(new VisitPerson(person.id(), true)),
                List.of(VisitWorker.visitor(wang.id())),
                "",
                Situation.NONE,
                "",
                "",
                "",
                false,
                null,
                "",
                List.of());
    }

    Figure visitsOf(YearMonth month) {
        return books.month(month).figure(VisitCounting.VISITS);
    }

    /** The lines of a month's visits as mark, day and head. */
    List<String> visitLines(YearMonth month) {
        return visitsOf(month).lines().stream().map(ClosingStation::words).toList();
    }

    static String words(Line line) {
        CountedRow row = line.row();
        return line.mark().label() + row.on().getMonthValue() + "-" + row.on().getDayOfMonth() + row.name();
    }

    void explainAll(YearMonth month, String reason) {
        closings.explain(wang, books.month(month).late(), reason);
    }

    @Override
    public void close() {
        database.close();
    }

    /** A clock that is set by hand. */
    public static final class MovingClock extends Clock {
        private static final ZoneId ZONE = ZoneId.systemDefault();
        private Instant now;

        MovingClock(LocalDateTime start) {
            set(start);
        }

        public void set(LocalDateTime time) {
            now = time.atZone(ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            now = now.plusMillis(1);
            return now;
        }
    }
}
