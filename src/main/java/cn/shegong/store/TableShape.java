package cn.shegong.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
        var columns = new LinkedHashMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                        select c.table_name, c.column_name, c.data_type
                        from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema
                          and t.table_name = c.table_name
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                        order by c.table_name, c.ordinal_position""")) {
            while (rows.next()) {
                if (!MIGRATIONS.equals(rows.getString(1))) {
                    requireExact(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3).toLowerCase(Locale.ROOT));
                    columns.computeIfAbsent(rows.getString(1), t -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        var shapes = new LinkedHashMap<String, TableShape>();
        for (var table : columns.entrySet()) {
            shapes.put(
                    table.getKey(),
                    new TableShape(
                            table.getKey(), table.getValue(), keys(connection, table.getKey(), table.getValue())));
        }
        return shapes;
    }

    private static void requireExact(String table, String column, String type) {
        if (!EXACT.contains(type)) {
            throw new IllegalStateException(table + "." + column + " has type " + type + ", which is not captured");
        }
    }

    private static List<Integer> keys(Connection connection, String table, List<String> columns) throws SQLException {
        var keys = new ArrayList<Integer>();
        try (var statement = connection.prepareStatement(
                """
                select k.column_name from information_schema.key_column_usage k
                join information_schema.table_constraints c on c.constraint_schema = k.constraint_schema
                  and c.constraint_name = k.constraint_name
                where c.constraint_type = 'PRIMARY KEY' and c.table_schema = 'public' and c.table_name = ?
                order by k.ordinal_position""")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(columns.indexOf(rows.getString(1)));
                }
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException(table + " has no primary key, so its rows cannot be captured");
        }
        return keys;
    }
}
