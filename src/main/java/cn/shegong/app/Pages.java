package cn.shegong.app;

import cn.shegong.audit.ui.AuditPage;
import cn.shegong.backup.ui.SafetyPage;
import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.catalogue.ui.CataloguePage;
import cn.shegong.document.Fonts;
import cn.shegong.intake.ui.IntakePage;
import cn.shegong.place.ui.PlacePage;
import cn.shegong.report.ui.ReportPage;
import cn.shegong.resident.ui.Registers;
import cn.shegong.resident.ui.ResidentPage;
import cn.shegong.resident.ui.ResidentSearch;
import cn.shegong.roster.ui.RosterDesk;
import cn.shegong.roster.ui.RosterPage;
import cn.shegong.settings.ui.SettingsPage;
import cn.shegong.staff.ui.StaffPage;
import cn.shegong.ui.Help;
import cn.shegong.ui.Page;
import cn.shegong.ui.SearchBox;
import cn.shegong.ui.Ui;
import cn.shegong.visit.ui.VisitDesk;
import cn.shegong.visit.ui.VisitPage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The pages of the open station, in the order of a day's work, and the ways from one to another. */
final class Pages implements HomePage.Ways, IntakePage.Ways, AuditPage.Ways, RosterPage.Ways {
    private final Ui ui;
    private final Station station;
    private final Consumer<Page> show;
    private final List<Page> all;
    private final ResidentPage residents;
    private final ResidentSearch search;
    private final VisitPage visits;
    private final ReportPage month;
    private final StaffPage staff;
    private final SafetyPage safety;

    Pages(Ui ui, Station station, Consumer<Page> show, Runnable saved, Runnable changeKey) {
        this.ui = ui;
        this.station = station;
        this.show = show;
        var fonts = new Fonts();
        var registers = new Registers(
                station.residents,
                station.households,
                station.places,
                station.settings,
                new StationRecord(station),
                station.clock);
        var desk = new VisitDesk(
                station.visits,
                station.residents,
                station.households,
                station.places,
                station.workers::all,
                station.drafts,
                station.catalogue,
                station.clock);
        var home = new HomePage(ui, station, this);
        var lists = new ListsOut(ui, station, () -> fonts);
        var rosterDesk = new RosterDesk(
                station.rosters,
                station.rolls,
                station.eligibility,
                station.facts,
                station.policies,
                station.residents,
                station.households,
                station.places,
                station.clock);
        residents = new ResidentPage(
                ui,
                registers,
                this::recordVisit,
                List.of(new RosterCard(ui, rosterDesk, () -> residentPage().shown())),
                lists.ofResidents());
        var rosters = new RosterPage(ui, rosterDesk, this, lists);
        search = new ResidentSearch(registers, this::person, this::household);
        visits = new VisitPage(ui, desk);
        var intake = new IntakePage(
                ui,
                station.intake,
                this,
                this::backUpBeforeTaking,
                () -> station.settings.profile().stationName(),
                () -> fonts,
                station.clock);
        month = new ReportPage(ui, station.months, () -> fonts, station.clock, this::household);
        staff = new StaffPage(ui, station.workers, station.clock);
        var audit = new AuditPage(ui, station.audit, station.workers, this, station.backups::anchors, station.clock);
        var catalogue =
                new CataloguePage(ui, station.catalogue, new VisitCounts(station.visits), this::named, station.clock);
        var places = new PlacePage(ui, station.places);
        safety = new SafetyPage(ui, station.backups, saved, changeKey);
        var settings = new SettingsPage(ui, station.settings, new Around(ui, station, fonts, saved), station.clock);
        all = List.of(
                home, residents, rosters, visits, intake, month, catalogue, staff, audit, places, safety, settings);
    }

    List<Page> all() {
        return all;
    }

    Page first() {
        return all.get(0);
    }

    /** What the global search finds beside the pages themselves; off the window's thread. */
    List<SearchBox.Hit> find(String text) {
        return search.find(text);
    }

    void changePassword() {
        staff.changePassword();
    }

    void help(Page page) {
        ui.dialogs().look("帮助", Help.view(page.title()));
    }

    /** Empty, or why there is no backup that one could go back to. */
    private Optional<String> backUpBeforeTaking(Actor actor, Progress progress) {
        var written = station.backups.backUp(actor, "收名单之前备份", progress);
        return written.any() ? Optional.empty() : written.trouble();
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
    public void recordVisit(long householdId) {
        visits.recordFor(householdId);
        show.accept(visits);
    }

    @Override
    public void visits() {
        show.accept(visits);
        visits.record();
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

    private ResidentPage residentPage() {
        return residents;
    }

    /** Brings the page with this name to the front, e.g. the one that records a catalogue item. */
    private void named(String title) {
        all.stream().filter(p -> p.title().equals(title)).findFirst().ifPresent(show);
    }
}
