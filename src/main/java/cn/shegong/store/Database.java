package cn.shegong.store;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.Keyring;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionManager;
import org.apache.ibatis.session.TransactionIsolationLevel;

/** The open store: mappers to read with, and {@link #transaction}, the one door for every write. */
public final class Database implements AutoCloseable {
    private final Engine engine;
    private final SqlSessionManager sessions;
    private final Clock clock;
    private final Ids ids;
    private final AuditTrail audit;
    /** The last audit line; guarded by the one writer. */
    private AuditTrail.Anchor trailEnd;

    private final ReentrantLock oneWriter = new ReentrantLock();
    private final ThreadLocal<Deeds> current = new ThreadLocal<>();

    private Database(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.sessions = engine.sessions(new OneDoor(() -> current.get() != null));
        this.audit = new AuditTrail(this);
        this.trailEnd = audit.end();
        ids.startAfter(trailEnd.lastId());
    }

    /**
     * Makes a new, empty, encrypted store.
     *
     * @param demo true for the demo station
     */
    static Database create(DataFolder folder, Keyring keys, boolean demo, Clock clock) {
        return new Database(Engine.create(folder, keys, demo), clock);
    }

    /**
     * Opens the store and brings it to this program's schema.
     *
     * @throws Refusal when it is newer, foreign, damaged or gone; the file is then as it was
     */
    public static Database open(DataFolder folder, Keyring keys, Clock clock) {
        return new Database(Engine.open(folder, keys), clock);
    }

    /** A mapper for reading anywhere and for writing inside {@link #transaction}. */
    public <M> M mapper(Class<M> type) {
        var configuration = sessions.getConfiguration();
        synchronized (configuration) {
            if (!configuration.hasMapper(type)) {
                configuration.addMapper(type);
            }
        }
        return sessions.getMapper(type);
    }

    /** A key for a new row: time-ordered, unique in this store. */
    public long nextId() {
        return ids.next();
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    public boolean demo() {
        return engine.demo();
    }

    /**
     * The one door for writes: all or nothing, rights checked, audited, on disk when it returns. Inside another
     * transaction of the same thread the work simply joins it.
     *
     * @throws Refusal when the worker may not do this
     * @throws StoreFailure when the store failed; nothing was written
     */
    public <T> T transaction(Actor actor, Right right, Function<Audit, T> work) {
        actor.require(right);
        var outer = current.get();
        if (outer != null) {
            return work.apply(outer);
        }
        oneWriter.lock();
        var deeds = new Deeds(actor);
        current.set(deeds);
        sessions.startManagedSession(ExecutorType.SIMPLE, TransactionIsolationLevel.READ_COMMITTED);
        try {
            T result = work.apply(deeds);
            deeds.mustHaveSpoken();
            sessions.commit(true);
            trailEnd = deeds.end;
            confirm();
            return result;
        } catch (InvalidInput | Refusal | IllegalStateException e) {
            sessions.rollback(true);
            throw e;
        } catch (RuntimeException e) {
            sessions.rollback(true);
            throw new StoreFailure(e);
        } finally {
            sessions.close();
            current.remove();
            oneWriter.unlock();
        }
    }

    /** What was committed counts as saved only when the disk says so. */
    private void confirm() {
        try {
            engine.force();
        } catch (RuntimeException e) {
            throw new Refusal("磁盘没有确认“已保存”，最后这一步可能没有存住。请检查磁盘是不是满了或松了，关掉程序再打开，看最后这一步在不在。", e);
        }
    }

    /** Several reads that all see the store as it was at the first one. */
    public <T> T snapshot(Supplier<T> reads) {
        if (sessions.isManagedSessionStarted()) {
            return reads.get();
        }
        sessions.startManagedSession(ExecutorType.SIMPLE, TransactionIsolationLevel.REPEATABLE_READ);
        try {
            return reads.get();
        } finally {
            sessions.close();
        }
    }

    /** Who did what. */
    public AuditTrail audit() {
        return audit;
    }

    /**
     * A backup of the open station, as {@link ClosedBackup} makes one of the closed one; writers wait meanwhile.
     *
     * @return the new backup's folder
     * @throws Refusal when the folder cannot be written
     */
    public Path backUp(Path target) {
        oneWriter.lock();
        try {
            return ClosedBackup.write(engine.folder(), target, now(), engine::copyTo);
        } finally {
            oneWriter.unlock();
        }
    }

    Engine engine() {
        return engine;
    }

    /** Orderly end: waits for a running transaction, shuts the store, forces it to disk. */
    @Override
    public void close() {
        oneWriter.lock();
        try {
            engine.close();
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
