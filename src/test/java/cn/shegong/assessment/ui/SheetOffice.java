package cn.shegong.assessment.ui;

import cn.shegong.assessment.AssessmentEntry;
import cn.shegong.assessment.AssessmentFilter;
import cn.shegong.assessment.AssessmentLists;
import cn.shegong.assessment.AssessmentPapers;
import cn.shegong.assessment.AssessmentService;
import cn.shegong.assessment.Instruments;
import cn.shegong.base.Actor;
import cn.shegong.base.Slice;
import cn.shegong.disk.DataFolder;
import cn.shegong.document.Fonts;
import cn.shegong.draft.DraftService;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.settings.SettingsService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;

/** A station with one elder, and a desk at which sheets about her are answered. */
final class SheetOffice implements AutoCloseable {
    static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 16, 15, 0);

    final RememberedDialogs dialogs = new RememberedDialogs();
    final Database database;
    final Actor wang;
    final AssessmentDesk desk;
    final Ui ui;
    /** Visits that were opened from a sheet. */
    final List<Long> opened = new ArrayList<>();

    final FewVisits visits = new FewVisits();
    final long householdId;
    final long personId;

    SheetOffice(Path temp) {
        var zone = ZoneId.systemDefault();
        var clock = Clock.fixed(NOW.atZone(zone).toInstant(), zone);
        var made = TestStore.created(new DataFolder(temp.resolve("data")), clock);
        database = made.database();
        var workers = new WorkerService(database, made.keys());
        wang = workers.found(TestStore.HEAD_ID, "王芳", NOW.toLocalDate()).actor();
        var places = new PlaceService(database);
        var changes = new ChangeLog(database);
        var households = new HouseholdService(database, changes, places);
        var facts = new FactService(database);
        var instruments = new Instruments(database);
        var assessments = new AssessmentService(database, instruments, new PolicyService(database), facts);
        desk = new AssessmentDesk(
                instruments,
                assessments,
                new AssessmentLists(database, instruments, assessments),
                new AssessmentPapers(database, new SettingsService(database), workers::all, assessments),
                new ResidentService(database, changes),
                households,
                facts,
                places,
                new DraftService(database),
                visits,
                opened::add,
                workers::all,
                Fonts::new,
                clock);
        var village = places.add(wang, VillageDraft.of("朝阳村", 3));
        var elder = Person.named(
                "王桂兰", IdNumber.of("220524", LocalDate.of(1944, 5, 6), 990).text());
        householdId =
                households.add(wang, Household.in(village.id(), null), elder).id();
        personId = desk.residents().members(householdId).get(0).id();
        ui = new Ui(new DirectTasks(dialogs), dialogs, () -> wang);
    }

    List<AssessmentEntry> sheets() {
        return desk.lists().list(AssessmentFilter.ALL, Slice.first()).rows();
    }

    /** The id of what has the cursor, or of the nearest around it that has one. */
    String focused(Stage stage) {
        for (Node n = stage.getScene().getFocusOwner(); n != null; n = n.getParent()) {
            if (n.getId() != null) {
                return n.getId();
            }
        }
        return "";
    }

    @Override
    public void close() {
        database.close();
    }
}
