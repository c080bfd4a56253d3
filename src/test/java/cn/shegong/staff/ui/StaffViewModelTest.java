package cn.shegong.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.base.Role;
import cn.shegong.base.Slice;
import cn.shegong.disk.DataFolder;
import cn.shegong.staff.Worker;
import cn.shegong.staff.WorkerService;
import cn.shegong.staff.ui.StaffViewModel.Deed;
import cn.shegong.store.AuditLine;
import cn.shegong.store.StationStore;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffViewModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path temp;

    private StationStore.Opened station;
    private WorkerService workers;
    private Worker head;
    private Worker li;
    private Actor desk;
    private StaffViewModel model;

    @BeforeEach
    void staffTheStation() {
        station = TestStore.created(new DataFolder(temp), Clock.systemDefaultZone());
        workers = new WorkerService(station.database(), station.keys());
        head = workers.found(TestStore.HEAD_ID, "王芳", TODAY);
        li = workers.add(head.actor(), "李明", Role.SOCIAL_WORKER, "", TODAY, "李明的口令".toCharArray());
        desk = head.actor();
        model = new StaffViewModel(workers, () -> desk);
    }

    @AfterEach
    void close() {
        station.database().close();
    }

    @Test
    void offersTheHeadEverythingWithOthersButOnlyThePasswordWithOneself() {
        assertThat(model.offered(li)).containsExactly(Deed.CHANGE_ROLE, Deed.RESET_PASSWORD, Deed.LEAVE);
        assertThat(model.offered(head)).containsExactly(Deed.OWN_PASSWORD);
    }

    @Test
    void offersASocialWorkerOnlyTheOwnPassword() {
        desk = li.actor();
        assertThat(model.offered(head)).isEmpty();
        assertThat(model.offered(li)).containsExactly(Deed.OWN_PASSWORD);
        assertThat(model.mayManage()).isFalse();
        assertThatThrownBy(() -> model.deeds(Slice.first())).isInstanceOf(Refusal.class);
    }

    @Test
    void showsThoseWhoLeftOnlyWhenWantedAndOffersNothingWithThem() {
        workers.leave(head.actor(), li.id(), TODAY);
        assertThat(model.shown().rows()).extracting(Worker::name).containsExactly("王芳");
        model.withFormer().set(true);
        assertThat(model.shown().rows()).extracting(Worker::name).containsExactly("王芳", "李明");
        assertThat(model.offered(model.shown().rows().get(1))).isEmpty();
    }

    @Test
    void findsDeedsByWhoAndWhatNewestFirst() {
        workers.changeRole(head.actor(), li.id(), Role.READER);
        assertThat(model.deeds(Slice.first()).rows())
                .extracting(AuditLine::text)
                .containsExactly("李明：社工 → 只读", "添加工作人员：李明（社工）", "建站，第一位站长：王芳");
        model.wanted().set("添加");
        assertThat(model.deeds(Slice.first()).total()).isEqualTo(1);
        model.wanted().set("王芳");
        assertThat(model.deeds(new Slice("", false, 1, 1)))
                .satisfies(second -> assertThat(second.total()).isEqualTo(3))
                .satisfies(second ->
                        assertThat(second.rows()).extracting(AuditLine::action).containsExactly("worker.add"));
    }
}
