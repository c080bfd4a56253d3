package cn.shegong.intake.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import cn.shegong.disk.DataFolder;
import cn.shegong.document.WorkbookSample;
import cn.shegong.doubles.DoublesService;
import cn.shegong.intake.IntakeService;
import cn.shegong.intake.PreviewRow;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.PersonFilter;
import cn.shegong.resident.PersonOrder;
import cn.shegong.resident.PersonRow;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.RosterService;
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
import java.util.List;

/** A station in a real store with one village, and a list that the county has sent to it. */
final class ListOffice implements AutoCloseable {
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    static final String GAO = id(1951, 991);
    static final String LIN = id(1954, 992);
    static final String DUAN = id(1948, 993);
    static final String BROKEN = DUAN.substring(0, 17) + (DUAN.endsWith("1") ? "2" : "1");

    final RememberedDialogs dialogs = new RememberedDialogs();
    final Actor wang = new Actor(TestStore.HEAD_ID, "王芳", Role.HEAD);
    final Clock clock;
    final Database database;
    final PlaceService places;
    final ResidentService residents;
    final HouseholdService households;
    final IntakeService intake;
    final Ui ui;
    private final Path folder;

    ListOffice(Path folder) {
        this.folder = folder;
        var zone = ZoneId.systemDefault();
        clock = Clock.fixed(NOW.atZone(zone).toInstant(), zone);
        database = TestStore.created(new DataFolder(folder.resolve("store")), clock)
                .database();
        places = new PlaceService(database);
        var changes = new ChangeLog(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        intake = new IntakeService(
                database,
                changes,
                places,
                residents,
                households,
                new RosterService(database, changes),
                new DoublesService(database));
        places.add(wang, VillageDraft.of("东岗村", 5));
        ui = new Ui(new DirectTasks(dialogs), dialogs, () -> wang);
    }

    private static String id(int year, int sequence) {
        return IdNumber.of("220524", LocalDate.of(year, 3, 12), sequence).text();
    }

    /** A household of two and one of one, whose number has a wrong last digit; 在家身份 is a word nobody knows. */
    Path list() {
        return WorkbookSample.xlsx()
                .sheet("名单")
                .row("青松镇2026年10月低保花名册")
                .row("村", "组", "户主姓名", "姓名", "身份证号", "在家身份", "月保障金")
                .row("东岗村", "2组", "高玉山", "高玉山", GAO, "户主", 570)
                .row("东岗村", "2组", "高玉山", "林桂兰", LIN, "配偶", null)
                .row("东岗村", "5组", "段成", "段成", BROKEN, "户主", 480)
                .row("合计", null, null, null, null, null, 1050)
                .write(folder.resolve("低保.xlsx"));
    }

    /** The next month: 高玉山 alone with more money, and a household that has come since. */
    Path nextMonth() {
        return WorkbookSample.xlsx()
                .sheet("名单")
                .row("青松镇2026年11月低保花名册")
                .row("村", "组", "户主姓名", "姓名", "身份证号", "在家身份", "月保障金")
                .row("东岗村", "2组", "高玉山", "高玉山", GAO, "户主", 620)
                .row("东岗村", "5组", "段成", "段成", DUAN, "户主", 480)
                .row("东岗村", "5组", "段成", "段小成", id(1990, 995), "之子", null)
                .write(folder.resolve("低保11月.xlsx"));
    }

    static PreviewRow row(ComparisonViewModel model, String name) {
        return model.preview.get().rows().stream()
                .filter(row -> row.row().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<PersonRow> people() {
        return residents.page(PersonFilter.here(NOW.toLocalDate()), PersonOrder.PLACE, 0, 100);
    }

    List<String> names() {
        return people().stream().map(PersonRow::name).sorted().toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
