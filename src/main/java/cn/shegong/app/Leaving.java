package cn.shegong.app;

import cn.shegong.base.Progress;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.Keyring;
import cn.shegong.store.ClosedBackup;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** The orderly end: the store is shut and forced to disk, then copied where the station wants its backups. */
final class Leaving {
    private Leaving() {}

    /**
     * Closes the station and backs it up to every folder that is there; when none takes it, into the data folder. A
     * backup that could not be written takes nothing back of what was saved, so it is told and not thrown.
     *
     * @return what the user should know, if anything went otherwise than wished
     */
    static Optional<String> close(Station station, DataFolder folder, Keyring keys, Clock clock) {
        var round = station.backups.onLeaving();
        station.close();
        var now = LocalDateTime.now(clock);
        return round.write((target, progress) -> ClosedBackup.write(folder, keys, target, now, progress), Progress.NONE)
                .trouble();
    }
}
