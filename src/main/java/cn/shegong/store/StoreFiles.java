package cn.shegong.store;

import cn.shegong.disk.DataFolder;
import cn.shegong.journal.JournalPlace;
import cn.shegong.journal.JournalReader;
import cn.shegong.key.DataKey;
import java.nio.file.Path;

/** The files of one station that a key has opened: store, journal, snapshots, manifest, kept files. */
record StoreFiles(DataFolder folder, DataKey key, String stationId) {
    Path store() {
        return folder.storeFile();
    }

    Path scratch(String name) {
        return folder.scratchFolder().resolve(name);
    }

    Manifests manifests() {
        return new Manifests(folder, key);
    }

    Snapshots snapshots() {
        return new Snapshots(folder.snapshotFolder(), key);
    }

    AttachmentFiles attachments() {
        return new AttachmentFiles(folder, key);
    }

    /** @param mirror a folder on another disk for the second copies, or null */
    JournalPlace journals(String mirror) {
        return mirror == null
                ? new JournalPlace(folder.journalFolder(), folder.journalCopyFolder(), false)
                : new JournalPlace(
                        folder.journalFolder(),
                        folder.root()
                                .getFileSystem()
                                .getPath(mirror)
                                .resolve("station-journal-" + stationId.substring(0, 8)),
                        true);
    }

    JournalReader reader(String mirror) {
        return new JournalReader(journals(mirror), key);
    }
}
