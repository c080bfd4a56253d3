package cn.shegong.screening;

import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.disk.DataFolder;
import cn.shegong.draft.DraftService;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterLists;
import cn.shegong.roster.RosterService;
import cn.shegong.settings.SettingsService;
import cn.shegong.settings.StationProfile;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import cn.shegong.visit.VisitService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A station in a real store: 东风社区 stands before 朝阳村, two workers, six households, and the services of campaigns. 王老五
 * and his wife are on two rosters; 孙志国 is on none; 钱多 has no village.
 */
public final class ScreeningStation implements AutoCloseable {
    public static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 15, 0);
    public static final LocalDate TODAY = NOW.toLocalDate();

    public final Clock clock;
    public final Database database;
    public final WorkerService workers;
    public final PlaceService places;
    public final ResidentService residents;
    public final HouseholdService households;
    public final RosterService rosters;
    public final RosterLists lists;
    public final VisitService visits;
    public final DraftService drafts;
    public final SettingsService settings;
    public final WorkListService workLists;
    public final ProblemService problems;
    public final ExaminationService examinations;
    public final ReplyService replies;
    public final ScreeningService screenings;
    public final SummaryService summaries;
    public final PaperService papers;
    public final Actor wang;
    public final Actor li;
    public final long dongfeng;
    public final long chaoyang;
    public final long elders;
    public final long zhao;
    public final long zhou;
    public final long lone;
    public final long family;
    public final long placeless;
    private int sequence = 900;

    public ScreeningStation(Path folder) {
        var zone = ZoneId.systemDefault();
        clock = Clock.fixed(NOW.atZone(zone).toInstant(), zone);
        var made = TestStore.created(new DataFolder(folder), clock);
        database = made.database();
        workers = new WorkerService(database, made.keys());
        wang = workers.found(TestStore.HEAD_ID, "王芳", TODAY).actor();
        li = workers.add(wang, "李强", Role.SOCIAL_WORKER, "", TODAY, TestStore.PASSWORD)
                .actor();
        places = new PlaceService(database);
        var changes = new ChangeLog(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        rosters = new RosterService(database, changes);
        lists = new RosterLists(database);
        visits = new VisitService(database, Catalogue.load(), new FactService(database));
        drafts = new DraftService(database);
        settings = new SettingsService(database);
        workLists = new WorkListService(database, lists, places);
        problems = new ProblemService(database);
        examinations = new ExaminationService(database, visits, problems);
        replies = new ReplyService(database, problems);
        screenings = new ScreeningService(database, workLists, problems);
        summaries = new SummaryService(database);
        papers = new PaperService(database, settings, workLists, summaries);
        settings.saveProfile(
                wang, new StationProfile("柳河县", "220524", "青松镇", "青松镇社工站", "", null, null, "王芳", "李强", "", "王芳"));
        dongfeng = places.add(wang, VillageDraft.of("东风社区", 2)).id();
        chaoyang = places.add(wang, VillageDraft.of("朝阳村", 3)).id();
        elders = household(chaoyang, 1, "王老五", 1948);
        residents.add(wang, person("赵桂兰", 1950).with(p -> {
            p.householdId = elders;
            p.kinship = Kinship.SPOUSE.code();
        }));
        zhao = household(chaoyang, 3, "赵小山", 1980);
        zhou = household(chaoyang, 1, "周大明", 1975);
        lone = household(dongfeng, 2, "吴淑芬", 1945);
        family = household(dongfeng, 1, "孙志国", 1980);
        placeless = household(null, 0, "钱多", 1960);
        List.of(elders, zhao, zhou, lone, placeless).forEach(this::onDibao);
        var disabled = RosterEntry.ofPerson(Category.DISABLED, LocalDate.of(2025, 1, 1));
        rosters.enter(wang, disabled, List.of(head(elders)));
    }

    private long household(Long villageId, int group, String head, int year) {
        var groupId = villageId == null
                ? null
                : places.groups(villageId).get(group - 1).id();
        return households
                .add(wang, Household.in(villageId, groupId), person(head, year))
                .id();
    }

    private Person person(String name, int year) {
        return Person.named(
                name,
                IdNumber.of("220524", LocalDate.of(year, 5, 6), sequence++).text());
    }

    private void onDibao(long householdId) {
        rosters.enter(
                wang,
                RosterEntry.ofHousehold(Category.DIBAO, householdId, LocalDate.of(2025, 1, 1)),
                residents.members(householdId).stream().map(Person::id).toList());
    }

    public long head(long householdId) {
        return households.household(householdId).orElseThrow().headId();
    }

    /** A plan for 低保 in both villages: 王芳 goes to 朝阳村, 李强 to 东风社区. */
    public Screening plan() {
        return Screening.of(TODAY).with(s -> {
            s.startsOn = LocalDate.of(2026, 11, 1);
            s.areas = List.of(new Screening.Area(dongfeng, li.id()), new Screening.Area(chaoyang, wang.id()));
        });
    }

    /** The plan, started. */
    public Screening started() {
        return started(plan());
    }

    public Screening started(Screening plan) {
        return screenings.advance(wang, screenings.plan(wang, plan).id());
    }

    public List<WorkEntry> entries(Screening screening) {
        return workLists.all(screening.id(), WorkFilter.ALL);
    }

    public List<String> names(Screening screening) {
        return entries(screening).stream().map(e -> e.line().headName()).toList();
    }

    public long row(Screening screening, long householdId) {
        return entries(screening).stream()
                .filter(e -> e.line().householdId() == householdId)
                .findFirst()
                .orElseThrow()
                .line()
                .id();
    }

    /** A result without changes that suggests something. */
    public Examination result(Screening screening, long householdId, Suggestion suggestion) {
        return Examination.of(row(screening, householdId), TODAY, wang.id()).with(r -> {
            r.unchanged = true;
            r.suggestion = suggestion;
        });
    }

    public void examine(Screening screening, long householdId, Suggestion suggestion) {
        examinations.record(wang, result(screening, householdId, suggestion), null);
    }

    public void examine(Screening screening, long householdId, ChangeKind kind, String note, Suggestion suggestion) {
        var result = result(screening, householdId, suggestion).with(r -> {
            r.unchanged = false;
            r.changes = Map.of(kind, note);
            r.evidence = "入户核查表";
            r.signed = true;
        });
        examinations.record(wang, result, null);
    }

    public ScreeningProblem problem(Screening screening, Long householdId, ProblemKind kind, String description) {
        return problems.add(
                wang,
                ScreeningProblem.of(screening.id(), householdId, li.id(), TODAY).with(p -> {
                    p.kind = kind;
                    p.description = description;
                    p.advice = "建议复核" + description;
                }));
    }

    /** Every household of the list looked into or explained. */
    public void complete(Screening screening) {
        var open = new ArrayList<>(entries(screening));
        open.removeIf(e -> e.line().state() != WorkState.OPEN);
        open.forEach(e -> examine(screening, e.line().householdId(), Suggestion.KEEP));
    }

    public Screening advance(Screening screening) {
        return screenings.advance(wang, screening.id());
    }

    public Screening answered(Screening screening) {
        return replies.record(wang, new Reply(0, screening.id(), TODAY, "镇民政办", "按建议办。", wang.id()), List.of());
    }

    @Override
    public void close() {
        database.close();
    }
}
