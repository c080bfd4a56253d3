package cn.shegong.store;

import cn.shegong.store.RowImages.RowImage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts captured transactions back into a store, in their order. Each row is first taken away and then put in as it was
 * left, so that it does not matter which of them are there already.
 */
final class RowReplay implements AutoCloseable {
    private static final int COMMIT_EVERY = 200;

    private final Connection connection;
    private final Map<String, TableShape> shapes;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private int open;

    RowReplay(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        // The rows fitted together when they were written; on the way they need not.
        execute("set referential_integrity false");
        shapes = TableShape.all(connection);
    }

    /** Puts one transaction back. */
    void replay(byte[] payload) throws IOException, SQLException {
        var rows = RowImages.decoded(payload);
        Capture.nowhere(() -> {
            for (var row : rows) {
                delete(row);
            }
            for (var row : rows) {
                if (!row.gone()) {
                    insert(row);
                }
            }
        });
        if (++open % COMMIT_EVERY == 0) {
            connection.commit();
        }
    }

    private void delete(RowImage row) throws SQLException {
        var shape = shape(row);
        var statement = statement("delete from " + shape.name() + " where " + shape.keyCondition());
        set(statement, row.key());
        statement.executeUpdate();
    }

    private void insert(RowImage row) throws SQLException {
        var shape = shape(row);
        if (shape.columns().size() != row.values().size()) {
            throw new SQLException(
                    "a row of " + row.table() + " with " + row.values().size() + " values");
        }
        var statement =
                statement("insert into " + shape.name() + " (" + String.join(", ", shape.columns()) + ") values ("
                        + String.join(", ", Collections.nCopies(shape.columns().size(), "?")) + ")");
        set(statement, row.values());
        statement.executeUpdate();
    }

    private TableShape shape(RowImage row) throws SQLException {
        var shape = shapes.get(row.table());
        if (shape == null) {
            throw new SQLException("no table " + row.table());
        }
        return shape;
    }

    private static void set(PreparedStatement statement, List<String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        var known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.commit();
        for (var statement : statements.values()) {
            statement.close();
        }
        execute("set referential_integrity true");
        connection.setAutoCommit(true);
    }
}
