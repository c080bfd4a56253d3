package cn.shegong.app;

import cn.shegong.assessment.AssessmentCounting;
import cn.shegong.assessment.AssessmentLists;
import cn.shegong.assessment.AssessmentNeeds;
import cn.shegong.assessment.AssessmentPapers;
import cn.shegong.assessment.AssessmentService;
import cn.shegong.assessment.Instruments;
import cn.shegong.attachment.DocumentService;
import cn.shegong.audit.AuditService;
import cn.shegong.audit.Records;
import cn.shegong.backup.BackupService;
import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.closing.Books;
import cn.shegong.closing.ClosingService;
import cn.shegong.closing.Differences;
import cn.shegong.closing.MonthCheck;
import cn.shegong.doubles.DoublesService;
import cn.shegong.doubles.MergeService;
import cn.shegong.draft.DraftService;
import cn.shegong.fact.FactService;
import cn.shegong.filling.FillingService;
import cn.shegong.filling.Sources;
import cn.shegong.intake.IntakeService;
import cn.shegong.key.Keyring;
import cn.shegong.life.DueService;
import cn.shegong.life.HistoryService;
import cn.shegong.life.LifeService;
import cn.shegong.listing.FetchService;
import cn.shegong.listing.ListingService;
import cn.shegong.listing.NoticeService;
import cn.shegong.pack.PackService;
import cn.shegong.pack.ScanService;
import cn.shegong.pack.Unknowns;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.plan.CallService;
import cn.shegong.plan.DutyService;
import cn.shegong.plan.PlanCounting;
import cn.shegong.plan.PlanLists;
import cn.shegong.plan.RateService;
import cn.shegong.plan.RuleService;
import cn.shegong.plan.VisitingClock;
import cn.shegong.policy.PolicyService;
import cn.shegong.quality.Completeness;
import cn.shegong.quality.Mending;
import cn.shegong.quality.QualityService;
import cn.shegong.report.PeriodReportService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.FilesOpened;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Categories;
import cn.shegong.roster.Eligibility;
import cn.shegong.roster.Rolls;
import cn.shegong.roster.RosterCounting;
import cn.shegong.roster.RosterLists;
import cn.shegong.roster.RosterService;
import cn.shegong.screening.ExaminationService;
import cn.shegong.screening.PaperService;
import cn.shegong.screening.ProblemService;
import cn.shegong.screening.ReplyService;
import cn.shegong.screening.ScreeningCounting;
import cn.shegong.screening.ScreeningService;
import cn.shegong.screening.SummaryService;
import cn.shegong.screening.WorkListService;
import cn.shegong.settings.SettingsService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import cn.shegong.submission.SubmissionService;
import cn.shegong.visit.FollowUpService;
import cn.shegong.visit.VisitCounting;
import cn.shegong.visit.VisitFiling;
import cn.shegong.visit.VisitService;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The map of the program: which features there are and what each is built from. */
final class Station implements AutoCloseable {
    final Clock clock;
    final Database database;
    final Catalogue catalogue;
    final SettingsService settings;
    final BackupService backups;
    final DraftService drafts;
    final WorkerService workers;
    final PlaceService places;
    final ResidentService residents;
    final HouseholdService households;
    final DocumentService documents;
    final PolicyService policies;
    final FactService facts;
    final Categories categories;
    final Eligibility eligibility;
    final RosterService rosters;
    final RosterLists rosterLists;
    final LifeService life;
    final DueService due;
    final HistoryService history;
    final Rolls rolls;
    final ListingService listings;
    final NoticeService notices;
    final FetchService fetching;
    final Instruments instruments;
    final AssessmentService assessments;
    final AssessmentLists assessmentLists;
    final AssessmentPapers assessmentPapers;
    final VisitService visits;
    final FollowUpService followUps;
    final VisitFiling visitFiling;
    final RuleService visitingRules;
    final CallService calls;
    final DutyService duties;
    final VisitingClock visiting;
    final RateService rates;
    final PlanLists planLists;
    final QualityService quality;
    final Mending mending;
    final Completeness completeness;
    final DoublesService doubles;
    final MergeService merges;
    final IntakeService intake;
    final WorkListService workLists;
    final ProblemService problems;
    final ExaminationService examinations;
    final ReplyService replies;
    final ScreeningService screenings;
    final SummaryService summaries;
    final PaperService papers;
    final PackService packs;
    final ScanService scans;
    final FillingService filling;
    final Books books;
    final MonthCheck monthCheck;
    final ClosingService closings;
    final Differences differences;
    final PeriodReportService reports;
    final SubmissionService submissions;
    final AuditService audit;

    Station(Database database, Keyring keys, Clock clock) {
        this.database = database;
        this.clock = clock;
        catalogue = Catalogue.load();
        settings = new SettingsService(database);
        backups = new BackupService(database, settings, clock);
        drafts = new DraftService(database);
        workers = new WorkerService(database, keys);
        places = new PlaceService(database);
        var changes = new ChangeLog(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        documents = new DocumentService(database);
        policies = new PolicyService(database);
        facts = new FactService(database);
        rosters = new RosterService(database, changes);
        categories = rosters.categories();
        eligibility = new Eligibility(database, residents, facts, policies);
        rosterLists = new RosterLists(database);
        life = new LifeService(database, changes, residents, households, rosters);
        due = new DueService(database, policies, facts);
        history = new HistoryService(database, changes, places, residents, households, facts, rosters);
        rolls = new Rolls(database, facts, policies);
        listings = new ListingService(database, residents, facts, rosters, rolls, places, settings);
        notices = new NoticeService(database, residents, rolls, categories, policies, settings);
        fetching = new FetchService(database, facts, policies);
        instruments = new Instruments(database);
        assessments = new AssessmentService(database, instruments, policies, facts);
        assessmentLists = new AssessmentLists(database, instruments, assessments);
        assessmentPapers = new AssessmentPapers(database, settings, workers::all, assessments);
        visits = new VisitService(database, catalogue, facts);
        followUps = new FollowUpService(database, visits);
        visitFiling = new VisitFiling(database, visits, documents);
        visitingRules = new RuleService(database);
        calls = new CallService(database, policies);
        duties = new DutyService(database);
        visiting = new VisitingClock(
                database, visitingRules, calls, duties, new ChildRisk(assessmentLists), new UrgentOnes(visits));
        rates = new RateService(database, policies);
        planLists = new PlanLists(database, settings, listings);
        quality = new QualityService(database, policies, categories);
        mending = new Mending(database, residents, households, rosters, facts);
        completeness = new Completeness(database, categories, facts);
        doubles = new DoublesService(database);
        merges = new MergeService(database, changes, residents, households, facts);
        intake = new IntakeService(database, changes, places, residents, households, rosters, doubles);
        workLists = new WorkListService(database, rosterLists, places);
        problems = new ProblemService(database);
        examinations = new ExaminationService(database, visits, problems);
        replies = new ReplyService(database, problems);
        screenings = new ScreeningService(database, workLists, problems);
        summaries = new SummaryService(database);
        papers = new PaperService(database, settings, workLists, summaries);
        packs = new PackService(
                database,
                places,
                rosterLists,
                settings,
                documents,
                visits,
                problems,
                List.of(
                        Unknowns.inAssessments(
                                new AssessmentNeeds(database, instruments, assessmentLists, rosterLists),
                                () -> database.now().toLocalDate()),
                        Unknowns.inFiles(completeness)));
        scans = new ScanService(database, documents);
        filling = new FillingService(
                database,
                settings,
                facts,
                categories,
                places,
                new Sources(residents, rolls, rosterLists, visits, assessmentLists, instruments));
        books = new Books(
                database,
                List.of(
                        new FilesOpened(database),
                        new RosterCounting(database, rosterLists),
                        new AssessmentCounting(assessmentLists),
                        new VisitCounting(visits),
                        new PlanCounting(database, rates, visiting),
                        new ScreeningCounting(summaries)),
                residents::mergedInto);
        monthCheck = new MonthCheck(database, books, drafts, workers, policies);
        closings = new ClosingService(database, books, monthCheck);
        differences = new Differences(database, books, settings, listings);
        reports = new PeriodReportService(
                database, settings, catalogue, books, rosterLists, () -> places.allVillages().stream()
                        .map(Village::name)
                        .toList());
        submissions = new SubmissionService(database, reports);
        audit = new AuditService(
                database,
                changes,
                new Records(changes, places, residents, households, rosters, visits, assessments),
                settings);
    }

    /** Who may work under this key. */
    Actor admit(long workerId) {
        return workers.admit(workerId).actor();
    }

    /** Empty, or why there is no backup that one could go back to. */
    Optional<String> backUpBeforeTaking(Actor actor, Progress progress) {
        var written = backups.backUp(actor, "收名单之前备份", progress);
        return written.any() ? Optional.empty() : written.trouble();
    }

    boolean demo() {
        return database.demo();
    }

    @Override
    public void close() {
        database.close();
    }
}
