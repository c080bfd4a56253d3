package cn.shegong.store;

import cn.shegong.disk.AtomicFile;
import cn.shegong.key.DataKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.ChangeFileEncryption;

/**
 * The only class that names H2 and Flyway: how an encrypted file is made, opened, migrated, captured and shut. What it
 * holds is on the disk for certain only after {@link #close}.
 */
final class Engine {
    /** The newest file in {@code db/migration}; a test compares the two. */
    static final int SCHEMA = 29;

    /** Longer than compacting a large store takes on a slow disk. */
    private static final Duration LONGEST_END = Duration.ofMinutes(3);

    private static final String USER = "desk";
    private static final String SUFFIX = ".mv.db";

    /** 256 MB of pages at most: reports read much. */
    private static final String LIVE = ";CACHE_SIZE=262144;IFEXISTS=TRUE";

    private static final String SCRATCH = ";CACHE_SIZE=32768;IFEXISTS=TRUE";

    private final Path file;
    private final DataKey key;
    private final JdbcConnectionPool pool;
    private boolean ended;

    private Engine(Path file, DataKey key, JdbcConnectionPool pool) {
        this.file = file;
        this.key = key;
        this.pool = pool;
    }

    /** Makes a new, empty file. */
    static Engine create(Path file, DataKey key) throws SQLException {
        return start(file, key, ";CACHE_SIZE=32768");
    }

    /** Opens the file that everybody works with. */
    static Engine open(Path file, DataKey key) throws SQLException {
        return start(file, key, LIVE);
    }

    /** Opens a file beside it, e.g. to compare the two: with little memory, which both together may not have. */
    static Engine scratch(Path file, DataKey key) throws SQLException {
        return start(file, key, SCRATCH);
    }

    private static Engine start(Path file, DataKey key, String more) throws SQLException {
        return start(file, key, key.filePassword() + " " + key.userPassword(), more);
    }

    private static Engine start(Path file, DataKey key, String password, String more) throws SQLException {
        var scheme = file.getFileSystem().provider().getScheme();
        var path = file.toAbsolutePath().toString().replace('\\', '/');
        // retry: survives an interrupted thread; OPTIMIZE_REUSE_RESULTS=0: H2 2.4.240 may reuse a stale result.
        var url = "jdbc:h2:" + ("file".equals(scheme) ? "retry" : scheme) + ":"
                + path.substring(0, path.length() - SUFFIX.length())
                + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";TRACE_LEVEL_FILE=0;OPTIMIZE_REUSE_RESULTS=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1"
                + more;
        var pool = JdbcConnectionPool.create(url, USER, password);
        pool.setMaxConnections(8);
        try {
            // Opens the file now and not at the first statement.
            pool.getConnection().close();
            return new Engine(file, key, pool);
        } catch (SQLException | RuntimeException e) {
            pool.dispose();
            throw e;
        }
    }

    /** Encrypts a closed file anew, on the disk it lies on, and gives the database user its new password. */
    static void changeKey(Path file, DataKey old, DataKey fresh) throws SQLException, IOException {
        var name = file.getFileName().toString();
        ChangeFileEncryption.execute(
                file.toAbsolutePath().getParent().toString(),
                name.substring(0, name.length() - SUFFIX.length()),
                "AES",
                old.filePassword().toCharArray(),
                fresh.filePassword().toCharArray(),
                true);
        var engine = start(file, fresh, fresh.filePassword() + " " + old.userPassword(), SCRATCH);
        try {
            engine.execute("alter user " + USER + " set password '" + fresh.userPassword() + "'");
            engine.close();
        } catch (SQLException | IOException | RuntimeException e) {
            engine.abandon();
            throw e;
        }
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Whether it still answers: a full disk makes H2 shut itself. */
    boolean alive() {
        try {
            execute("select 1");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Brings the schema to a version, and puts the capturing trigger on every table that has none. */
    void migrate(int schema) throws SQLException {
        try {
            Capture.nowhere(() -> Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    // The numbers may have gaps: up to this one, whether or not it is there.
                    .target(schema + "?")
                    .loggers("slf4j")
                    .load()
                    .migrate());
        } catch (FlywayException e) {
            throw new StoreFailure(e);
        }
        try (var connection = connection()) {
            for (var shape : TableShape.all(connection).values()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("create trigger if not exists " + shape.name() + "_capture"
                            + " after insert, update, delete on " + shape.name() + " for each row call '"
                            + Capture.class.getName() + "'");
                }
            }
        }
    }

    void execute(String command) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Orderly end: what was written is in the file and on the disk. */
    void close() throws SQLException, IOException {
        shut("SHUTDOWN");
    }

    /** Orderly end that makes the file as small as it can be. */
    void closeCompacted() throws SQLException, IOException {
        shut("SHUTDOWN COMPACT");
    }

    /** H2 may end without a word although the disk did not take what it wrote, so the file is looked into again. */
    private void shut(String command) throws SQLException, IOException {
        var expected = rowCounts();
        // What the disk does not take is better known before H2 begins to shut.
        execute("CHECKPOINT SYNC");
        end(command);
        ended = true;
        pool.dispose();
        AtomicFile.force(file);
        var closed = start(file, key, SCRATCH + ";ACCESS_MODE_DATA=r");
        try {
            if (!closed.rowCounts().equals(expected)) {
                throw new IOException("the closed file does not hold what the engine held");
            }
        } finally {
            closed.abandon();
        }
    }

    /** Of every table, the audit lines among them: each transaction leaves one. */
    private Map<String, Long> rowCounts() throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection = connection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<>(TableShape.all(connection).keySet());
            tables.add(TableShape.MIGRATIONS);
            for (var table : tables) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    counts.put(table, rows.getLong(1));
                }
            }
        }
        return counts;
    }

    /** Lets go of the file without writing to it any more; what it then holds is not to be trusted. */
    void abandon() {
        if (ended) {
            return;
        }
        try {
            end("SHUTDOWN IMMEDIATELY");
            pool.dispose();
        } catch (SQLException e) {
            if (!ended) {
                pool.dispose();
            }
        }
        ended = true;
    }

    /**
     * Gives a shutting command and waits for it, but not for ever: when the disk fails while H2 shuts, it may go round in
     * a circle on its own locks. Then nothing more is asked of it, not even its connections are closed.
     */
    private void end(String command) throws SQLException {
        var failure = new AtomicReference<Exception>();
        var ending = new Thread(
                () -> {
                    try {
                        give(command);
                    } catch (SQLException | RuntimeException e) {
                        failure.set(e);
                    }
                },
                "store-end");
        ending.setDaemon(true);
        ending.start();
        if (!ended(ending)) {
            ended = true;
            throw new SQLException("H2 does not come to an end");
        }
        if (failure.get() instanceof SQLException e) {
            throw e;
        }
        if (failure.get() instanceof RuntimeException e) {
            throw e;
        }
    }

    private static boolean ended(Thread ending) {
        boolean interrupted = false;
        long until = System.nanoTime() + LONGEST_END.toNanos();
        while (ending.isAlive() && System.nanoTime() < until) {
            try {
                ending.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                // Leaving in order matters more; told again afterwards.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !ending.isAlive();
    }

    /** H2 answers every shutting command with an exception of its own once it is done. */
    private void give(String command) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            if (e.getErrorCode() != org.h2.api.ErrorCode.DATABASE_IS_CLOSED
                    && e.getErrorCode() != org.h2.api.ErrorCode.OBJECT_CLOSED) {
                throw e;
            }
        }
    }
}
