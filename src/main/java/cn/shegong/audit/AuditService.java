package cn.shegong.audit;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.RecordChange;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.AuditFilter;
import cn.shegong.store.AuditLine;
import cn.shegong.store.AuditTrail;
import cn.shegong.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/** Who did what, for those who answer for the others: to look at, to check and to take along. */
public final class AuditService {
    static final int RECORDS_SHOWN = 20;
    static final int LINES_SHOWN = 20;
    /** As many as a workbook can still be worked with. */
    private static final int MOST_EXPORTED = 100_000;

    private final Database database;
    private final AuditTrail trail;
    private final ChangeLog changes;
    private final Records records;
    private final SettingsService settings;

    public AuditService(Database database, ChangeLog changes, Records records, SettingsService settings) {
        this.database = database;
        this.trail = database.audit();
        this.changes = changes;
        this.records = records;
        this.settings = settings;
    }

    /** @throws Refusal when the worker may not look at what others did; so do all methods here */
    public Rows<AuditLine> lines(Actor actor, AuditFilter filter, Slice slice) {
        actor.require(Right.MANAGE_WORKERS);
        return trail.slice(filter, slice);
    }

    /** A line with what its deed changed and what else belongs to it. */
    public Deed deed(Actor actor, AuditLine line) {
        actor.require(Right.MANAGE_WORKERS);
        return database.snapshot(() -> {
            var corrected = corrected(line);
            var lines = trail.ofDeed(line.deed(), LINES_SHOWN + 1);
            var others = lines.rows().stream()
                    .filter(other -> other.id() != line.id())
                    .limit(LINES_SHOWN)
                    .toList();
            return new Deed(
                    line,
                    records.find(line.subject(), line.subjectId()).orElse(null),
                    corrected.stream()
                            .limit(RECORDS_SHOWN)
                            .map(records::read)
                            .filter(record -> !record.fields().isEmpty())
                            .toList(),
                    Math.max(0, corrected.size() - RECORDS_SHOWN),
                    others,
                    lines.total() - 1 - others.size());
        });
    }

    /** The corrections of the line's deed by record, in the order of writing, but the line's own record first. */
    private List<List<RecordChange>> corrected(AuditLine line) {
        var span = trail.span(line);
        var inOrder = new ArrayList<>(changes.between(span.after(), span.before()));
        Collections.reverse(inOrder);
        var byRecord = new LinkedHashMap<String, List<RecordChange>>();
        byRecord.put(line.subject() + " " + line.subjectId(), new ArrayList<>());
        for (var change : inOrder) {
            byRecord.computeIfAbsent(change.subject() + " " + change.subjectId(), r -> new ArrayList<>())
                    .add(change);
        }
        return byRecord.values().stream().filter(some -> !some.isEmpty()).toList();
    }

    /**
     * Reads the whole record and works its chain out anew.
     *
     * @param anchors what was noted elsewhere of how far the record reached
     */
    public TrailState check(Actor actor, List<AuditTrail.Anchor> anchors) {
        actor.require(Right.MANAGE_WORKERS);
        var finding = trail.check(anchors);
        var broken = trail.line(finding.brokenAt()).orElse(null);
        return new TrailState(
                database.now(),
                finding.reached().lines(),
                broken,
                broken == null ? 0 : trail.number(broken),
                finding.missed());
    }

    /**
     * Writes the lines that a filter lets through to an Excel file, and that this was done into the record.
     *
     * @param conditions the filter in words
     * @return how many lines
     */
    public int export(Actor actor, AuditFilter filter, String conditions, Path file, Progress progress) {
        actor.require(Right.MANAGE_WORKERS);
        progress.step(0, 0, "读记录");
        var lines = trail.slice(filter, new Slice("", false, 0, MOST_EXPORTED));
        if (lines.rows().isEmpty()) {
            throw new Refusal("照现在的筛选一条也没有，没有写文件。请放宽筛选再导出。");
        }
        if (lines.total() > MOST_EXPORTED) {
            throw new Refusal("这样筛选有 " + lines.total() + " 条，一个文件装不下，没有写文件。请缩短时间再导出。");
        }
        progress.step(0, 0, "写 Excel");
        return database.transaction(actor, Right.EXPORT, audit -> {
            var station = settings.profile().stationName();
            AuditLedger.of(lines.rows(), station, conditions, database.now().toLocalDate())
                    .write(file, progress.toTheEnd());
            audit.note("audit.export", "", 0, "导出操作记录 " + lines.total() + " 条（" + conditions + "），写到“" + file + "”");
            return lines.rows().size();
        });
    }
}
