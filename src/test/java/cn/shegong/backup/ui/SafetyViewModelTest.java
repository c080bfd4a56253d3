package cn.shegong.backup.ui;

import static cn.shegong.backup.StationWithSticks.HEAD;
import static cn.shegong.backup.StationWithSticks.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.backup.BackupPlace;
import cn.shegong.backup.Signal.Level;
import cn.shegong.backup.StationWithSticks;
import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.store.StoreProbe;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetyViewModelTest {
    @TempDir
    Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private StationWithSticks station;
    private SafetyViewModel model;
    private Actor desk = HEAD;
    private int changed;

    @BeforeEach
    void open() {
        station = new StationWithSticks(temp);
        station.deed();
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> desk);
        model = new SafetyViewModel(ui, station.backups, () -> changed++);
        model.read();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void backsUpAndSaysWhere() {
        add("红");
        model.backUp();
        assertThat(dialogs.said())
                .last()
                .asString()
                .startsWith("已备份到“")
                .contains("红")
                .contains("是好的");
        assertThat(model.safety.get().places().get(0).backups()).hasSize(1);
        assertThat(changed).isEqualTo(2);
    }

    @Test
    void tellsWhenABackupWentElsewhere() {
        add("红");
        station.unplug("红");
        model.backUp();
        assertThat(dialogs.said()).last().asString().contains("U 盘没插", "这一份放在");
        assertThat(model.safety.get().spare()).isNotNull();
    }

    @Test
    void asksBeforeAFolderBesideTheDataIsTaken() {
        var folder = station.plugIn("红", "备份");
        dialogs.thenChoose(folder);
        model.addFolder();
        assertThat(dialogs.said()).last().asString().contains("和数据在同一块盘");
        assertThat(model.safety.get().chose()).isFalse();
        add("红");
        assertThat(model.safety.get().places()).extracting(BackupPlace::at).containsExactly(folder);
    }

    @Test
    void takesAFolderAwayAfterAskingAndLeavesItsBackups() {
        add("红");
        model.backUp();
        model.place.set(model.safety.get().places().get(0));
        assertThat(model.removable()).isTrue();
        model.removeFolder();
        assertThat(model.safety.get().chose()).isTrue();
        dialogs.thenConfirm();
        model.removeFolder();
        assertThat(model.safety.get().chose()).isFalse();
        model.place.set(model.safety.get().places().get(0));
        assertThat(model.removable()).isFalse();
        assertThat(station.plugIn("红", "备份")).isNotEmptyDirectory();
    }

    @Test
    void leavesChangesToTheHead() {
        desk = WORKER;
        assertThat(model.mayManage()).isFalse();
        model.backUp();
        model.verify();
        assertThat(dialogs.failures()).isEmpty();
        dialogs.thenChoose(station.plugIn("红", "备份")).thenConfirm();
        model.addFolder();
        assertThat(dialogs.failures()).singleElement().satisfies(e -> assertThat(e)
                .hasMessageContaining("不能做这件事"));
    }

    @Test
    void showsWhatALookFoundUntilTheNextProof() {
        model.verify();
        assertThat(dialogs.said()).last().asString().matches("核对完了，\\d+ 项都好。");
        assertThat(StateLines.of(model.findings.get(), model.safety.get()))
                .allMatch(line -> line.level() == Level.GOOD)
                .extracting(StateLine::label)
                .contains("密钥文件", "快照", "日志", "数据核对", "操作记录");
        model.read();
        assertThat(model.findings.get()).isNotEmpty();
        station.pass(Duration.ofMinutes(5));
        station.backups.prove(Progress.NONE);
        model.read();
        assertThat(model.findings.get()).isEmpty();
    }

    @Test
    void explainsADifferenceAndRebuildsAfterAsking() {
        StoreProbe.change(station.database, "update audit_line set worker_name = '别人'");
        model.verify();
        assertThat(model.rebuildable()).isTrue();
        var line = StateLines.of(model.findings.get(), model.safety.get()).stream()
                .filter(l -> l.label().equals("数据核对"))
                .findFirst()
                .orElseThrow();
        assertThat(line.level()).isEqualTo(Level.BAD);
        assertThat(line.text()).contains("操作记录", "按日志重建").doesNotContain("audit");
        model.rebuild();
        assertThat(model.rebuildable()).isTrue();
        dialogs.thenConfirm();
        model.rebuild();
        assertThat(dialogs.said()).last().asString().contains("和保存时一样");
        assertThat(model.rebuildable()).isFalse();
        assertThat(model.findings.get()).isEmpty();
        assertThat(station.database.audit().newest(9))
                .noneMatch(l -> l.workerName().equals("别人"));
    }

    @Test
    void putsTheSecondCopyAwayAndBack() {
        var stick = station.plugIn("红", "日志");
        dialogs.thenChoose(stick).thenConfirm();
        model.moveSecondCopy();
        assertThat(model.safety.get().files().mirror()).hasValue(stick);
        assertThat(lines()).anyMatch(text -> text.contains("第二份在 " + stick));
        station.unplug("红");
        model.read();
        assertThat(StateLines.of(model.safety.get()).get(1).level()).isEqualTo(Level.BAD);
        model.secondCopyHome();
        assertThat(lines()).anyMatch(text -> text.contains("第二份也在数据文件夹里"));
    }

    private List<String> lines() {
        return StateLines.of(model.safety.get()).stream().map(StateLine::text).toList();
    }

    @Test
    void saysOfEachFolderHowItStands() {
        add("红");
        assertThat(backupLine().word()).isEqualTo("还没有");
        model.backUp();
        // The stick of a test is on the disk of the data.
        assertThat(backupLine().word()).isEqualTo("同一块盘");
        station.pass(Duration.ofDays(3));
        model.read();
        assertThat(backupLine().word()).isEqualTo("旧了");
        station.unplug("红");
        model.read();
        assertThat(backupLine().word()).isEqualTo("U盘没插");
        assertThat(backupLine().text()).contains("3天前");
    }

    private StateLine backupLine() {
        var lines = StateLines.of(model.safety.get());
        return lines.get(lines.size() - 1);
    }

    private void add(String stick) {
        dialogs.thenChoose(station.plugIn(stick, "备份")).thenConfirm();
        model.addFolder();
    }
}
