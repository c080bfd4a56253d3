package cn.shegong.store;

import cn.shegong.base.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Rebuilds the store that a laid-out backup holds, with the journals of the data folder on top where they fit. */
final class BackupRebuild {
    private final StoreFiles stage;
    private final BackupNote note;
    private final JournalsOnTop onTop;
    private final boolean journalled;

    /** The rebuilt store and the kept files that it refers to. */
    record Rebuilt(Rebuild.Result store, List<Attachment> attachments) {}

    /** @param journalled whether the backup is of a time when there were journals */
    BackupRebuild(StoreFiles stage, BackupNote note, JournalsOnTop onTop, boolean journalled) {
        this.stage = stage;
        this.note = note;
        this.onTop = onTop;
        this.journalled = journalled;
    }

    /** @throws StoreLost when the backup does not hold what it says */
    Rebuild.Reached<Rebuilt> run(boolean withJournal, Progress progress) throws IOException, SQLException {
        // Of an earlier try, perhaps one that was stopped half way.
        onTop.remove();
        if (withJournal && journalled) {
            onTop.add();
            var reached = rebuilt(true, progress);
            if (holdsBackup(reached)) {
                return reached;
            }
            // What lies there is another life of this station, after an older backup: nothing of it fits on top.
            onTop.remove();
        }
        var reached = rebuilt(false, progress);
        if (!holdsBackup(reached)) {
            throw new StoreLost();
        }
        return reached;
    }

    private boolean holdsBackup(Rebuild.Reached<Rebuilt> reached) {
        return reached.seen().store().end().sequence() >= note.sequence();
    }

    private Rebuild.Reached<Rebuilt> rebuilt(boolean withJournal, Progress progress) throws IOException, SQLException {
        var snapshot = stage.snapshots().all().stream().findFirst().orElseThrow(StoreLost::new);
        var rebuild = new Rebuild(stage, null, Optional.empty());
        var scratch = stage.scratch("restored.mv.db");
        Rebuild.Look<Rebuilt> look = (engine, result) -> new Rebuilt(result, Backups.attachments(engine));
        return withJournal
                ? rebuild.asFarAsPossible(snapshot, scratch, progress, look)
                : new Rebuild.Reached<>(rebuild.upTo(snapshot, scratch, note.sequence(), progress, look), 0);
    }
}
