package cn.shegong.intake;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.disk.Json;
import cn.shegong.store.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Keeps what each batch was, what it did and what it did not take. */
final class BatchBook {
    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_TITLE = 400;
    private static final int LONGEST_REASON = 4000;

    private final Database database;
    private final IntakeMapper mapper;
    private final ObjectMapper json = Json.mapper().disable(SerializationFeature.INDENT_OUTPUT);

    BatchBook(Database database, IntakeMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    Batch require(long id) {
        var batch = mapper.batch(id);
        if (batch == null) {
            throw new Refusal("没有这一次收名单的记录，请刷新后再看。");
        }
        return batch;
    }

    /**
     * Enters a batch that was just written, within its transaction.
     *
     * @param from key given before the first write
     */
    Batch enter(Actor actor, long from, Preview preview, List<Deed> deeds) {
        var list = preview.list();
        var original = database.attachments().keep(actor, list.fileName(), list.original());
        int fresh = taken(preview, Verdict.NEW);
        int changed = taken(preview, Verdict.DIFFERENT);
        int same = preview.count(Verdict.SAME);
        int refused = preview.count(Verdict.REFUSED);
        int all = preview.rows().size();
        mapper.insertBatch(new Batch(
                from,
                cut(list.fileName(), LONGEST_NAME),
                ListFingerprint.of(preview.source()),
                preview.category(),
                cut(list.title(), LONGEST_TITLE),
                list.period().map(YearMonth::toString).orElse(null),
                database.now(),
                actor.name(),
                all,
                fresh,
                changed,
                same,
                refused,
                all - fresh - changed - same - refused,
                database.nextId(),
                original.id(),
                (int) preview.missing().stream()
                        .filter(grant ->
                                grant.decision().filter(MissingDecision::leaves).isPresent())
                        .count(),
                null,
                null));
        for (var deed : deeds) {
            mapper.insertDeed(new Deed(
                    database.nextId(),
                    from,
                    deed.sheet(),
                    deed.rowNumber(),
                    deed.kind(),
                    deed.recordId(),
                    deed.added()));
        }
        new Protocol(database, actor, from).of(preview).forEach(mapper::insertLine);
        RefusedSheet.of(preview).forEach(sheet -> sheet.rows().forEach(row -> insert(from, sheet, row)));
        return require(from);
    }

    private static int taken(Preview preview, Verdict verdict) {
        return (int) preview.rows(verdict).stream().filter(PreviewRow::taken).count();
    }

    private void insert(long batchId, RefusedSheet sheet, RefusedSheet.RefusedRow row) {
        mapper.insertRefusal(new StoredRefusal(
                database.nextId(),
                batchId,
                sheet.name(),
                cut(sheet.title(), LONGEST_TITLE),
                row.rowNumber(),
                write(sheet.headers()),
                write(row.cells()),
                cut(row.reason(), LONGEST_REASON)));
    }

    /** What a batch did not take, sheet by sheet. */
    List<RefusedSheet> refused(long batchId) {
        var sheets = new LinkedHashMap<String, List<StoredRefusal>>();
        mapper.refusals(batchId).forEach(row -> sheets.computeIfAbsent(row.sheet(), name -> new ArrayList<>())
                .add(row));
        return sheets.values().stream()
                .map(rows -> new RefusedSheet(
                        rows.get(0).sheet(),
                        rows.get(0).title(),
                        read(rows.get(0).headers()),
                        rows.stream()
                                .map(row ->
                                        new RefusedSheet.RefusedRow(row.rowNumber(), read(row.cells()), row.reason()))
                                .toList()))
                .toList();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private String write(List<String> texts) {
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> read(String texts) {
        try {
            return json.readValue(texts, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that are not JSON", e);
        }
    }
}
