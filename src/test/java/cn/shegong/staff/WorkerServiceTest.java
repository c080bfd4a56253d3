package cn.shegong.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.base.Role;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.SignInAttempts;
import cn.shegong.store.AuditLine;
import cn.shegong.store.StationStore;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path temp;

    private StationStore.Opened station;
    private WorkerService workers;
    private Actor head;

    @BeforeEach
    void found() {
        station = TestStore.created(new DataFolder(temp), Clock.systemDefaultZone());
        workers = new WorkerService(station.database(), station.keys());
        head = workers.found(TestStore.HEAD_ID, "王芳", TODAY).actor();
    }

    @AfterEach
    void close() {
        station.database().close();
    }

    @Test
    void addsAWorkerWhoCanThenOpenTheStation() {
        var li = workers.add(head, "李明", Role.SOCIAL_WORKER, "", TODAY, "李明的口令".toCharArray());
        assertThat(workers.workers()).extracting(Worker::name).containsExactly("王芳", "李明");
        assertThat(station.keys().knows(li.id(), "李明的口令".toCharArray())).isTrue();
        assertThat(workers.admit(li.id()).actor().role()).isEqualTo(Role.SOCIAL_WORKER);
    }

    @Test
    void onlyTheHeadAddsWorkers() {
        var li = workers.add(head, "李明", Role.SOCIAL_WORKER, "", TODAY, "李明的口令".toCharArray());
        assertThatThrownBy(() -> workers.add(li.actor(), "赵敏", Role.READER, "", TODAY, "赵敏的口令".toCharArray()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("社工");
        assertThat(workers.workers()).hasSize(2);
        assertThat(station.keys().vault().entries()).hasSize(2);
    }

    @Test
    void refusesASecondWorkerOfTheSameNameAndAShortPassword() {
        assertThatThrownBy(() -> workers.add(head, "王芳", Role.READER, "", TODAY, "123".toCharArray()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems().errors())
                                .extracting(p -> p.field() + ":" + p.code())
                                .containsExactlyInAnyOrder("name:taken", "password:short"));
    }

    @Test
    void whoLeftCannotSignInButStaysOnTheRecords() {
        var li = workers.add(head, "李明", Role.SOCIAL_WORKER, "", TODAY, "李明的口令".toCharArray());
        workers.leave(head, li.id(), TODAY);
        assertThat(workers.workers()).extracting(Worker::name).containsExactly("王芳");
        assertThat(workers.all()).hasSize(2);
        assertThat(station.keys().knows(li.id(), "李明的口令".toCharArray())).isFalse();
        assertThatThrownBy(() -> workers.admit(li.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void theLastHeadCanNeitherLeaveNorBecomeSomethingElse() {
        assertThatThrownBy(() -> workers.leave(head, head.id(), TODAY)).hasMessageContaining("至少要有一位站长");
        assertThatThrownBy(() -> workers.changeRole(head, head.id(), Role.READER))
                .hasMessageContaining("至少要有一位站长");
    }

    @Test
    void notesHowOftenAPasswordWasWrongBeforeItWasRight() {
        var last = TODAY.atTime(9, 5).atZone(ZoneId.systemDefault()).toInstant();
        workers.noteFailures(head, new SignInAttempts.Count(3, last));
        workers.noteFailures(head, new SignInAttempts.Count(0, Instant.EPOCH));
        assertThat(station.database().audit().newest(2))
                .extracting(AuditLine::text)
                .containsExactly("此前有人用王芳的名字输错口令 3 次（最后一次 2026年11月23日 9:05）", "建站，第一位站长：王芳");
    }

    @Test
    void notesWhereTheRecoveryCodeWasPrintedTo() {
        workers.printRecovery(head, Path.of("恢复码.pdf"), () -> {});
        assertThat(station.database().audit().newest(1))
                .extracting(AuditLine::text)
                .containsExactly("把恢复码写成要打印的文件“恢复码.pdf”");
        assertThatThrownBy(() -> workers.printRecovery(head, Path.of("恢复码.pdf"), () -> {
                    throw new Refusal("磁盘满了");
                }))
                .hasMessage("磁盘满了");
        assertThat(station.database().audit().newest(9)).hasSize(2);
    }

    @Test
    void changesOnesOwnPasswordOnlyWithTheOldOne() {
        assertThatThrownBy(() -> workers.changePassword(head, "错的".toCharArray(), "新的口令2027".toCharArray()))
                .isInstanceOf(InvalidInput.class);
        workers.changePassword(head, TestStore.PASSWORD, "新的口令2027".toCharArray());
        assertThat(station.keys().knows(head.id(), "新的口令2027".toCharArray())).isTrue();
        assertThat(station.keys().knows(head.id(), TestStore.PASSWORD)).isFalse();
    }
}
