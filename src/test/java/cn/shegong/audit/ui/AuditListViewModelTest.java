package cn.shegong.audit.ui;

import static cn.shegong.resident.ResidentSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.audit.AuditKind;
import cn.shegong.audit.AuditStation;
import cn.shegong.base.Actor;
import cn.shegong.base.Slice;
import cn.shegong.store.AuditFilter;
import cn.shegong.store.AuditLine;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditListViewModelTest {
    @TempDir
    Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private AuditStation station;
    private Actor desk;
    private AuditListViewModel model;

    @BeforeEach
    void open() {
        station = new AuditStation(temp.resolve("store"));
        desk = station.head;
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> desk);
        model = new AuditListViewModel(ui, station.audit, station.workers, station.clock);
        model.refresh();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @ParameterizedTest
    @CsvSource({
        "TODAY, 2026-11-20, 2026-11-20",
        "WEEK, 2026-11-14, 2026-11-20",
        "THIS_MONTH, 2026-11-01, 2026-11-20",
        "LAST_MONTH, 2026-10-01, 2026-10-31"
    })
    void countsPeriodsFromToday(Period period, LocalDate from, LocalDate to) {
        model.period.set(period);
        assertThat(model.filter()).isEqualTo(new AuditFilter(null, List.of(), from, to, ""));
    }

    @Test
    void understandsDaysThatWereTypedTheWrongWayRound() {
        model.period.set(Period.CHOSEN);
        assertThat(model.filter()).isEqualTo(AuditFilter.ALL);
        model.from.set(TODAY);
        assertThat(model.conditions()).isEqualTo("2026-11-20 起");
        model.to.set(TODAY.minusDays(3));
        assertThat(model.filter().from()).isEqualTo(TODAY.minusDays(3));
        assertThat(model.filter().to()).isEqualTo(TODAY);
    }

    @Test
    void putsTogetherWhatIsAskedForAndSaysItInWords() {
        assertThat(model.conditions()).isEqualTo("全部");
        model.worker.set(model.workers.get(1));
        model.kind.set(AuditKind.RECORD);
        model.period.set(Period.TODAY);
        model.text.set("登记 刘桂兰");
        assertThat(model.conditions()).isEqualTo("李静，录入，2026-11-20 起到 2026-11-20 止，有“登记 刘桂兰”");
        assertThat(model.load(Slice.first()).rows()).extracting(AuditLine::text).containsExactly("登记刘桂兰");
        model.clear();
        assertThat(model.filter()).isEqualTo(AuditFilter.ALL);
    }

    @Test
    void offersThoseWhoLeftToo() {
        station.workers.leave(station.head, station.worker.id(), TODAY);
        model.refresh();
        assertThat(model.workers).extracting(AuditListViewModel::called).containsExactly("王芳", "李静（已离站）");
    }

    @Test
    void readsWhatBelongsToTheChosenLine() {
        model.choose(station.newest());
        assertThat(model.deed.get().line()).isEqualTo(station.newest());
        model.choose(null);
        assertThat(model.deed.get()).isNull();
    }

    @Test
    void isForTheHeadAlone() {
        assertThat(model.mayLook()).isTrue();
        desk = station.worker;
        assertThat(model.mayLook()).isFalse();
        model.choose(station.newest());
        assertThat(model.deed.get()).isNull();
        assertThat(dialogs.failures()).hasSize(1);
    }

    @Test
    void writesWhatIsAskedForWhereOneSays() {
        model.kind.set(AuditKind.STAFF);
        var file = temp.resolve("操作记录.xlsx");
        model.export();
        assertThat(file).doesNotExist();
        dialogs.thenChoose(file);
        model.export();
        assertThat(file).isNotEmptyFile();
        assertThat(dialogs.said()).last().isEqualTo("已把 2 条写到 操作记录.xlsx，这次导出也记下了");
    }
}
