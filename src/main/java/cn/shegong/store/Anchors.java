package cn.shegong.store;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Where the audit lines ended at other times, as manifest, snapshots and backups remember it: all must lie on the chain. */
final class Anchors {
    private final StoreFiles files;
    private final Manifest manifest;

    Anchors(StoreFiles files, Manifest manifest) {
        this.files = files;
        this.manifest = manifest;
    }

    List<AuditTrail.Anchor> all(List<Path> backupFolders) {
        var all = new ArrayList<AuditTrail.Anchor>();
        if (manifest.closed() != null) {
            all.add(manifest.closed().trail());
        }
        files.snapshots().all().forEach(snapshot -> add(all, snapshot.trail(), snapshot.at()));
        for (var folder : backupFolders) {
            for (var entry : new BackupFolder(folder, files.stationId()).entries()) {
                BackupFile.note(entry.file(), files.key()).ifPresent(note -> add(all, note.trail(), note.at()));
            }
        }
        return all;
    }

    private void add(List<AuditTrail.Anchor> all, AuditTrail.Anchor anchor, LocalDateTime taken) {
        if (manifest.restored().stream().noneMatch(r -> r.left(anchor, taken))) {
            all.add(anchor);
        }
    }
}
