package cn.shegong.app;

import cn.shegong.attachment.ui.DocumentPart;
import cn.shegong.audit.ui.AuditPage;
import cn.shegong.backup.ui.SafetyPage;
import cn.shegong.catalogue.ui.CataloguePage;
import cn.shegong.document.Fonts;
import cn.shegong.doubles.ui.DoublesPage;
import cn.shegong.draft.Draft;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.fact.ui.FactPart;
import cn.shegong.filling.ui.FillingPage;
import cn.shegong.intake.ui.IntakePage;
import cn.shegong.life.DueLine;
import cn.shegong.life.ui.LifePage;
import cn.shegong.life.ui.LifePart;
import cn.shegong.pack.ui.PackPage;
import cn.shegong.place.ui.PlacePage;
import cn.shegong.plan.When;
import cn.shegong.plan.ui.PlanPage;
import cn.shegong.plan.ui.PlanPart;
import cn.shegong.policy.ui.PolicyPage;
import cn.shegong.quality.ui.QualityPage;
import cn.shegong.report.ui.ReportPage;
import cn.shegong.resident.ui.ResidentPage;
import cn.shegong.resident.ui.ResidentSearch;
import cn.shegong.roster.Category;
import cn.shegong.roster.ui.CategoryPage;
import cn.shegong.roster.ui.RosterPage;
import cn.shegong.roster.ui.RosterPart;
import cn.shegong.screening.ui.ScreeningPage;
import cn.shegong.settings.ui.SettingsPage;
import cn.shegong.staff.ui.StaffPage;
import cn.shegong.submission.ui.SubmissionPage;
import cn.shegong.ui.Page;
import cn.shegong.ui.SearchBox;
import cn.shegong.ui.Ui;
import cn.shegong.visit.ui.VisitPage;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The pages of the open station, in the order of a day's work, and the ways from one to another. */
final class Pages
        implements HomePage.Ways,
                IntakePage.Ways,
                AuditPage.Ways,
                LifePage.Ways,
                PackPage.Ways,
                PlanPage.Ways,
                QualityPage.Ways,
                RosterPage.Ways {
    private final Ui ui;
    private final Station station;
    private final Consumer<Page> show;
    private final List<Page> all;
    private final ResidentPage residents;
    private final RosterPart memberships;
    private final ResidentSearch search;
    private final VisitPage visits;
    private final Assessing assessing;
    private final PlanPage plan;
    private final PackPage packs;
    private final ScreeningPage screenings;
    private final LifePage life;
    private final FactPart facts;
    private final ReportPage month;
    private final StaffPage staff;
    private final SafetyPage safety;

    Pages(Ui ui, Station station, Consumer<Page> show, Runnable saved, Runnable changeKey) {
        this.ui = ui;
        this.station = station;
        this.show = show;
        var fonts = Fonts.ofThisComputer();
        var desks = new Desks(station);
        var registers = desks.registers();
        var home = new HomePage(ui, station, this);
        var lives = desks.life();
        facts = new FactPart(ui, station.facts, new AskedFacts(station)::of, station.clock);
        var documents = new DocumentPart(ui, station.documents, station.clock);
        var lists = new ListsOut(ui, station, () -> fonts);
        var rosterDesk = desks.rosters();
        memberships = new RosterPart(ui, rosterDesk, this::readAgain);
        assessing = new Assessing(ui, desks, () -> fonts, show);
        var planDesk = desks.plan(() -> fonts);
        residents = new ResidentPage(
                ui,
                registers,
                this::recordVisit,
                List.of(
                        new RosterCard(memberships),
                        new OnPerson("探访", new PlanPart(ui, planDesk)::view),
                        assessing.onPerson(),
                        new OnPerson("变动", new LifePart(ui, lives, this::readAgain)::view),
                        new OnPerson("档案信息", (person, household) -> facts.view(Subject.of(person, household))),
                        new OnPerson("照片和扫描件", (person, household) -> documents.view(household))),
                lists.ofResidents());
        life = new LifePage(ui, lives, this);
        var rosters = new RosterPage(ui, rosterDesk, this, lists);
        search = new ResidentSearch(registers, this::person, this::household);
        visits = assessing.visits(
                desks.visits(), new PicturesOfVisits(documents), new LateVisitNote(ui, station.closings));
        plan = new PlanPage(ui, planDesk, this);
        packs = new PackPage(ui, desks.packs(() -> fonts), this);
        screenings = new ScreeningPage(ui, desks.screening(() -> fonts, this::household));
        var intake = new IntakePage(
                ui,
                station.intake,
                this,
                station::backUpBeforeTaking,
                () -> station.settings.profile().stationName(),
                () -> fonts,
                station.clock);
        var quality = new QualityPage(
                ui,
                station.quality,
                station.mending,
                station.completeness,
                desks.qualityPapers(() -> fonts),
                station.facts,
                this,
                station.clock);
        var doubles = new DoublesPage(ui, station.doubles, station.merges, this::person);
        month = new ReportPage(ui, station.reports, desks.closing(), () -> fonts, station.clock, this::household);
        var submissions = new SubmissionPage(ui, station.submissions, () -> fonts, station.clock);
        staff = new StaffPage(ui, station.workers, station.clock);
        var audit = new AuditPage(ui, station.audit, station.workers, this, station.backups::anchors, station.clock);
        var catalogue =
                new CataloguePage(ui, station.catalogue, new VisitCounts(station.visits), this::named, station.clock);
        var places = new PlacePage(ui, station.places);
        var policies = new PolicyPage(ui, station.policies, station.clock);
        var categories = new CategoryPage(ui, station.categories, station.facts);
        safety = new SafetyPage(ui, station.backups, saved, changeKey);
        var settings = new SettingsPage(ui, station.settings, new Around(ui, station, fonts, saved), station.clock);
        all = List.of(
                home,
                residents,
                rosters,
                life,
                visits,
                plan,
                packs,
                assessing.page,
                screenings,
                intake,
                quality,
                doubles,
                month,
                new FillingPage(ui, desks.filling()),
                submissions,
                catalogue,
                staff,
                audit,
                places,
                categories,
                policies,
                safety,
                settings);
    }

    /** The page of the person or the household that is open shows what has just been changed. */
    private void readAgain() {
        residents.shown();
    }

    List<Page> all() {
        return all;
    }

    /** What the global search finds beside the pages themselves; off the window's thread. */
    List<SearchBox.Hit> find(String text) {
        return search.find(text);
    }

    void changePassword() {
        staff.changePassword();
    }

    @Override
    public void person(long personId) {
        show.accept(residents);
        residents.openPerson(personId);
    }

    @Override
    public void household(long householdId) {
        show.accept(residents);
        residents.openHousehold(householdId);
    }

    @Override
    public void correctPerson(long personId, String field) {
        show.accept(residents);
        residents.correctPerson(personId, field);
    }

    @Override
    public void correctHousehold(long householdId, String field) {
        show.accept(residents);
        residents.correctHousehold(householdId, field);
    }

    @Override
    public void enter(Category roster, long personId, String reason, Runnable entered) {
        memberships.enter(roster, personId, reason, entered);
    }

    @Override
    public void recordVisit(long householdId) {
        visits.recordFor(householdId);
        show.accept(visits);
    }

    @Override
    public void plan(When part) {
        plan.show(part);
        show.accept(plan);
    }

    @Override
    public void enterSheet(long householdId, LongConsumer saved, Runnable left) {
        visits.recordFor(householdId, new VisitPage.Errand(saved, left));
        show.accept(visits);
    }

    @Override
    public void packs() {
        show.accept(packs);
    }

    @Override
    public void visits() {
        show.accept(visits);
        visits.record();
    }

    @Override
    public void goOn(Draft draft) {
        if (draft.kind().equals("screening")) {
            show.accept(screenings);
            screenings.goOn(draft);
        } else if (draft.kind().equals("assessment")) {
            assessing.goOn(draft);
        } else {
            visits();
        }
    }

    @Override
    public void fact(DueLine line, Runnable saved) {
        facts.ask(
                line.personId() == null ? Subject.household(line.householdId()) : Subject.person(line.personId()),
                line.field(),
                line.what() + "：" + line.name(),
                saved);
    }

    @Override
    public void due() {
        show.accept(life);
        life.showDue();
    }

    @Override
    public void assessments() {
        assessing.due();
    }

    @Override
    public void counted(int due, int overdue) {
        life.counted(due);
        plan.counted(overdue);
    }

    @Override
    public void intake() {
        named("名单导入");
    }

    @Override
    public void residents() {
        show.accept(residents);
    }

    @Override
    public void month() {
        show.accept(month);
    }

    @Override
    public void safety() {
        show.accept(safety);
    }

    /** Brings the page with this name to the front, e.g. the one that records a catalogue item. */
    private void named(String title) {
        all.stream().filter(p -> p.title().equals(title)).findFirst().ifPresent(show);
    }
}
