package cn.shegong.audit;

import static cn.shegong.resident.ResidentSamples.LIU;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.ZHANG;

import cn.shegong.assessment.AssessmentService;
import cn.shegong.assessment.Instruments;
import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.disk.DataFolder;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.RosterService;
import cn.shegong.settings.SettingsService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.AuditLine;
import cn.shegong.store.Database;
import cn.shegong.store.SetClock;
import cn.shegong.store.TestStore;
import cn.shegong.visit.VisitService;
import java.nio.file.Path;
import java.util.List;

/** A station with two workers and one household, whose record of deeds has something to show. */
public final class AuditStation implements AutoCloseable {
    public final SetClock clock = new SetClock(TODAY.atTime(8, 0));
    public final Database database;
    public final AuditService audit;
    public final WorkerService workers;
    public final PlaceService places;
    public final ResidentService residents;
    public final HouseholdService households;
    public final RosterService rosters;
    public final List<Village> villages;
    public final Actor head;
    public final Actor worker;
    public final Household zhang;

    public AuditStation(Path folder) {
        var created = TestStore.created(new DataFolder(folder), clock);
        database = created.database();
        workers = new WorkerService(database, created.keys());
        places = new PlaceService(database);
        var settings = new SettingsService(database);
        var changes = new ChangeLog(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        rosters = new RosterService(database, changes);
        var facts = new FactService(database);
        var visits = new VisitService(database, Catalogue.load(), facts);
        var assessments =
                new AssessmentService(database, new Instruments(database), new PolicyService(database), facts);
        audit = new AuditService(
                database,
                changes,
                new Records(changes, places, residents, households, rosters, visits, assessments),
                settings);
        head = workers.found(TestStore.HEAD_ID, "王芳", TODAY).actor();
        worker = workers.add(head, "李静", Role.SOCIAL_WORKER, "", TODAY, "李静的口令".toCharArray())
                .actor();
        villages = places.addAll(head, PlaceService.villagesFromText("朝阳村 2个组\n红星村"));
        zhang = households.add(
                worker,
                Household.in(
                        villages.get(0).id(),
                        places.groups(villages.get(0).id()).get(0).id()),
                ZHANG);
        residents.add(worker, LIU.with(p -> p.householdId = zhang.id()));
    }

    public Person whole(long id) {
        return residents.whole(head, id).orElseThrow();
    }

    public AuditLine newest() {
        return database.audit().newest(1).get(0);
    }

    @Override
    public void close() {
        database.close();
    }
}
