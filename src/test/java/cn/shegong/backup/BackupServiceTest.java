package cn.shegong.backup;

import static cn.shegong.backup.StationWithSticks.HEAD;
import static cn.shegong.backup.StationWithSticks.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.settings.Preference;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.ClosedBackup;
import cn.shegong.store.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupServiceTest {
    @TempDir
    Path temp;

    private StationWithSticks station;
    private BackupService backups;

    @BeforeEach
    void open() {
        station = new StationWithSticks(temp);
        backups = station.backups;
        station.deed();
    }

    @AfterEach
    void close() {
        station.close();
    }

    private Written backUp() {
        return backups.backUp(HEAD, "现在备份", Progress.NONE);
    }

    @Test
    void goesToTheUsualFolderWhileNoneIsChosen() {
        var written = backUp();
        assertThat(written.files()).singleElement().satisfies(file -> assertThat(file)
                .hasParent(station.folder.usualBackupFolder()));
        assertThat(written.trouble()).isEmpty();
        assertThat(backups.places()).singleElement().satisfies(place -> {
            assertThat(place.backups()).hasSize(1);
            assertThat(place.besideData()).isTrue();
        });
    }

    @Test
    void writesToEveryFolderThatIsThereAndNotesIt() {
        backups.add(HEAD, station.plugIn("红", "备份"));
        backups.add(HEAD, station.plugIn("蓝", "备份"));
        backups.add(HEAD, station.plugIn("绿", "备份"));
        station.unplug("绿");
        var written = backups.backUp(WORKER, "每天自动备份", Progress.NONE);
        assertThat(written.files()).hasSize(2);
        // A stick in the drawer is nothing to be told while another one took its backup.
        assertThat(written.trouble()).isEmpty();
        assertThat(station.folder.usualBackupFolder()).doesNotExist();
        var line = station.database.audit().newest(1).get(0);
        assertThat(line.action()).isEqualTo("backup.write");
        assertThat(line.text()).startsWith("每天自动备份：").contains("红").contains("蓝");
        assertThat(line.workerName()).isEqualTo("李明");
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersFromTheirs() throws IOException {
        var red = station.plugIn("红", "备份");
        backups.add(HEAD, red);
        backups.add(HEAD, station.plugIn("蓝", "备份"));
        var round = backups.onLeaving();
        Files.delete(red.resolve(".station-desk-" + station.database.stationId().substring(0, 8)));
        Files.delete(red);
        var written = round.write((folder, p) -> station.database.safekeeping().backUp(folder, p), Progress.NONE);
        assertThat(written.files()).singleElement().asString().contains("蓝");
        assertThat(written.trouble()).get().asString().contains("备份没有写成", "红", "别处的备份写好了");
    }

    @Test
    void goesToTheUsualFolderWhenNoneOfTheChosenIsThereAndSaysSo() {
        var red = station.plugIn("红", "备份");
        backups.add(HEAD, red);
        station.unplug("红");
        var written = backUp();
        assertThat(written.files())
                .singleElement()
                .asString()
                .startsWith(station.folder.root().toString());
        assertThat(written.trouble())
                .hasValue("备份没有写到“" + red + "”（可能 U 盘没插），这一份放在“" + station.folder.usualBackupFolder() + "”。");
        assertThat(backups.safety().spare().backups()).hasSize(1);
    }

    @Test
    void writesTheClosedStationToSeveralFolders() {
        backups.add(HEAD, station.plugIn("红", "备份"));
        backups.add(HEAD, station.plugIn("蓝", "备份"));
        var round = backups.onLeaving();
        station.close();
        var now = LocalDateTime.now(station.clock());
        var written = round.write(
                (folder, p) -> ClosedBackup.write(station.folder, station.opened.keys(), folder, now, p),
                Progress.NONE);
        assertThat(written.files()).hasSize(2);
        assertThat(written.trouble()).isEmpty();
    }

    @Test
    void findsAFolderAgainWhoseStickHasAnotherLetter() {
        var red = station.plugIn("红", "站里/备份");
        backups.add(HEAD, red);
        station.rename("红", "F");
        station.plugIn("E", "站里/备份");
        var place = backups.places().get(0);
        assertThat(place.chosen()).isEqualTo(red.toString());
        assertThat(place.at().toString()).endsWith(Path.of("F", "站里", "备份").toString());
        assertThat(place.moved()).isTrue();
        assertThat(backUp().files()).singleElement().satisfies(file -> assertThat(file)
                .hasParent(place.at()));
    }

    @Test
    void takesNoStickForTwoFolders() {
        backups.add(HEAD, station.plugIn("红", "备份"));
        backups.add(HEAD, station.plugIn("蓝", "备份"));
        station.unplug("蓝");
        assertThat(backups.places()).extracting(BackupPlace::there).containsExactly(true, false);
        assertThat(backUp().files()).hasSize(1);
    }

    @Test
    void remembersWhenAStickThatIsAwayGotItsNewestBackup() {
        backups.add(HEAD, station.plugIn("红", "备份"));
        backUp();
        var then = LocalDateTime.now(station.clock());
        station.unplug("红");
        station.pass(Duration.ofDays(3));
        var place = backups.places().get(0);
        assertThat(place.there()).isFalse();
        assertThat(place.newest()).hasValue(then);
        assertThat(backups.safety().backupSignal().text()).isEqualTo("备份 3天前");
    }

    @Test
    void readsTheOneFolderThatWasChosenWithAnOlderVersion() {
        var old = station.plugIn("红", "备份");
        new SettingsService(station.database)
                .choose(HEAD, Preference.station("backup_folder", "备份文件夹", ""), old.toString());
        assertThat(backups.places()).extracting(BackupPlace::at).containsExactly(old);
        // It has its marker from the first backup on.
        backUp();
        station.rename("红", "黑");
        assertThat(backups.places()).extracting(BackupPlace::there).containsExactly(true);
    }

    @Test
    void isDueWhereNothingIsFromToday() {
        backups.add(HEAD, station.plugIn("红", "备份"));
        assertThat(backups.due()).hasSize(1);
        backUp();
        assertThat(backups.due()).isEmpty();
        backups.add(HEAD, station.plugIn("蓝", "备份"));
        assertThat(backups.due()).singleElement().satisfies(place -> assertThat(place.chosen())
                .contains("蓝"));
        assertThat(backups.backUpWhatIsDue(HEAD, "每天自动备份", Progress.NONE).files())
                .singleElement()
                .asString()
                .contains("蓝");
        station.pass(Duration.ofDays(1));
        assertThat(backups.due()).hasSize(2);
        station.unplug("红");
        station.unplug("蓝");
        assertThat(backups.due()).singleElement().satisfies(place -> assertThat(place.at())
                .isEqualTo(station.folder.usualBackupFolder()));
    }

    @Test
    void writesNothingWhenNothingIsDue() {
        backUp();
        assertThat(backups.backUpWhatIsDue(HEAD, "每天自动备份", Progress.NONE).results())
                .isEmpty();
    }

    @Test
    void provesOnceAWeekAndAfterAClockThatRanAhead() {
        assertThat(backups.proofDue()).isTrue();
        assertThat(backups.prove(Progress.NONE).good()).isTrue();
        assertThat(backups.proofDue()).isFalse();
        station.pass(Duration.ofDays(8));
        assertThat(backups.proofDue()).isTrue();
        backups.prove(Progress.NONE);
        station.pass(Duration.ofDays(-30));
        assertThat(backups.proofDue()).isTrue();
    }

    @Test
    void choosesOnlyWhatIsThereOutsideTheDataAndByWhoManagesTheStation() {
        assertRefused(temp.resolve("没有"), "没有“");
        assertRefused(station.folder.root(), "放数据的文件夹");
        var red = station.plugIn("红", "备份");
        assertThatThrownBy(() -> backups.add(WORKER, red)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> backups.mirrorTo(WORKER, red)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> backups.rebuild(WORKER, Progress.NONE)).isInstanceOf(Refusal.class);
        backups.add(HEAD, red);
        backups.add(HEAD, red);
        assertThat(backups.places()).hasSize(1);
        backups.remove(HEAD, red.toString());
        assertThat(backups.places()).extracting(BackupPlace::at).containsExactly(station.folder.usualBackupFolder());
    }

    private void assertRefused(Path folder, String words) {
        assertThatThrownBy(() -> backups.add(HEAD, folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }

    @Test
    void looksAtTheBackupsThatAreThere() {
        backups.add(HEAD, station.plugIn("红", "备份"));
        backups.add(HEAD, station.plugIn("蓝", "备份"));
        backUp();
        station.unplug("蓝");
        assertThat(backups.verify(Progress.NONE))
                .allMatch(Verification.Finding::good)
                .filteredOn(finding -> finding.name().equals("backup"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("红", "1 份"));
    }

    @Test
    void putsTheSecondCopyOnAnotherDiskAndNotesIt() {
        var stick = station.plugIn("红", "日志");
        backups.mirrorTo(HEAD, stick);
        assertThat(backups.safety().files().mirror()).hasValue(stick);
        assertThat(backups.safety().files().mirrored()).isTrue();
        assertThat(station.database.audit().newest(1).get(0).text()).contains("日志的第二份放到");
        backups.mirrorTo(HEAD, null);
        assertThat(backups.safety().files().mirror()).isEmpty();
    }

    @Test
    void goesBackToWhatTheJournalSaysAndProvesThat() {
        assertThat(backups.rebuild(HEAD, Progress.NONE).good()).isTrue();
        assertThat(station.database.audit().newest(1).get(0).action()).isEqualTo("store.rebuild");
    }
}
