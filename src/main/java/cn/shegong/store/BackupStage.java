package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.journal.JournalEnd;
import cn.shegong.key.DataKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A backup laid out as a data folder, to be opened and looked at. */
final class BackupStage {
    private final DataFolder stage;
    private final Path backup;

    private BackupStage(DataFolder stage, Path backup) {
        this.stage = stage;
        this.backup = backup;
    }

    /** Lays out a backup file, a backup folder of an older version, or the newest backup in a folder. */
    static BackupStage lay(Path chosen, DataFolder stage) throws IOException {
        if (!Files.exists(chosen)) {
            throw new Refusal("没有“" + chosen + "”这个文件。请看看 U 盘是否插好、名字有没有写错。");
        }
        if (!Files.isDirectory(chosen)) {
            BackupFile.extract(chosen, stage, Progress.NONE);
            return new BackupStage(stage, chosen);
        }
        if (Files.exists(new DataFolder(chosen).keyFile())) {
            var old = new DataFolder(chosen);
            for (var part : List.of(old.storeFile(), old.keyFile(), old.manifestFile())) {
                AtomicFile.copy(part, stage.root().resolve(part.getFileName()));
            }
            return new BackupStage(stage, chosen);
        }
        var newest = BackupFolder.entries(chosen).stream()
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("“" + chosen + "”里没有本程序的备份。备份的名字像 station-1a2b3c4d-20261127-170000.desk。"));
        BackupFile.extract(newest.file(), stage, Progress.NONE);
        return new BackupStage(stage, newest.file());
    }

    Path backup() {
        return backup;
    }

    DataFolder folder() {
        return stage;
    }

    /** Whether it is older than the journals: none fits on top of it. */
    boolean beforeJournals() {
        return !Files.exists(stage.root().resolve(BackupFile.NOTE));
    }

    /** What the backup holds, as it was signed; one from before the journal gets its snapshot now. */
    BackupNote note(DataKey key, String stationId, Clock clock) throws IOException, SQLException {
        var files = new StoreFiles(stage, key, stationId);
        Optional<BackupNote> signed =
                SignedFile.read(stage.root().resolve(BackupFile.NOTE), key, BackupNote.LABEL, BackupNote.class);
        if (signed.isPresent() || !Files.exists(stage.storeFile())) {
            return signed.orElseThrow(() -> BackupFile.damaged(backup, null));
        }
        var adopted = new Opening(files, clock, Progress.NONE, () -> {}).adopt();
        var closed = adopted.closed();
        return new BackupNote(
                BackupNote.FORMAT,
                stationId,
                adopted.demo(),
                adopted.schema(),
                adopted.program(),
                closed.at(),
                closed.generation() + 1,
                closed.generation(),
                closed.sequence(),
                JournalEnd.NONE.tag(),
                closed.trail(),
                0);
    }
}
