package cn.shegong.audit.ui;

import static cn.shegong.resident.ResidentSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.audit.AuditStation;
import cn.shegong.store.AuditTrail;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailViewModelTest {
    @TempDir
    Path temp;

    private final List<AuditTrail.Anchor> anchors = new ArrayList<>();
    private AuditStation station;
    private TrailViewModel model;
    private int looks;

    @BeforeEach
    void open() {
        station = new AuditStation(temp);
        var dialogs = new RememberedDialogs();
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> station.head);
        model = new TrailViewModel(
                ui,
                station.audit,
                () -> {
                    looks++;
                    return anchors;
                },
                station.clock);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void looksByItselfOnceADayAndWheneverAsked() {
        model.checkDaily();
        model.checkDaily();
        assertThat(looks).isEqualTo(1);
        model.check();
        assertThat(looks).isEqualTo(2);
        station.clock.set(TODAY.plusDays(1).atTime(8, 0));
        model.checkDaily();
        assertThat(looks).isEqualTo(3);
    }

    @Test
    void saysThatTheRecordIsWhole() {
        assertThat(model.words.get()).isEqualTo("正在核对…");
        model.check();
        assertThat(model.words.get()).isEqualTo("共 10 条，首尾相连，没有被改过（11月20日 8:00 核对）");
    }

    @Test
    void saysWhereItIsBrokenAndWhatToDo() {
        var line = station.database.audit().newest(3).get(2);
        TestStore.tamper(station.database, "update audit_line set text = '没有这回事' where id = " + line.id());
        model.check();
        assertThat(model.words.get())
                .startsWith("第 8 条（2026年11月20日 8:00，李静）对不上：这一条或它前面的一条被改过或删过。请不要再改动数据")
                .contains("备份", "联系");
    }

    @Test
    void saysThatTheEndIsMissing() {
        anchors.add(station.database.audit().check(List.of()).reached());
        TestStore.tamper(
                station.database,
                "delete from audit_line where id = " + station.newest().id());
        model.check();
        assertThat(model.words.get()).startsWith("现在有 9 条，备份里记着有过 10 条").contains("还原");
    }
}
