package cn.shegong.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table of the store as rows are captured, put back and compared: its columns in their order and which of them are the
 * primary key.
 */
record TableShape(String name, List<String> columns, List<Integer> keys) {
    /** Flyway's own list of migrations is not part of the content: it has times in it. */
    static final String MIGRATIONS = "flyway_schema_history";

    /** Types whose text form is exact; a new one has to be looked at before it is used. */
    private static final Set<String> EXACT = Set.of(
            "bigint",
            "integer",
            "smallint",
            "character varying",
            "character",
            "boolean",
            "date",
            "timestamp",
            "numeric");

    TableShape {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    String keyCondition() {
        return keys.stream().map(i -> columns.get(i) + " = ?").collect(Collectors.joining(" and "));
    }

    String keyColumns() {
        return keys.stream().map(columns::get).collect(Collectors.joining(", "));
    }

    /** Every table of the program, by name. */
    static Map<String, TableShape> all(Connection connection) throws SQLException {
        return read(connection, "%");
    }

    /** One table of the program; far less to look up than all of them. */
    static TableShape of(Connection connection, String table) throws SQLException {
        return read(connection, table.replace("_", "\\_")).get(table);
    }

    /**
     * Four plain queries that are put together here: H2 makes the rows of its information schema anew for each row that
     * they are joined with.
     *
     * @param pattern of names, as {@code like} takes it
     */
    private static Map<String, TableShape> read(Connection connection, String pattern) throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        query(connection, "table_name from information_schema.tables", "table_type = 'BASE TABLE'", pattern, row -> {
            if (!MIGRATIONS.equals(row.getString(1))) {
                columns.put(row.getString(1), new ArrayList<>());
            }
        });
        query(
                connection,
                "table_name, column_name, data_type from information_schema.columns",
                "true order by ordinal_position",
                pattern,
                row -> {
                    if (columns.containsKey(row.getString(1))) {
                        requireExact(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3).toLowerCase(Locale.ROOT));
                        columns.get(row.getString(1)).add(row.getString(2));
                    }
                });
        var keys = keys(connection, pattern);
        var shapes = new TreeMap<String, TableShape>();
        columns.forEach((table, names) -> {
            var keyed = keys.getOrDefault(table, List.of());
            if (keyed.isEmpty()) {
                throw new IllegalStateException(table + " has no primary key, so its rows cannot be captured");
            }
            shapes.put(
                    table,
                    new TableShape(
                            table, names, keyed.stream().map(names::indexOf).toList()));
        });
        return shapes;
    }

    /** Columns of the primary keys, by table, in the order of the keys. */
    private static Map<String, List<String>> keys(Connection connection, String pattern) throws SQLException {
        var primary = new HashSet<String>();
        query(
                connection,
                "constraint_name from information_schema.table_constraints",
                "constraint_type = 'PRIMARY KEY'",
                pattern,
                row -> primary.add(row.getString(1)));
        var keys = new HashMap<String, List<String>>();
        query(
                connection,
                "table_name, column_name, constraint_name from information_schema.key_column_usage",
                "true order by ordinal_position",
                pattern,
                row -> {
                    if (primary.contains(row.getString(3))) {
                        keys.computeIfAbsent(row.getString(1), t -> new ArrayList<>())
                                .add(row.getString(2));
                    }
                });
        return keys;
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void query(Connection connection, String what, String condition, String pattern, Row row)
            throws SQLException {
        var sql = "select " + what + " where table_schema = 'public' and table_name like ? and " + condition;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, pattern);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.take(rows);
                }
            }
        }
    }

    private static void requireExact(String table, String column, String type) {
        if (!EXACT.contains(type)) {
            throw new IllegalStateException(table + "." + column + " has type " + type + ", which is not captured");
        }
    }
}
