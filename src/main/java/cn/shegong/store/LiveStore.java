package cn.shegong.store;

import cn.shegong.base.FailureTrace;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.journal.JournalEnd;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store while it is open: the engine everybody reads from, and the journal that makes a transaction last. When the
 * disk fails, both are given up and made anew from what is certain. Called by one writer at a time.
 */
final class LiveStore {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStore.class);

    private final StoreFiles files;
    private final Clock clock;
    private final Sessions sessions;
    private Opening.Opened open;
    private boolean failed;
    private boolean closed;

    LiveStore(StoreFiles files, Clock clock, Sessions sessions, Progress progress) {
        this.files = files;
        this.clock = clock;
        this.sessions = sessions;
        use(new Opening(files, clock, progress, () -> {}).open());
    }

    private void use(Opening.Opened opened) {
        open = opened;
        sessions.use(opened.engine());
        failed = false;
        if (opened.report().rebuilt()) {
            LOG.info("the store was made anew: {}", opened.report());
        }
    }

    StoreFiles files() {
        return files;
    }

    Engine engine() {
        return open.engine();
    }

    Manifest manifest() {
        return open.manifest();
    }

    OpeningReport report() {
        return open.report();
    }

    JournalEnd end() {
        return open.journal().end();
    }

    /** Whether the journal has its second copy right now. */
    boolean mirrored() {
        return open.journal().mirrored();
    }

    boolean failed() {
        return failed;
    }

    boolean closed() {
        return closed;
    }

    /** What was done is on the disk when this returns; when it throws, only {@link #reopen} can tell. */
    void append(byte[] payload) throws IOException {
        try {
            open.journal().append(payload);
        } catch (IOException | RuntimeException e) {
            failed = true;
            throw e;
        }
    }

    /** What the engine holds cannot be relied on any more. */
    void giveUp() {
        failed = true;
    }

    /**
     * Makes the store anew from what is certain and goes on with that; those who read go on reading the old one for as
     * long as possible.
     *
     * @throws Refusal when the disk does not allow it yet
     */
    void reopen() {
        failed = true;
        open.journal().close();
        var old = open.engine();
        use(new Opening(files, clock, Progress.NONE, () -> {
                    sessions.use(null);
                    old.abandon();
                })
                .open());
    }

    /**
     * Goes on with a manifest that says something new, e.g. about a proof.
     *
     * @throws CancellationException when the store was closed meanwhile: its manifest is the last word
     */
    void note(Manifest changed) throws IOException {
        if (closed) {
            throw new CancellationException("the store is closed");
        }
        open = new Opening.Opened(
                open.engine(), open.journal(), files.manifests().write(changed), open.report());
    }

    /** Tries again to have the second copy of the journal. */
    void mirrorAgain() {
        open.journal().openMirror();
    }

    /** From now on the second copy goes to another disk, or beside the first again when the folder is null. */
    void mirrorTo(Path folder) throws IOException {
        var wished = folder == null ? null : folder.toAbsolutePath().toString();
        open.journal().moveMirror(files.journals(wished));
        note(open.manifest().withMirror(wished));
    }

    /**
     * Orderly end. When something fails on the way, the next opening makes the store anew: nothing is lost.
     *
     * @param trail where the audit lines end
     * @return whether the store was closed in order
     */
    boolean close(AuditTrail.Anchor trail, Progress progress) {
        closed = true;
        sessions.use(null);
        if (failed) {
            open.journal().close();
            open.engine().abandon();
            return false;
        }
        try {
            open.engine().close();
            var journal = open.journal();
            journal.finish();
            var manifest = open.manifest();
            if (journal.empty()) {
                new Settling(files, clock).settle(manifest, manifest.closed().end(), manifest.schema(), trail, false);
                // Only now: a session that the manifest still announces must have its journal.
                files.journals(manifest.mirror()).delete(journal.end().generation());
            } else {
                var compacted = new Compaction(files).compactIfOutgrown(manifest, progress);
                new Settling(files, clock).settle(compacted, journal.end(), manifest.schema(), trail, true);
            }
            return true;
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.warn("the store was not closed in order: {}", FailureTrace.of(e));
            open.journal().close();
            open.engine().abandon();
            return false;
        }
    }
}
