package cn.shegong.app;

import cn.shegong.audit.AuditService;
import cn.shegong.audit.Records;
import cn.shegong.backup.BackupService;
import cn.shegong.base.Actor;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.draft.DraftService;
import cn.shegong.fact.FactService;
import cn.shegong.intake.IntakeService;
import cn.shegong.key.Keyring;
import cn.shegong.listing.FetchService;
import cn.shegong.listing.ListingService;
import cn.shegong.listing.NoticeService;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.policy.PolicyService;
import cn.shegong.report.MonthReportService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Categories;
import cn.shegong.roster.Eligibility;
import cn.shegong.roster.Rolls;
import cn.shegong.roster.RosterLists;
import cn.shegong.roster.RosterService;
import cn.shegong.settings.SettingsService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import cn.shegong.visit.VisitService;
import java.time.Clock;

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
    final PolicyService policies;
    final FactService facts;
    final Categories categories;
    final Eligibility eligibility;
    final RosterService rosters;
    final RosterLists rosterLists;
    final Rolls rolls;
    final ListingService listings;
    final NoticeService notices;
    final FetchService fetching;
    final VisitService visits;
    final IntakeService intake;
    final MonthReportService months;
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
        policies = new PolicyService(database);
        facts = new FactService(database);
        rosters = new RosterService(database, changes);
        categories = rosters.categories();
        eligibility = new Eligibility(database, residents, facts, policies);
        rosterLists = new RosterLists(database);
        rolls = new Rolls(database, facts, policies);
        listings = new ListingService(database, residents, facts, rosters, rolls, places, settings);
        notices = new NoticeService(database, residents, rolls, categories, policies, settings);
        fetching = new FetchService(database, facts, policies);
        visits = new VisitService(database, catalogue);
        intake = new IntakeService(database, changes, places, residents, households, rosters);
        months = new MonthReportService(
                database, settings, catalogue, visits, rosterLists, () -> places.allVillages().stream()
                        .map(Village::name)
                        .toList());
        audit = new AuditService(
                database, changes, new Records(changes, places, residents, households, rosters, visits), settings);
    }

    /** Who may work under this key. */
    Actor admit(long workerId) {
        return workers.admit(workerId).actor();
    }

    boolean demo() {
        return database.demo();
    }

    @Override
    public void close() {
        database.close();
    }
}
