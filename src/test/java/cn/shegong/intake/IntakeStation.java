package cn.shegong.intake;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;

import cn.shegong.base.Progress;
import cn.shegong.disk.DataFolder;
import cn.shegong.document.WorkbookSample;
import cn.shegong.doubles.DoublesService;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterLists;
import cn.shegong.roster.RosterService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A fresh station with the villages of {@link ListSample}, and lists for it. */
final class IntakeStation implements AutoCloseable {
    private static final List<String> KEPT_OF_ITS_WORK = List.of(
            "audit_line",
            "record_change",
            "intake_batch",
            "intake_batch_layout",
            "intake_deed",
            "intake_refusal",
            "intake_difference",
            "attachment");

    final Database database;
    final PlaceService places;
    final ResidentService residents;
    final HouseholdService households;
    final RosterService rosters;
    final RosterLists rosterLists;
    final DoublesService doubles;
    final IntakeService intake;
    private final WorkerService workers;
    private final Path folder;
    private int files;

    IntakeStation(Path folder) {
        this.folder = folder;
        var created = TestStore.created(new DataFolder(folder.resolve("store")), CLOCK);
        database = created.database();
        workers = new WorkerService(database, created.keys());
        var changes = new ChangeLog(database);
        places = new PlaceService(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        rosters = new RosterService(database, changes);
        rosterLists = new RosterLists(database);
        doubles = new DoublesService(database);
        intake = new IntakeService(database, changes, places, residents, households, rosters, doubles);
        places.addAll(HEAD, List.of(VillageDraft.of("东岗村", 5), VillageDraft.of("西沟村", 5), VillageDraft.of("镇东社区", 5)));
    }

    /** The row of the worker in whose name visits are recorded. */
    void foundWorker() {
        workers.found(HEAD.id(), HEAD.name(), LocalDate.of(2026, 1, 1));
    }

    /** The households of a 低保 list as a county lays it out, one row a member. */
    static WorkbookSample dibao(String month, List<Household> households) {
        return WorkbookSample.xlsx()
                .sheet("花名册")
                .row("示范县青松镇最低生活保障对象花名册（" + month + "）")
                .row("村（社区）", "组", "户编号", "户主姓名", "户主身份证号", "姓名", "身份证号", "与户主关系", "性别", "保障类别", "月保障金", "审批日期")
                .rows(ListSample.rows(households, IntakeStation::row));
    }

    private static Object[] row(Household h, ListSample.Person p, int place) {
        return new Object[] {
            h.village(),
            "第" + h.group() + "组",
            ListSample.once(place, "00" + h.head().idNumber().birthDate().getYear()),
            ListSample.once(place, h.head().name()),
            ListSample.once(place, h.head().id()),
            p.name(),
            p.id(),
            p.relation(),
            p.sex(),
            ListSample.once(place, "B类"),
            ListSample.once(place, h.amount()),
            ListSample.once(place, "2024年3月")
        };
    }

    /** A list of single persons. */
    static WorkbookSample persons(String title, Object[]... rows) {
        return WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row(title)
                .row("姓名", "身份证号", "性别", "村", "联系电话", "居住情况")
                .rows(Arrays.asList(rows));
    }

    ReadList read(WorkbookSample sample) {
        return read(sample.write(folder.resolve("名单" + ++files + ".xlsx")));
    }

    ReadList read(Path file) {
        return intake.read(HEAD, file, Progress.NONE);
    }

    Preview preview(ReadList list, Category category) {
        return intake.preview(HEAD, list, category, Decisions.NONE);
    }

    Preview preview(WorkbookSample sample, Category category) {
        return preview(read(sample), category);
    }

    Batch take(Preview preview) {
        return intake.take(HEAD, preview, preview.startsOn(), Progress.NONE);
    }

    Batch take(WorkbookSample sample, Category category) {
        return take(preview(sample, category));
    }

    Person person(ListSample.Person known) {
        return residents.wholeByIdNumber(HEAD, known.id()).orElseThrow();
    }

    /** The grants in force of a roster at the end of November 2026. */
    List<RosterEntry> grants(Category category) {
        return rosters.entriesOn(category, LocalDate.of(2026, 11, 30));
    }

    static List<Household> first(int count) {
        return ListSample.HOUSEHOLDS.subList(0, count);
    }

    static Map<Verdict, Integer> counts(Preview preview) {
        var counts = new TreeMap<Verdict, Integer>();
        for (var verdict : Verdict.values()) {
            if (preview.count(verdict) > 0) {
                counts.put(verdict, preview.count(verdict));
            }
        }
        return counts;
    }

    /** Every row of every table but those that remember work; without the count of corrections. */
    List<String> everything() {
        var mapper = database.mapper(TableMapper.class);
        var rows = new ArrayList<String>();
        for (var table : mapper.tables()) {
            if (KEPT_OF_ITS_WORK.contains(table) || table.startsWith("flyway")) {
                continue;
            }
            for (var row : mapper.rows(table)) {
                var plain = new TreeMap<>(row);
                plain.remove("version");
                rows.add(table + " " + plain);
            }
        }
        return rows.stream().sorted().toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
