package cn.shegong.app;

import cn.shegong.audit.ui.AuditPage;
import cn.shegong.backup.ui.SafetyPage;
import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.catalogue.ui.CataloguePage;
import cn.shegong.document.Fonts;
import cn.shegong.intake.ui.IntakePage;
import cn.shegong.place.ui.PlacePage;
import cn.shegong.policy.ui.PolicyPage;
import cn.shegong.quality.QualityPapers;
import cn.shegong.quality.ui.QualityPage;
import cn.shegong.report.ui.ReportPage;
import cn.shegong.resident.ui.Registers;
import cn.shegong.resident.ui.ResidentPage;
import cn.shegong.resident.ui.ResidentSearch;
import cn.shegong.roster.ui.CategoryPage;
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
final class Pages implements HomePage.Ways, IntakePage.Ways, AuditPage.Ways, QualityPage.Ways {
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
        residents = new ResidentPage(ui, registers, this::recordVisit, List.of());
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
        var papers =
                new QualityPapers(station.residents, station.places, station.settings, () -> fonts, station.demo());
        var quality = new QualityPage(
                ui, station.quality, station.mending, station.completeness, papers, station.facts, this, station.clock);
        month = new ReportPage(ui, station.months, () -> fonts, station.clock, this::household);
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
                visits,
                intake,
                quality,
                month,
                catalogue,
                staff,
                audit,
                places,
                categories,
                policies,
                safety,
                settings);
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

    /** Brings the page with this name to the front, e.g. the one that records a catalogue item. */
    private void named(String title) {
        all.stream().filter(p -> p.title().equals(title)).findFirst().ifPresent(show);
    }
}
