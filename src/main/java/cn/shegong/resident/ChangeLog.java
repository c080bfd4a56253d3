package cn.shegong.resident;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.disk.Json;
import cn.shegong.store.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What rows said before and after each correction, for any kind of record: shown on a person's page, and used to put
 * back what an import overwrote.
 */
public final class ChangeLog {
    private static final String VERSION = "version";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final Database database;
    private final ChangeLogMapper mapper;
    private final ObjectMapper json = Json.mapper().disable(SerializationFeature.INDENT_OUTPUT);

    public ChangeLog(Database database) {
        this.database = database;
        this.mapper = database.mapper(ChangeLogMapper.class);
    }

    /**
     * Keeps what changed; nothing when nothing did. Called inside the transaction that writes the row.
     *
     * @param subject kind of the row, e.g. {@code person}
     * @param before the record as it was, {@code after} as it becomes; records of one type
     */
    public <T> void note(Actor actor, String subject, long subjectId, T before, T after) {
        ObjectNode was = json.valueToTree(before);
        ObjectNode becomes = json.valueToTree(after);
        was.remove(VERSION);
        becomes.remove(VERSION);
        var same = was.properties().stream()
                .filter(field -> field.getValue().equals(becomes.get(field.getKey())))
                .map(field -> field.getKey())
                .toList();
        was.remove(same);
        becomes.remove(same);
        if (!was.isEmpty()) {
            mapper.insert(new RecordChange(
                    database.nextId(),
                    database.now(),
                    actor.id(),
                    actor.name(),
                    subject,
                    subjectId,
                    was.toString(),
                    becomes.toString()));
        }
    }

    /** The corrections of one row, newest first. */
    public List<RecordChange> about(String subject, long subjectId) {
        return mapper.about(subject, subjectId);
    }

    /**
     * What was corrected in one row as a page shows it, newest first, numbers masked.
     *
     * @param blank any record of the type
     * @param fields those to show
     */
    public <T> List<FieldChange> history(
            String subject, long subjectId, T blank, List<? extends RecordField<T>> fields) {
        return about(subject, subjectId).stream()
                .flatMap(change -> inWords(change, blank, fields).stream())
                .toList();
    }

    /** One correction as a page shows it, numbers masked; parameters as for {@link #history}. */
    public <T> List<FieldChange> inWords(RecordChange change, T blank, List<? extends RecordField<T>> fields) {
        var changed = fields(change);
        T before = before(change, blank);
        T after = after(change, blank);
        return fields.stream()
                .filter(field -> changed.contains(field.field()))
                .map(field -> new FieldChange(
                        change.at(), change.workerName(), field.label(), field.text(before), field.text(after)))
                .toList();
    }

    /**
     * The corrections of all rows whose keys lie between two others, newest first. Keys are ordered by time and there is
     * one writer, so keys taken at the start and at the end of a transaction enclose its corrections and no others.
     */
    public List<RecordChange> between(long afterId, long beforeId) {
        return mapper.between(afterId, beforeId);
    }

    /**
     * What to say to who saves on top of a record that somebody else has corrected meanwhile.
     *
     * @param what the record in Chinese, e.g. 王芳的资料
     */
    public Refusal stale(String subject, long subjectId, String what) {
        var last = about(subject, subjectId).stream().findFirst();
        var who = last.map(change -> change.workerName() + "（" + CLOCK.format(change.at()) + "）")
                .orElse("别人");
        return new Refusal("您打开之后，" + what + "已经被" + who + "改过，这次没有保存，以免盖掉。请重新打开，对照着再改。");
    }

    /** The names of the fields that a correction changed. */
    public List<String> fields(RecordChange change) {
        return tree(change.beforeJson()).properties().stream()
                .map(field -> field.getKey())
                .toList();
    }

    /** A record with the fields as they were before a correction, all others as in {@code over}. */
    public <T> T before(RecordChange change, T over) {
        return merged(over, change.beforeJson());
    }

    /** A record with the fields as a correction made them, all others as in {@code over}. */
    public <T> T after(RecordChange change, T over) {
        return merged(over, change.afterJson());
    }

    /** The record with a correction taken back; empty when one of its fields was corrected again since. */
    public <T> Optional<T> undone(RecordChange change, T current) {
        return after(change, current).equals(current) ? Optional.of(before(change, current)) : Optional.empty();
    }

    /**
     * A record with some fields put back, and those that were not.
     *
     * @param stayed names of the fields that say something else since, or were not to be put back
     */
    public record Restored<T>(T record, Set<String> stayed) {}

    /**
     * The record with each field of a correction taken back that still is as the correction made it.
     *
     * @param stays names of fields to be left as they are
     */
    public <T> Restored<T> undoneWhereUnchanged(RecordChange change, T current, Set<String> stays) {
        ObjectNode now = json.valueToTree(current);
        var before = tree(change.beforeJson());
        var after = tree(change.afterJson());
        var stayed = before.properties().stream()
                .map(Map.Entry::getKey)
                .filter(field -> stays.contains(field) || !after.get(field).equals(now.get(field)))
                .filter(field -> !before.get(field).equals(now.get(field)))
                .collect(Collectors.toSet());
        before.remove(stayed);
        return new Restored<>(merged(current, before.toString()), stayed);
    }

    private <T> T merged(T over, String fields) {
        ObjectNode whole = json.valueToTree(over);
        whole.setAll(tree(fields));
        @SuppressWarnings("unchecked")
        var type = (Class<T>) over.getClass();
        return json.convertValue(whole, type);
    }

    private ObjectNode tree(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a correction that is not JSON", e);
        }
    }
}
