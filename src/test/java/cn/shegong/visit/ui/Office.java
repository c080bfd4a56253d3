package cn.shegong.visit.ui;

import cn.shegong.attachment.DocumentService;
import cn.shegong.attachment.ui.DocumentPart;
import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.disk.DataFolder;
import cn.shegong.draft.DraftService;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import cn.shegong.visit.FollowUpService;
import cn.shegong.visit.VisitFiling;
import cn.shegong.visit.VisitService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** A station in a real store with two households in one village and two workers; 王芳 is at the desk. */
final class Office implements AutoCloseable {
    static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 16, 15, 0);
    static final LocalDate TODAY = NOW.toLocalDate();

    final RememberedDialogs dialogs = new RememberedDialogs();
    final Database database;
    final VisitDesk desk;
    final DocumentService documents;
    final Ui ui;
    final Actor wang;
    final long liId;
    final long elders;
    final long family;
    private int sequence = 990;

    Office(Path folder) {
        var zone = ZoneId.systemDefault();
        var clock = Clock.fixed(NOW.atZone(zone).toInstant(), zone);
        var made = TestStore.created(new DataFolder(folder), clock);
        database = made.database();
        var workers = new WorkerService(database, made.keys());
        wang = workers.found(TestStore.HEAD_ID, "王芳", TODAY).actor();
        liId = workers.add(wang, "李强", Role.SOCIAL_WORKER, "", TODAY, TestStore.PASSWORD)
                .id();
        var places = new PlaceService(database);
        var village = places.add(wang, VillageDraft.of("朝阳村", 3));
        var changes = new ChangeLog(database);
        var residents = new ResidentService(database, changes);
        var households = new HouseholdService(database, changes, places);
        var visits = new VisitService(database, Catalogue.load(), new FactService(database));
        documents = new DocumentService(database);
        desk = new VisitDesk(
                visits,
                new VisitFiling(database, visits, documents),
                new FollowUpService(database, visits),
                residents,
                households,
                places,
                workers::all,
                new DraftService(database),
                new FactService(database),
                new PolicyService(database),
                Catalogue.load(),
                clock);
        ui = new Ui(new DirectTasks(dialogs), dialogs, () -> wang);
        elders = household(village.id(), person("王老五", 1948));
        residents.add(wang, person("赵桂兰", 1950).with(p -> {
            p.householdId = elders;
            p.kinship = Kinship.SPOUSE.code();
        }));
        family = household(village.id(), person("孙志国", 1980));
    }

    private long household(long villageId, Person head) {
        return desk.households().add(wang, Household.in(villageId, null), head).id();
    }

    private Person person(String name, int year) {
        return Person.named(
                name,
                IdNumber.of("220524", LocalDate.of(year, 5, 6), sequence++).text());
    }

    /** The pictures as the station draws them. */
    VisitPictures pictures() {
        var part = new DocumentPart(ui, documents, desk.clock());
        return new VisitPictures() {
            @Override
            public Node of(long householdId, long visitRoot, LocalDateTime visitedAt) {
                return part.view(householdId, visitRoot, visitedAt);
            }

            @Override
            public Node chosen(long householdId, ObservableList<Long> chosen, Supplier<LocalDateTime> around) {
                return part.chosen(householdId, chosen, around);
            }
        };
    }

    /** Another form on the same store, as after a restart. */
    VisitFormViewModel form() {
        return new VisitFormViewModel(ui, desk, (version, next) -> {});
    }

    @Override
    public void close() {
        database.close();
    }
}
