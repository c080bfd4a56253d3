package cn.shegong.store;

import cn.shegong.base.Refusal;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.Keyring;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.session.SqlSessionManager;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;

/** The only class that names H2 and Flyway: how the encrypted file is made, opened, forced and shut. */
final class Engine {
    /** The newest file in {@code db/migration}; a test compares the two. */
    static final int SCHEMA = 10;

    private static final String USER = "desk";
    private static final byte[] ENCRYPTED_HEADER = "H2encrypt".getBytes(StandardCharsets.US_ASCII);

    private final DataFolder folder;
    private final JdbcConnectionPool pool;
    private final boolean demo;

    private Engine(DataFolder folder, JdbcConnectionPool pool, boolean demo) {
        this.folder = folder;
        this.pool = pool;
        this.demo = demo;
    }

    static Engine create(DataFolder folder, Keyring keys, boolean demo) {
        if (Files.exists(folder.storeFile())) {
            throw new Refusal("“" + folder.root() + "”里已经有一个站的数据，没有覆盖它。请换一个文件夹。");
        }
        return start(folder, keys, demo, "");
    }

    static Engine open(DataFolder folder, Keyring keys) {
        var manifest = Manifest.read(folder);
        if (manifest.map(m -> m.format() > Manifest.FORMAT || m.schema() > SCHEMA)
                .orElse(false)) {
            throw new Refusal("数据是更新版本（" + manifest.get().program() + "）的程序写的，这个版本打开会弄坏它，所以没有打开（数据没有动）。请安装新版本。");
        }
        if (manifest.map(m -> !m.stationId().equals(keys.vault().stationId())).orElse(false)) {
            throw new Refusal("密钥文件和数据不是同一个站的，没有打开（数据没有动）。请把同一份备份里的两个文件一起放回“" + folder.root() + "”。");
        }
        requireOurFile(folder);
        return start(folder, keys, manifest.map(Manifest::demo).orElse(false), ";IFEXISTS=TRUE");
    }

    /** Looks at the file without opening it in the engine, which could write into it. */
    private static void requireOurFile(DataFolder folder) {
        try (var in = Files.newInputStream(folder.storeFile())) {
            if (!Arrays.equals(in.readNBytes(ENCRYPTED_HEADER.length), ENCRYPTED_HEADER)) {
                throw new Refusal("“" + folder.storeFile().getFileName() + "”不是本程序的数据文件，没有打开（文件没有动）。请从备份文件夹拷回原来的文件。");
            }
        } catch (IOException e) {
            throw new Refusal("找不到数据文件“" + folder.storeFile() + "”。请从备份文件夹把它拷回来，再打开程序。", e);
        }
    }

    private static Engine start(DataFolder folder, Keyring keys, boolean demo, String more) {
        // retry: survives an interrupted thread; OPTIMIZE_REUSE_RESULTS=0: H2 2.4.240 may reuse a stale result.
        var url = "jdbc:h2:retry:" + folder.storeName().toString().replace('\\', '/')
                + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";TRACE_LEVEL_FILE=0;OPTIMIZE_REUSE_RESULTS=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1"
                + ";CACHE_SIZE=262144" + more;
        var pool = JdbcConnectionPool.create(url, USER, keys.key().databasePassword());
        pool.setMaxConnections(8);
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            pool.dispose();
            throw new Refusal("数据文件打不开：它已损坏，或者不是这把密钥的（程序没有改动它）。请从备份文件夹恢复最近的一份。", new StoreFailure(e));
        }
        var engine = new Engine(folder, pool, demo);
        new Manifest(Manifest.FORMAT, keys.vault().stationId(), SCHEMA, demo, Program.version()).write(folder);
        return engine;
    }

    boolean demo() {
        return demo;
    }

    SqlSessionManager sessions(Interceptor guard) {
        var configuration = new Configuration(new Environment("station", new JdbcTransactionFactory(), pool));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setCacheEnabled(false);
        configuration.addInterceptor(guard);
        return SqlSessionManager.newInstance(new SqlSessionFactoryBuilder().build(configuration));
    }

    /** What was committed is on disk afterwards: H2's COMMIT alone writes nothing and forces nothing. */
    void force() {
        execute("CHECKPOINT SYNC");
    }

    /** Writes a consistent copy of the open store to a file, still encrypted under the same key. */
    void copyTo(Path target) throws IOException {
        var zip = target.resolveSibling(target.getFileName() + ".zip");
        try {
            execute("BACKUP TO '" + zip.toString().replace("'", "''") + "'");
            try (var archive = new ZipFile(zip.toFile())) {
                var store = archive.stream()
                        .filter(e -> e.getName()
                                .endsWith(folder.storeFile().getFileName().toString()))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no store in the copy"));
                Files.copy(archive.getInputStream(store), target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    DataFolder folder() {
        return folder;
    }

    void close() {
        try {
            execute("SHUTDOWN");
        } finally {
            pool.dispose();
        }
        try (var channel = FileChannel.open(folder.storeFile(), StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new StoreFailure(e);
        }
    }

    void execute(String command) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            if (!"SHUTDOWN".equals(command)) {
                throw new StoreFailure(e);
            }
        }
    }
}
