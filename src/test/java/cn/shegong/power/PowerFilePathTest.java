package cn.shegong.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** H2 on a simulated disk, encrypted, with and without power. */
class PowerFilePathTest {
    private static final String TABLE = "create table t(id bigint primary key, text varchar)";

    private final Random random = new Random(20261123);

    @Test
    void anEncryptedStoreIsWrittenAndFoundAgain() throws Exception {
        try (var disk = new PowerDisk()) {
            var folder = Files.createDirectories(disk.path("站", "data"));
            try (var connection = open(folder)) {
                execute(connection, TABLE, insert(1));
            }
            assertThat(folder.resolve("station.mv.db")).isRegularFile();
            assertThat(Files.readAllBytes(folder.resolve("station.mv.db"))).startsWith("H2encrypt".getBytes());
            try (var connection = open(folder)) {
                assertThat(ids(connection)).containsExactly(1L);
            }
        }
    }

    @Test
    void aStoreThatIsOpenIsLocked() throws Exception {
        try (var disk = new PowerDisk();
                var connection = open(disk.root())) {
            execute(connection, TABLE);
            // Another name for H2, which would otherwise share the open store.
            var url = "jdbc:h2:retry:power:" + disk.path("station") + ";CIPHER=AES";
            assertThatThrownBy(() -> DriverManager.getConnection(url, "desk", "key pass"))
                    .hasStackTraceContaining("The file is locked");
        }
    }

    @Test
    void aBackupIsWrittenToTheDisk() throws Exception {
        try (var disk = new PowerDisk()) {
            var zip = disk.path("backup", "copy.zip");
            try (var connection = open(disk.root())) {
                execute(connection, TABLE, insert(1), "backup to 'power:" + zip + "'");
            }
            var copy = Files.createDirectory(disk.path("copy"));
            try (var archive = new ZipInputStream(Files.newInputStream(zip))) {
                assertThat(archive.getNextEntry().getName()).isEqualTo("station.mv.db");
                Files.copy(archive, copy.resolve("station.mv.db"));
            }
            try (var connection = open(copy)) {
                assertThat(ids(connection)).containsExactly(1L);
            }
        }
    }

    @Test
    void aReadOnlyDiskIsReadOnlyForH2() throws Exception {
        try (var disk = new PowerDisk()) {
            try (var connection = open(disk.root())) {
                execute(connection, TABLE, insert(1));
            }
            disk.readOnly(true);
            try (var connection = open(disk.root())) {
                assertThat(ids(connection)).containsExactly(1L);
                assertThatThrownBy(() -> execute(connection, insert(2))).isInstanceOf(SQLException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP_ALL", "PREFIX"})
    void whatWasSyncedIsThereAfterTheCut(PowerCut model) throws Exception {
        try (var template = new PowerDisk()) {
            try (var connection = open(template.root())) {
                execute(connection, TABLE);
            }
            template.settle();
            for (int round = 0; round < 15; round++) {
                cut(template, model);
            }
        }
    }

    private void cut(PowerDisk template, PowerCut model) throws SQLException {
        var left = new AtomicReference<PowerDisk>();
        Set<Long> synced = new HashSet<>();
        try (var disk = template.afterCut(PowerCut.DROP_ALL, random)) {
            disk.cutAt(1 + random.nextInt(400), d -> left.set(d.afterCut(model, random)));
            write(disk, synced);
        }
        try (var image = left.get();
                var connection = open(image.root())) {
            assertThat(ids(connection)).containsAll(synced);
        }
    }

    /** Writes until the power goes. */
    private void write(PowerDisk disk, Set<Long> synced) {
        try (var connection = open(disk.root())) {
            for (long id = 1; !disk.dead(); id++) {
                execute(connection, insert(id), "checkpoint sync");
                // Nobody sees an answer that came after the cut.
                if (!disk.dead()) {
                    synced.add(id);
                }
            }
        } catch (SQLException e) {
            assertThat(disk.dead()).as(e.toString()).isTrue();
        }
    }

    private static Connection open(Path folder) throws SQLException {
        var url = "jdbc:h2:power:" + folder.resolve("station") + ";CIPHER=AES;TRACE_LEVEL_FILE=0";
        return DriverManager.getConnection(url, "desk", "key pass");
    }

    private static String insert(long id) {
        return "insert into t values(" + id + ", '" + "x".repeat((int) (id % 7) * 300) + "')";
    }

    private static void execute(Connection connection, String... commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    private static Set<Long> ids(Connection connection) throws SQLException {
        Set<Long> ids = new HashSet<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from t")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
