package cn.shegong.store;

import cn.shegong.base.Progress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many rows each table has and a SHA-256 over all their values in the order of their keys: two stores are the same when these are. */
record Fingerprint(Map<String, Sum> tables) {
    /** Of one table. */
    record Sum(long rows, String hash) {}

    Fingerprint {
        tables = Map.copyOf(tables);
    }

    /** All rows of all tables. */
    long rows() {
        return tables.values().stream().mapToLong(Sum::rows).sum();
    }

    /** The tables that are not the same in both. */
    Set<String> differences(Fingerprint other) {
        var names = new TreeSet<>(tables.keySet());
        names.addAll(other.tables.keySet());
        names.removeIf(name -> tables.containsKey(name) && tables.get(name).equals(other.tables.get(name)));
        return names;
    }

    /** Reads every row; can be cancelled between tables. */
    static Fingerprint of(Connection connection, Progress progress) throws SQLException {
        var sums = new TreeMap<String, Sum>();
        var shapes = TableShape.all(connection);
        for (var shape : shapes.values()) {
            progress.step(sums.size(), shapes.size(), "逐条读出");
            sums.put(shape.name(), sum(connection, shape));
        }
        return new Fingerprint(sums);
    }

    private static Sum sum(Connection connection, TableShape shape) throws SQLException {
        var digest = sha256();
        long rows = 0;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            try (var result = statement.executeQuery("select " + String.join(", ", shape.columns()) + " from "
                    + shape.name() + " order by " + shape.keyColumns())) {
                while (result.next()) {
                    rows++;
                    for (var value : RowImages.values(shape, result)) {
                        var bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
                        digest.update((value == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                        digest.update(bytes);
                    }
                }
            }
        }
        return new Sum(rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
