package cn.shegong.store;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.KeyVault;
import cn.shegong.key.Keyring;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** The open store: mappers to read with, and {@link #transaction}, the one door for every write. */
public final class Database implements AutoCloseable {
    private final ThreadLocal<Deeds> current = new ThreadLocal<>();
    private final Sessions sessions = new Sessions(new OneDoor(() -> current.get() != null));
    private final ReentrantLock oneWriter = new ReentrantLock();
    private final Clock clock;
    private final KeyVault vault;
    private final Ids ids;
    private final LiveStore live;
    private final AuditTrail audit;
    private final Safekeeping safekeeping;
    private final Attachments attachments;
    private final Watchers watchers = new Watchers();
    /** The last audit line; guarded by the one writer. */
    private AuditTrail.Anchor trailEnd;

    private Database(StoreFiles files, KeyVault vault, Clock clock, Progress progress) {
        this.clock = clock;
        this.vault = vault;
        this.ids = new Ids(clock);
        this.live = new LiveStore(files, clock, sessions, progress);
        this.audit = new AuditTrail(sessions);
        this.safekeeping = new Safekeeping(live, oneWriter, () -> trailEnd, this::readEnd, audit, vault, clock);
        this.attachments = new Attachments(this, files);
        readEnd();
    }

    /**
     * Opens the store and brings it to this program's schema.
     *
     * @throws Refusal when it is newer, foreign, damaged beyond repair or gone; the file is then as it was
     */
    static Database open(DataFolder folder, Keyring keys, Clock clock, Progress progress) {
        Manifests.refuseNewer(folder);
        Manifests.refuseForeign(folder, keys.vault().stationId());
        return new Database(
                new StoreFiles(folder, keys.key(), keys.vault().stationId()), keys.vault(), clock, progress);
    }

    private void readEnd() {
        trailEnd = audit.end();
        ids.startAfter(trailEnd.lastId());
    }

    /** A mapper for reading anywhere and for writing inside {@link #transaction}. */
    public <M> M mapper(Class<M> type) {
        return sessions.mapper(type);
    }

    /**
     * Says how a type is written into text columns; to be said before the first statement with that type.
     *
     * @param write gives the text, {@code read} makes the value of it again
     */
    public <T> void textColumn(Class<T> type, Function<T, String> write, Function<String, T> read) {
        sessions.textColumn(type, write, read);
    }

    /** A key for a new row: time-ordered, unique in this store. */
    public long nextId() {
        return ids.next();
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    public boolean demo() {
        return live.manifest().demo();
    }

    /** Where the store lies. */
    public DataFolder folder() {
        return live.files().folder();
    }

    /** What tells this station from every other one. */
    public String stationId() {
        return vault.stationId();
    }

    /** What was found when the store was opened. */
    public OpeningReport openingReport() {
        return live.report().withKeys(vault.mended());
    }

    /**
     * The one door for writes: all or nothing, rights checked, audited, on disk when it returns. Inside another
     * transaction of the same thread the work simply joins it.
     *
     * @throws Refusal when the worker may not do this, or the disk does not take it
     * @throws StoreFailure when the store failed; nothing was written
     */
    public <T> T transaction(Actor actor, Right right, Function<Audit, T> work) {
        actor.require(right);
        var outer = current.get();
        if (outer != null) {
            return work.apply(outer);
        }
        oneWriter.lock();
        // An interrupt in the middle of writing would close the file under the journal.
        boolean interrupted = Thread.interrupted();
        try {
            reopenIfFailed();
            long before = live.end().sequence();
            var attempt = attempt(actor, work);
            if (attempt.unsure() != null) {
                settle(before, attempt.unsure());
            }
            return attempt.result();
        } finally {
            oneWriter.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * What came of a transaction.
     *
     * @param unsure why it is not known whether it was saved, or null
     */
    private record Attempt<T>(T result, Exception unsure) {}

    private <T> Attempt<T> attempt(Actor actor, Function<Audit, T> work) {
        var deeds = new Deeds(actor);
        var images = new RowImages();
        current.set(deeds);
        sessions.begin();
        try {
            T result = Capture.into(images, () -> work.apply(deeds));
            deeds.mustHaveSpoken();
            return new Attempt<>(result, save(images, deeds));
        } catch (InvalidInput | Refusal | IllegalStateException e) {
            undo();
            throw e;
        } catch (RuntimeException e) {
            undo();
            throw failure(e);
        } finally {
            current.remove();
            sessions.end();
        }
    }

    /** First the journal, on the disk for certain; then the engine. Null, or why it is not known what was saved. */
    private Exception save(RowImages images, Deeds deeds) {
        try {
            live.append(images.encoded());
        } catch (IOException e) {
            undo();
            return e;
        }
        try {
            sessions.commit();
            trailEnd = deeds.end;
            watchers.tell(images);
            return null;
        } catch (RuntimeException e) {
            live.giveUp();
            return e;
        }
    }

    /** An engine that cannot even take back what it did is not relied on any more. */
    private void undo() {
        try {
            sessions.rollback();
        } catch (RuntimeException e) {
            live.giveUp();
        }
    }

    private RuntimeException failure(RuntimeException e) {
        if (live.engine().alive()) {
            return new StoreFailure(e);
        }
        live.giveUp();
        return new Refusal(
                "这一步没有存住，请再存一次。" + Trouble.words(live.files().folder().root(), e), new StoreFailure(e));
    }

    /** After a failure only reopening tells whether the transaction is in the journal. */
    private void settle(long before, Exception why) {
        var root = live.files().folder().root();
        try {
            reopen();
        } catch (Refusal e) {
            throw new Refusal("这一步没有存住。" + Trouble.words(root, why), e);
        }
        if (live.end().sequence() == before) {
            throw new Refusal("这一步没有存住，请再存一次。" + Trouble.words(root, why), why);
        }
    }

    private void reopenIfFailed() {
        if (live.failed()) {
            reopen();
        }
    }

    private void reopen() {
        live.reopen();
        readEnd();
        watchers.tellEverything();
    }

    /** Whether this thread is within a transaction, and so sees what nobody else does yet. */
    public boolean writing() {
        return current.get() != null;
    }

    /** Several reads that all see the store as it was at the first one. */
    public <T> T snapshot(Supplier<T> reads) {
        return sessions.snapshot(reads);
    }

    /** Lets somebody know of every change of a table whose key is one number. */
    public void watch(String table, RowWatcher watcher) {
        watchers.add(table, watcher);
    }

    /** Who did what. */
    public AuditTrail audit() {
        return audit;
    }

    /** Files kept with the records. */
    public Attachments attachments() {
        return attachments;
    }

    /** Backups, proofs and what else keeps the store from getting lost. */
    public Safekeeping safekeeping() {
        return safekeeping;
    }

    LiveStore live() {
        return live;
    }

    /** Orderly end: waits for a running transaction, shuts the store, seals it and keeps a snapshot. */
    @Override
    public void close() {
        oneWriter.lock();
        try {
            live.close(trailEnd, Progress.NONE);
        } finally {
            oneWriter.unlock();
        }
    }

    /** The audit lines of one running transaction. */
    private final class Deeds implements Audit {
        private final Actor actor;
        private final long deed = nextId();
        private AuditTrail.Anchor end = trailEnd;

        Deeds(Actor actor) {
            this.actor = actor;
        }

        @Override
        public void note(String action, String subject, long subjectId, String text) {
            var cut = text.length() <= 2000 ? text : text.substring(0, 1999) + "…";
            // As exact as the column, or the chain would not fit what is read back.
            var at = now().truncatedTo(ChronoUnit.MILLIS);
            var line = new AuditLine(
                    nextId(), deed, at, actor.id(), actor.name(), action, subject, subjectId, cut, AuditChain.START);
            var chain = AuditChain.next(end.chain(), line);
            mapper(AuditMapper.class).insert(line.withChain(chain));
            end = new AuditTrail.Anchor(end.lines() + 1, line.id(), chain);
        }

        void mustHaveSpoken() {
            if (end.equals(trailEnd)) {
                throw new IllegalStateException("a transaction that wrote no audit line");
            }
        }
    }
}
