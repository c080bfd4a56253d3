package cn.shegong.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.TestCost;
import cn.shegong.power.PowerDisk;
import cn.shegong.store.BackupFolder;
import cn.shegong.store.StationStore;
import cn.shegong.store.StoreProbe;
import cn.shegong.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disk that is full, write-protected, failing or away: a clear word, nothing half-written, and work goes on when it is cured. */
class DiskTroubleTest {
    private static final int BEGUN = 12;

    private final SteppedClock clock = new SteppedClock();
    private final Reference reference = Reference.upTo(BEGUN + 20);
    private PowerDisk disk;
    private StationStore store;
    private StationStore.Opened station;
    private Workload workload;

    @BeforeEach
    void open() {
        disk = new PowerDisk();
        TestStore.lay(folder());
        begin();
        for (int step = 1; step <= BEGUN; step++) {
            workload.step(step);
        }
    }

    private DataFolder folder() {
        return new DataFolder(disk.path("data"));
    }

    private void begin() {
        store = StationStore.take(folder(), clock);
        station = store.open(TestStore.HEAD_ID, TestStore.PASSWORD, Progress.NONE);
        workload = new Workload(station, clock);
    }

    private void end() {
        station.database().close();
        store.close();
    }

    @AfterEach
    void close() {
        disk.close();
    }

    @Test
    void goesOnAfterAFailedForceWithoutLosingOrDoublingAnything() {
        disk.failForces(1);
        // The step is in the journal or it is not; either way the next one follows on what is there.
        long next = BEGUN + 1;
        try {
            workload.step(next);
        } catch (Refusal e) {
            assertThat(e.getMessage()).contains("没有存住");
        }
        long there = StoreProbe.transactions(station.database());
        assertThat(there).isBetween((long) BEGUN, next);
        workload.step(there + 1);
        assertHolds(there + 1);
        end();
        begin();
        assertHolds(there + 1);
        end();
    }

    @Test
    void chainsTheAuditLinesOnAfterTheStoreWasTendedTo() {
        disk.failForces(1000);
        assertThatThrownBy(() -> workload.step(BEGUN + 1L)).isInstanceOf(Refusal.class);
        disk.failForces(0);
        station.database().safekeeping().tend();
        // Written, though nobody could be told so: the disk kept what it could not promise to keep.
        assertThat(StoreProbe.transactions(station.database())).isEqualTo(BEGUN + 1L);
        workload.step(BEGUN + 2L);
        assertThat(station.database().audit().check(List.of()).good()).isTrue();
        end();
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom() {
        disk.full(disk.used());
        long saved = BEGUN;
        Refusal refusal = null;
        // Room was kept ahead in the journal, so a few steps still go through.
        for (int i = 0; i < 15 && refusal == null; i++) {
            try {
                workload.step(saved + 1);
                saved++;
            } catch (Refusal e) {
                refusal = e;
            }
        }
        if (refusal != null) {
            assertThat(refusal.getMessage()).contains("满了").contains("腾出空间");
        }
        disk.roomy();
        assertThat(StoreProbe.transactions(station.database())).isEqualTo(saved);
        assertGoesOn(saved);
    }

    @Test
    void leavesNoHalfStationWhenTheDiskIsFullWhileItIsMade() {
        end();
        var other = new DataFolder(disk.path("other"));
        try (var fresh = StationStore.take(other, clock)) {
            for (long room = 0; room < 100_000; room += 20_000) {
                disk.full(disk.used() + room);
                assertThatThrownBy(() -> StoreProbe.create(fresh, TestCost.CHEAP))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("站没有建成");
                assertThat(fresh.occupied()).isFalse();
            }
            disk.roomy();
            StoreProbe.create(fresh, TestCost.CHEAP).database().close();
            assertThat(fresh.occupied()).isTrue();
        }
    }

    @Test
    void losesNothingWhenTheDiskIsFullOnLeaving() {
        disk.full(disk.used());
        end();
        disk.roomy();
        begin();
        assertHolds(BEGUN);
        end();
    }

    @Test
    void refusesToOpenOnAFullDiskAndOpensWhenThereIsRoom() {
        end();
        disk.full(disk.used());
        assertThatThrownBy(this::begin).isInstanceOf(Refusal.class).hasMessageContaining("满了");
        store.close();
        disk.roomy();
        begin();
        assertHolds(BEGUN);
        end();
    }

    @Test
    void saysThatTheDiskIsWriteProtected() {
        disk.readOnly(true);
        assertThatThrownBy(() -> workload.step(BEGUN + 1L))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能写入");
        disk.readOnly(false);
        assertGoesOn(BEGUN);
    }

    @Test
    void saysThatTheFolderIsGoneAndGoesOnWhenItIsBack() {
        disk.unplug(folder().root());
        assertThatThrownBy(() -> workload.step(BEGUN + 1L))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不在了");
        disk.plug(folder().root());
        assertGoesOn(BEGUN);
    }

    @Test
    void leavesNoHalfBackupWhenTheStickIsPulledOut() throws IOException {
        var stick = disk.path("usb");
        Files.createDirectories(stick);
        var safekeeping = station.database().safekeeping();
        safekeeping.backUp(stick, Progress.NONE);
        assertThatThrownBy(() -> safekeeping.backUp(stick, new Progress() {
                    @Override
                    public void report(long done, long total, String what) {
                        if (what.equals("读回来")) {
                            disk.unplug(stick);
                        }
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("备份没有写成")
                .hasMessageContaining("站里的数据没有动");
        workload.step(BEGUN + 1L);
        disk.plug(stick);
        assertThat(BackupFolder.entries(stick)).hasSize(1);
        safekeeping.backUp(stick, Progress.NONE);
        assertThat(BackupFolder.entries(stick)).hasSize(2);
        try (var files = Files.list(stick)) {
            assertThat(files).hasSize(2);
        }
        assertHolds(BEGUN + 1L);
        end();
    }

    @Test
    void leavesNoHalfBackupWhenItIsCancelled() throws IOException {
        var stick = disk.path("usb");
        Files.createDirectories(stick);
        var cancelled = new Progress() {
            @Override
            public void report(long done, long total, String what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> station.database().safekeeping().backUp(stick, cancelled))
                .isInstanceOf(CancellationException.class);
        try (var files = Files.list(stick)) {
            assertThat(files).isEmpty();
        }
        workload.step(BEGUN + 1L);
        end();
    }

    @Test
    void goesOnWithoutTheSecondCopyAndCatchesUpWhenItIsBack() throws IOException {
        var stick = disk.path("stick");
        Files.createDirectories(stick);
        var safekeeping = station.database().safekeeping();
        safekeeping.mirrorTo(stick);
        workload.step(BEGUN + 1L);
        assertThat(safekeeping.state().mirrored()).isTrue();
        disk.unplug(stick);
        workload.step(BEGUN + 2L);
        workload.step(BEGUN + 3L);
        assertThat(safekeeping.state().mirrored()).isFalse();
        disk.plug(stick);
        safekeeping.tend();
        assertThat(safekeeping.state().mirrored()).isTrue();
        workload.step(BEGUN + 4L);
        end();
        try (var files = Files.list(folder().journalFolder())) {
            for (var file : files.toList()) {
                disk.damage(file).delete();
            }
        }
        disk.damage(folder().storeFile()).delete();
        begin();
        assertHolds(BEGUN + 4L);
        end();
    }

    /** One more step, and it is there after the next start; keys given in vain are not given again, so rows may differ in those. */
    private void assertGoesOn(long steps) {
        workload.step(steps + 1);
        assertThat(StoreProbe.transactions(station.database())).isEqualTo(steps + 1);
        var content = StoreProbe.content(station.database());
        end();
        begin();
        assertThat(StoreProbe.transactions(station.database())).isEqualTo(steps + 1);
        assertThat(StoreProbe.content(station.database())).isEqualTo(content);
        end();
    }

    private void assertHolds(long steps) {
        assertThat(StoreProbe.transactions(station.database())).isEqualTo(steps);
        assertThat(StoreProbe.content(station.database())).isEqualTo(reference.after(steps));
    }
}
