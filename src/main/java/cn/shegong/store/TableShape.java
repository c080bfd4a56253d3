package cn.shegong.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
     * Without joins: H2 makes the rows of its information schema anew for each row they are joined with.
     *
     * @param pattern of names, as {@code like} takes it
     */
    private static Map<String, TableShape> read(Connection connection, String pattern) throws SQLException {
        var shapes = new LinkedHashMap<String, TableShape>();
        var columns = columns(connection, pattern);
        var keys = keys(connection, pattern);
        for (var table : columns.entrySet()) {
            var names = table.getValue();
            var keyed = keys.getOrDefault(table.getKey(), List.of());
            if (keyed.isEmpty()) {
                throw new IllegalStateException(table.getKey() + " has no primary key, so its rows cannot be captured");
            }
            var places = keyed.stream().map(names::indexOf).toList();
            shapes.put(table.getKey(), new TableShape(table.getKey(), names, places));
        }
        return shapes;
    }

    private static Map<String, List<String>> columns(Connection connection, String pattern) throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        try (var statement = connection.prepareStatement(
                """
                select table_name, column_name, data_type from information_schema.columns
                where table_schema = 'public' and table_name like ?
                  and table_name in (select table_name from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE')
                order by table_name, ordinal_position""")) {
            statement.setString(1, pattern);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var table = rows.getString(1);
                    if (!MIGRATIONS.equals(table)) {
                        requireExact(table, rows.getString(2), rows.getString(3).toLowerCase(Locale.ROOT));
                        columns.computeIfAbsent(table, t -> new ArrayList<>()).add(rows.getString(2));
                    }
                }
            }
        }
        return columns;
    }

    /** Columns of the primary keys in the order of the keys. */
    private static Map<String, List<String>> keys(Connection connection, String pattern) throws SQLException {
        var keys = new HashMap<String, List<String>>();
        try (var statement = connection.prepareStatement(
                """
                select table_name, column_name from information_schema.key_column_usage
                where table_schema = 'public' and table_name like ?
                  and constraint_name in (select constraint_name from information_schema.table_constraints
                    where constraint_type = 'PRIMARY KEY' and table_schema = 'public')
                order by table_name, ordinal_position""")) {
            statement.setString(1, pattern);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.computeIfAbsent(rows.getString(1), t -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return keys;
    }

    private static void requireExact(String table, String column, String type) {
        if (!EXACT.contains(type)) {
            throw new IllegalStateException(table + "." + column + " has type " + type + ", which is not captured");
        }
    }
}
