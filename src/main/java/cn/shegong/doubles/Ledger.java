package cn.shegong.doubles;

import cn.shegong.disk.Json;
import cn.shegong.doubles.MergeRow.Deed;
import cn.shegong.store.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Writes rows of any table and notes what it did to each, so that it can be taken back; reads the notes and takes back.
 * Values go as texts, which the store makes the column's type of again.
 */
final class Ledger {
    private static final ObjectMapper JSON = Json.mapper().disable(SerializationFeature.INDENT_OUTPUT);
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<TreeMap<String, Long>> KEYS = new TypeReference<>() {};

    private final Database database;
    private final MergeMapper mapper;
    private final long mergeId;
    private final List<MergeRow> noted = new ArrayList<>();

    Ledger(Database database, MergeMapper mapper, long mergeId) {
        this.database = database;
        this.mapper = mapper;
        this.mergeId = mergeId;
    }

    /** What was noted, in the order of the deeds. */
    List<MergeRow> noted() {
        return noted;
    }

    /** Changes columns of a row; one of them may belong to its key. */
    void change(Deed deed, String table, List<String> keys, Map<String, Object> row, Map<String, String> after) {
        var before = new TreeMap<String, String>();
        after.keySet().forEach(column -> before.put(column, text(row.get(column))));
        mapper.update(table, key(keys, row), after);
        var key = key(keys, row);
        after.forEach((column, value) -> key.computeIfPresent(column, (c, old) -> Long.valueOf(value)));
        note(deed, table, key, before, after);
    }

    void setAside(String table, List<String> keys, Map<String, Object> row) {
        var whole = new TreeMap<String, String>();
        row.forEach((column, value) -> whole.put(column, text(value)));
        mapper.delete(table, key(keys, row));
        note(Deed.SET_ASIDE, table, key(keys, row), whole, Map.of());
    }

    private void note(Deed deed, String table, Map<String, Long> key, Object before, Object after) {
        noted.add(new MergeRow(database.nextId(), mergeId, deed, table, json(key), json(before), json(after)));
    }

    /** @return whether it was put back; false when the row is no more, was changed since, or its place is taken */
    boolean takeBack(MergeRow row) {
        var key = read(row.keyJson(), KEYS);
        var before = read(row.beforeJson(), TEXTS);
        var now = mapper.find(row.tableName(), key);
        if (row.deed() == Deed.SET_ASIDE) {
            if (now != null) {
                return false;
            }
            mapper.insertInto(row.tableName(), before);
            return true;
        }
        var after = read(row.afterJson(), TEXTS);
        if (now == null
                || after.entrySet().stream()
                        .anyMatch(column -> !Objects.equals(column.getValue(), text(now.get(column.getKey()))))) {
            return false;
        }
        mapper.update(row.tableName(), key, before);
        return true;
    }

    /** The columns of a row as they were before the deed. */
    static Map<String, String> before(MergeRow row) {
        return read(row.beforeJson(), TEXTS);
    }

    /** The keys of the row of a deed and, for somebody's own row, of the household it stood in. */
    static LongStream touched(MergeRow row) {
        var home = row.tableName().equals("person") ? before(row).get("household_id") : null;
        return LongStream.concat(
                read(row.keyJson(), KEYS).values().stream().mapToLong(Long::longValue),
                home == null ? LongStream.empty() : LongStream.of(Long.parseLong(home)));
    }

    /** The same deed with other columns to be put back. */
    static MergeRow with(MergeRow row, Map<String, String> before) {
        return new MergeRow(
                row.id(), row.mergeId(), row.deed(), row.tableName(), row.keyJson(), json(before), row.afterJson());
    }

    private static TreeMap<String, Long> key(List<String> keys, Map<String, Object> row) {
        var key = new TreeMap<String, Long>();
        keys.forEach(column -> key.put(column, Long.valueOf(text(row.get(column)))));
        return key;
    }

    static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
