package cn.shegong.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one transaction leaves behind: for every row that it touched the row as it is now, or that it is gone. Values are
 * in the database's own exact text form.
 */
final class RowImages {
    /**
     * One row.
     *
     * @param key values of the primary key
     * @param values values of all columns in the table's order, null for null; or no list at all when the row is gone
     */
    record RowImage(String table, List<String> key, List<String> values) {
        boolean gone() {
            return values == null;
        }
    }

    private record RowKey(String table, List<String> key) {}

    private final Map<RowKey, RowImage> rows = new LinkedHashMap<>();

    /** Takes a change of a row; either side is null when the row was not there before or is not there after. */
    void change(TableShape shape, ResultSet before, ResultSet after) throws SQLException {
        if (before != null) {
            var key = key(shape, values(shape, before));
            rows.put(new RowKey(shape.name(), key), new RowImage(shape.name(), key, null));
        }
        if (after != null) {
            var values = values(shape, after);
            var key = key(shape, values);
            rows.put(new RowKey(shape.name(), key), new RowImage(shape.name(), key, values));
        }
    }

    List<RowImage> rows() {
        return List.copyOf(rows.values());
    }

    private static List<String> key(TableShape shape, List<String> values) {
        return shape.keys().stream().map(values::get).toList();
    }

    static List<String> values(TableShape shape, ResultSet row) throws SQLException {
        var values = new ArrayList<String>(shape.columns().size());
        for (int i = 1; i <= shape.columns().size(); i++) {
            values.add(row.getString(i));
        }
        return values;
    }

    byte[] encoded() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(rows.size());
            for (var row : rows.values()) {
                write(out, row.table());
                write(out, row.key());
                out.writeBoolean(row.gone());
                if (!row.gone()) {
                    write(out, row.values());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<RowImage> decoded(byte[] payload) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(payload))) {
            var rows = new ArrayList<RowImage>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                var table = readText(in);
                var key = readList(in);
                rows.add(new RowImage(table, key, in.readBoolean() ? null : readList(in)));
            }
            return rows;
        }
    }

    private static void write(DataOutputStream out, List<String> values) throws IOException {
        out.writeShort(values.size());
        for (var value : values) {
            write(out, value);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static List<String> readList(DataInputStream in) throws IOException {
        int size = in.readShort();
        var values = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            values.add(readText(in));
        }
        return values;
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
