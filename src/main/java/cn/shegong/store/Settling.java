package cn.shegong.store;

import cn.shegong.disk.AtomicFile;
import cn.shegong.journal.JournalEnd;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;

/** The end of every orderly closing: seal the store, keep a snapshot, say so in the manifest, drop what is too old. */
final class Settling {
    private final StoreFiles files;
    private final Clock clock;

    Settling(StoreFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param before the manifest so far
     * @param end where the journal ends
     * @param trail where the audit lines end
     * @param changed whether the content is another than in the last snapshot
     * @return the manifest that was written
     */
    Manifest settle(Manifest before, JournalEnd end, int schema, AuditTrail.Anchor trail, boolean changed)
            throws IOException {
        var now = LocalDateTime.now(clock);
        var seal = Seal.of(files.key(), files.store());
        var closed = Manifest.Closed.of(end, seal, trail, now);
        if (changed || files.snapshots().all().isEmpty()) {
            files.snapshots()
                    .add(
                            files.store(),
                            new Snapshot(
                                    files.stationId(),
                                    end.generation() + 1,
                                    false,
                                    schema,
                                    before.demo(),
                                    seal,
                                    end.sequence(),
                                    end.tag(),
                                    trail,
                                    now));
        }
        var written = files.manifests().write(before.closed(closed, schema));
        prune(written);
        return written;
    }

    private void prune(Manifest manifest) throws IOException {
        files.snapshots().prune(LocalDateTime.now(clock).toLocalDate());
        // A snapshot that came back after a power cut would look in vain for its journals.
        AtomicFile.forceFolder(files.folder().snapshotFolder());
        var oldest = files.snapshots().all().get(0).generation();
        var place = files.journals(manifest.mirror());
        for (long session : place.generations().headSet(oldest)) {
            place.delete(session);
        }
    }
}
