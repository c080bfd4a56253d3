package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.disk.DataFolder;
import cn.shegong.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the worker reads before choosing, and which ways are offered. */
class RestoreViewModelTest {
    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir
    Path temp;

    private SmallStation station;
    private Path usb;
    private RestoreViewModel model;

    @BeforeEach
    void station() {
        station = SmallStation.in(temp.resolve("站"), CLOCK);
        usb = temp.resolve("U盘");
        station.deeds("一");
        station.backUp(usb);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void asksForNothingWhereNothingLies() {
        compare(new DataFolder(temp.resolve("新电脑")));
        assertThat(model.situation()).last().asString().contains("那里现在没有站，不会盖掉什么");
        assertThat(model.withJournalVerb()).isEmpty();
        assertThat(model.withoutJournalVerb()).isEqualTo("恢复");
        assertThat(model.warning()).isEmpty();
    }

    @Test
    void asksForNothingWhereNothingWasDoneSince() {
        compare(station.folder());
        assertThat(model.situation()).last().asString().contains("没有再记过事");
        assertThat(model.withJournalVerb()).isEmpty();
        assertThat(model.withoutJournalVerb()).isEqualTo("恢复");
        assertThat(model.warning()).isEmpty();
    }

    @Test
    void promisesThatNothingIsLostOnlyWhenThatIsSo() throws IOException {
        station.deeds("二");
        station.deeds("三");
        compare(station.folder());
        assertThat(model.situation()).last().asString().isEqualTo("从那以后，站里又记了 2 件事。都在日志里，可以接上。");
        assertThat(model.withJournalVerb()).isEqualTo("接上日志，一件也不丢");
        assertThat(model.warning()).contains("2 件事");
        model.close();
        spoilJournal(1);
        compare(station.folder());
        assertThat(model.situation()).last().asString().endsWith("日志只能接回其中 1 件，最后 1 件接不上。");
        assertThat(model.withJournalVerb()).isEqualTo("接上日志，能接的都接上");
        model.close();
        spoilJournal(2);
        compare(station.folder());
        assertThat(model.situation()).last().asString().endsWith("日志接不到这份备份上，恢复以后这些就没有了。");
        assertThat(model.withJournalVerb()).isEmpty();
        assertThat(model.withoutJournalVerb()).isEqualTo("只恢复到备份那一刻");
    }

    /** Both copies of the newest session's journal but so many; the snapshots know all the same what was done. */
    private void spoilJournal(int fromTheEnd) throws IOException {
        for (var folder :
                List.of(station.folder().journalFolder(), station.folder().journalCopyFolder())) {
            try (var files = Files.list(folder)) {
                var journals = files.sorted().toList();
                Files.write(journals.get(journals.size() - fromTheEnd), new byte[100]);
            }
        }
    }

    private void compare(DataFolder folder) {
        model = new RestoreViewModel(folder, CLOCK);
        model.choose(usb);
        model.unlock(TestStore.HEAD_ID, TestStore.PASSWORD);
        model.compare(Progress.NONE);
    }
}
