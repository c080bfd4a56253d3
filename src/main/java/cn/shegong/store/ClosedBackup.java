package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.Keyring;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** The backup made on leaving, of a station that was closed in order: its newest snapshot is the store, bit by bit. */
public final class ClosedBackup {
    private ClosedBackup() {}

    /**
     * Writes and proves a backup.
     *
     * @param folder which has to be there
     * @return the new backup
     * @throws Refusal when it could not be written or did not stand the proof, or the station was not closed in order
     */
    public static Path write(DataFolder station, Keyring keys, Path folder, LocalDateTime now, Progress progress) {
        var files = new StoreFiles(station, keys.key(), keys.vault().stationId());
        var manifest = files.manifests()
                .read()
                .filter(m -> m.session() == 0 && m.closed() != null)
                .orElseThrow(() -> new Refusal("这次离开时数据没有按次序合上，所以没有备份。保存过的都在日志里，下次打开会自动接回，到时再备份。"));
        var closed = manifest.closed();
        return new Backups(files, manifest)
                .write(folder, new Backups.Moment(closed.end(), closed.trail(), null), now, progress);
    }
}
