package cn.shegong.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import cn.shegong.disk.DataFolder;
import cn.shegong.staff.Worker;
import cn.shegong.staff.WorkerService;
import cn.shegong.staff.ui.StaffViewModel.Deed;
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
    }

    @Test
    void showsThoseWhoLeftOnlyWhenWantedAndOffersNothingWithThem() {
        workers.leave(head.actor(), li.id(), TODAY);
        assertThat(model.shown().rows()).extracting(Worker::name).containsExactly("王芳");
        model.withFormer().set(true);
        assertThat(model.shown().rows()).extracting(Worker::name).containsExactly("王芳", "李明");
        assertThat(model.offered(model.shown().rows().get(1))).isEmpty();
    }
}
