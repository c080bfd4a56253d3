package cn.shegong.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.key.DataKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has to be seen of H2 before another version of it may be used. */
class EngineTest {
    private static final DataKey KEY = DataKey.random();

    @TempDir
    Path temp;

    /** Versions 2.5.250 and 2.5.252 fail here: what was committed and synced is missing from a copy. */
    @Test
    void aCopyOfTheFileHoldsEverythingThatWasCommittedAndSynced() throws Exception {
        var engine = Engine.create(temp.resolve("gate.mv.db"), KEY);
        engine.execute("create table t (id int primary key, x varchar(200))");
        for (int row = 1; row <= 400; row++) {
            engine.execute("insert into t values (" + row + ", '" + "x".repeat(row % 180) + "')");
            if (row % 3 == 0) {
                engine.execute("update t set x = x || 'y' where id = " + row / 2);
            }
            engine.execute("checkpoint sync");
            if (row % 10 == 0) {
                Files.deleteIfExists(temp.resolve("copy.mv.db"));
                Files.copy(temp.resolve("gate.mv.db"), temp.resolve("copy.mv.db"));
                var copy = Engine.open(temp.resolve("copy.mv.db"), KEY);
                assertThat(count(copy, "select count(*) from t")).isEqualTo(row);
                copy.abandon();
            }
        }
        engine.abandon();
    }

    /** Version 2.4.240 answers a repeated EXISTS over a join from before one's own update, unless results are not reused. */
    @Test
    void aRepeatedExistsSeesWhatWasUpdatedInBetween() throws Exception {
        var engine = Engine.create(temp.resolve("exists.mv.db"), KEY);
        engine.execute("create table a (id int primary key, state int)");
        engine.execute("create table b (id int primary key, a_id int)");
        engine.execute("insert into a values (1, 0)");
        engine.execute("insert into b values (1, 1)");
        try (var connection = engine.connection();
                var ask = connection.prepareStatement(
                        "select exists(select 1 from a join b on b.a_id = a.id where a.state = ?)");
                var update = connection.prepareStatement("update a set state = ? where id = 1")) {
            connection.setAutoCommit(false);
            for (int state = 1; state < 20; state++) {
                ask.setInt(1, state);
                assertThat(answer(ask)).isFalse();
                update.setInt(1, state);
                update.executeUpdate();
                ask.setInt(1, state);
                assertThat(answer(ask)).isTrue();
            }
        }
        engine.abandon();
    }

    @Test
    void everyTableIsCapturedAndHasAKey() throws Exception {
        var engine = Engine.create(temp.resolve("schema.mv.db"), KEY);
        engine.migrate(Engine.SCHEMA);
        try (var connection = engine.connection()) {
            var tables = TableShape.all(connection).keySet();
            assertThat(tables).contains("person", "visit", "audit_line").doesNotContain(TableShape.MIGRATIONS);
            assertThat(count(engine, "select count(*) from information_schema.triggers"))
                    .isGreaterThanOrEqualTo(tables.size());
        }
        engine.abandon();
    }

    private static boolean answer(java.sql.PreparedStatement ask) throws SQLException {
        try (var rows = ask.executeQuery()) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static long count(Engine engine, String query) throws SQLException {
        try (var connection = engine.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
