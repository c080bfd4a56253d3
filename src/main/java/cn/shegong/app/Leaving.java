package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Role;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.Keyring;
import cn.shegong.settings.Preference;
import cn.shegong.store.ClosedBackup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** The orderly end: the store is shut and forced to disk, then copied where the station wants its backups. */
final class Leaving {
    private Leaving() {}

    /** Where this station's backups go. */
    static Path backupFolder(Station station, DataFolder folder) {
        var chosen = station.settings.value(new Actor(0, "", Role.READER), Preference.BACKUP_FOLDER);
        return chosen.isBlank() ? folder.usualBackupFolder() : Path.of(chosen);
    }

    /**
     * Closes the station and backs it up; when the chosen folder is not there, into the data folder. A backup that
     * could not be written takes nothing back of what was saved, so it is told and not thrown.
     *
     * @return what the user should know, if anything went otherwise than wished
     */
    static Optional<String> close(Station station, DataFolder folder, Keyring keys, Clock clock) {
        var wished = backupFolder(station, folder);
        station.close();
        var now = LocalDateTime.now(clock);
        var usual = folder.usualBackupFolder();
        return write(folder, keys, wished, now)
                .flatMap(why -> wished.equals(usual)
                        ? Optional.of(why)
                        : write(folder, keys, usual, now)
                                .or(() -> Optional.of("备份没有写到“" + wished + "”（可能 U 盘没插），这一份放在“" + usual + "”。")));
    }

    /** Empty, or why there is no backup. */
    private static Optional<String> write(DataFolder folder, Keyring keys, Path target, LocalDateTime now) {
        try {
            if (target.equals(folder.usualBackupFolder())) {
                folder.makeBackupFolder();
            }
            ClosedBackup.write(folder, keys, target, now, Progress.NONE);
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e.getMessage());
        }
    }
}
