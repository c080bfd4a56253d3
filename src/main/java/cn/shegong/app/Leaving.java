package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.base.Role;
import cn.shegong.settings.Preference;
import cn.shegong.store.ClosedBackup;
import cn.shegong.store.DataFolder;
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
     * Closes the station and backs it up; when the chosen folder is not there, into the data folder.
     *
     * @return what the user should know, if anything went otherwise than wished
     */
    static Optional<String> close(Station station, DataFolder folder, Clock clock) {
        var wished = backupFolder(station, folder);
        station.close();
        var now = LocalDateTime.now(clock);
        try {
            ClosedBackup.write(folder, wished, now);
            return Optional.empty();
        } catch (Refusal e) {
            ClosedBackup.write(folder, folder.usualBackupFolder(), now);
            return Optional.of("备份没有写到“" + wished + "”（可能 U 盘没插），这一份放在“" + folder.usualBackupFolder() + "”。");
        }
    }
}
