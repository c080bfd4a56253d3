package cn.shegong.store;

import cn.shegong.disk.AtomicFile;
import cn.shegong.journal.JournalEnd;
import java.io.IOException;
import java.nio.file.Files;

/** Lays the journals of a data folder on top of a backup that is laid out in a stage, and takes them off again. */
final class JournalsOnTop {
    private final StoreFiles here;
    private final StoreFiles stage;
    private final BackupNote note;

    /**
     * @param here the data folder
     * @param stage the backup
     * @param note what the backup holds by itself
     */
    JournalsOnTop(StoreFiles here, StoreFiles stage, BackupNote note) {
        this.here = here;
        this.stage = stage;
        this.note = note;
    }

    /** The backup's own journals become the second copies of those that lie here and go further. */
    void add() throws IOException {
        var place = here.journals(here.manifests().read().map(Manifest::mirror).orElse(null));
        var onTop = stage.journals(null);
        Files.createDirectories(onTop.folder());
        Files.createDirectories(onTop.mirror());
        for (long session : onTop.generations()) {
            AtomicFile.move(onTop.file(session), onTop.mirror(session));
        }
        for (long session : place.generations().tailSet(note.snapshot())) {
            if (Files.exists(place.file(session))) {
                AtomicFile.copy(place.file(session), onTop.file(session));
            }
            if (Files.exists(place.mirror(session)) && !Files.exists(onTop.mirror(session))) {
                AtomicFile.copy(place.mirror(session), onTop.mirror(session));
            }
        }
    }

    /** The stage is as the backup laid it out, whether or not anything had been added. */
    void remove() throws IOException {
        var place = stage.journals(null);
        for (long session : place.generations()) {
            if (session > note.generation()) {
                place.delete(session);
            } else if (Files.exists(place.mirror(session))) {
                AtomicFile.move(place.mirror(session), place.file(session));
            }
        }
    }

    /** Takes away what lies behind the end: cut off while it was made, or of another data key, and so never read. */
    void dropBehind(JournalEnd end) throws IOException {
        var place = stage.journals(null);
        for (long session : place.generations().tailSet(end.generation() + 1)) {
            place.delete(session);
        }
    }

    /**
     * Journals that cannot be read to their end would stop every later rebuilding: the newest snapshot is made to do
     * without any.
     */
    void forget() throws IOException {
        var all = stage.snapshots().all();
        for (var older : all.subList(0, all.size() - 1)) {
            Files.delete(stage.snapshots().note(older));
            Files.delete(stage.snapshots().file(older));
        }
        var place = stage.journals(null);
        for (long session : place.generations()) {
            place.delete(session);
        }
    }
}
