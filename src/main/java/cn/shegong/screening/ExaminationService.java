package cn.shegong.screening;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Slice;
import cn.shegong.store.Attachment;
import cn.shegong.store.Database;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitFilter;
import cn.shegong.visit.VisitService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes down what was found at the households of a work list. A suggestion never changes a roster. */
public final class ExaminationService {
    /** A file kept with a result has at most this many bytes. */
    public static final int LARGEST_ATTACHMENT = 20 * 1024 * 1024;

    private final Database database;
    private final WorkListMapper mapper;
    private final VisitService visits;
    private final ProblemService problems;
    private final Road road;

    public ExaminationService(Database database, VisitService visits, ProblemService problems) {
        this.database = database;
        this.mapper = database.mapper(WorkListMapper.class);
        this.visits = visits;
        this.problems = problems;
        this.road = new Road(database);
    }

    /** What was found at a household of a list; empty while it waits. */
    public Optional<Examination> find(long rowId) {
        return Optional.ofNullable(mapper.result(rowId)).map(this::whole);
    }

    private Examination whole(WorkListMapper.Result r) {
        Map<ChangeKind, String> changes = mapper.changes(List.of(r.rowId())).stream()
                .collect(Collectors.toMap(WorkListMapper.ChangeOf::kind, WorkListMapper.ChangeOf::note));
        return new Examination(
                r.rowId(),
                r.version(),
                r.method(),
                r.examinedOn(),
                r.workerId(),
                r.visitId(),
                r.unchanged(),
                changes,
                r.suggestion(),
                r.otherSuggestion(),
                r.evidence(),
                r.signed(),
                r.remark());
    }

    /** Visits to a household of a list within the campaign's period, the latest first: a result may rest on one. */
    public List<VisitEntry> visits(long rowId) {
        var row = require(rowId);
        var screening = road.require(row.screeningId());
        return visits.list(
                        VisitFilter.ALL.with(f -> {
                            f.householdId = row.householdId();
                            f.from = screening.startsOn();
                            f.to = screening.endsOn();
                            f.successful = true;
                        }),
                        Slice.first())
                .rows();
    }

    /**
     * Writes down what was found, or corrects it, with the problem that was seen there.
     *
     * @param problem null when there was none
     * @throws InvalidInput when {@link ExaminationRules} or {@link ProblemRules} find an error
     * @throws Refusal when somebody else wrote it down meanwhile, or the campaign is already reported
     */
    public void record(Actor actor, Examination result, ScreeningProblem problem) {
        database.transaction(actor, Right.RECORD, audit -> {
            var row = require(result.rowId());
            var screening = road.requireOpen(row.screeningId());
            if (!row.removedReason().isEmpty()) {
                throw new Refusal("这一户已经移出工作表，结果没有写进去。要录，请先把它放回来。");
            }
            ExaminationRules.check(result, screening, row.origin(), today()).refuseErrors();
            boolean first = result.version() == 0;
            write(actor, row, result);
            var name = mapper.line(row.id()).headName() + "家";
            if (first) {
                audit.note(
                        "screening.result",
                        "household",
                        row.householdId(),
                        screening.number() + "排查" + name + "：" + words(result));
            } else {
                audit.note(
                        "screening.correct",
                        "household",
                        row.householdId(),
                        screening.number() + "更正" + name + "的结果：" + words(result));
            }
            if (problem != null) {
                problems.add(actor, problem);
            }
            return null;
        });
    }

    private void write(Actor actor, WorkListMapper.Row row, Examination r) {
        boolean first = r.version() == 0;
        var stored = new WorkListMapper.Result(
                r.rowId(),
                first ? 1 : r.version(),
                r.method(),
                r.examinedOn(),
                r.workerId(),
                r.visitId(),
                r.unchanged(),
                r.suggestion(),
                r.suggestion() == Suggestion.OTHER ? r.otherSuggestion() : "",
                r.evidence(),
                r.signed(),
                r.remark(),
                actor.id(),
                database.now());
        if (first ? mapper.result(r.rowId()) != null : mapper.updateResult(stored) == 0) {
            throw new Refusal("这一户的结果刚刚被别人录过，您录的没有写进去。请关掉后重新打开它，看过现在的内容再改。");
        }
        if (first) {
            mapper.insertResult(stored);
            mapper.insertPersons(r.rowId(), row.householdId(), r.examinedOn());
        }
        mapper.deleteChanges(r.rowId());
        r.changes().forEach((kind, note) -> mapper.insertChange(new WorkListMapper.ChangeOf(r.rowId(), kind, note)));
        if (!row.missedReason().isEmpty()) {
            mapper.update(new WorkListMapper.Row(
                    row.id(),
                    row.screeningId(),
                    row.householdId(),
                    row.villageId(),
                    row.workerId(),
                    row.origin(),
                    row.addedReason(),
                    row.removedReason(),
                    ""));
        }
    }

    private static String words(Examination r) {
        return r.examinedOn() + "，" + r.method().label() + "，" + r.changeWords() + "，建议" + r.suggestionWords()
                + (r.evidence().isEmpty() ? "" : "，依据：" + r.evidence()) + (r.signed() ? "，村里已签字" : "");
    }

    /** The files kept with a household of a list. */
    public List<Attachment> attachments(long rowId) {
        return mapper.attachments(rowId).stream()
                .flatMap(id -> database.attachments().find(id).stream())
                .toList();
    }

    /** Keeps a file, e.g. a scanned sheet, with a household of a list. */
    public Attachment attach(Actor actor, long rowId, String name, byte[] content) {
        if (content.length == 0 || content.length > LARGEST_ATTACHMENT) {
            throw new InvalidInput(
                    Problems.none().error("attachments", "size", "附件“" + name + "”是空的，或大于 20 MB，没有收下。请缩小后再加。"));
        }
        return database.transaction(actor, Right.RECORD, audit -> {
            var row = require(rowId);
            var screening = road.requireOpen(row.screeningId());
            var kept = database.attachments().keep(actor, name, content);
            mapper.insertAttachment(rowId, kept.id());
            audit.note("screening.attach", "household", row.householdId(), screening.number() + "加附件：" + name);
            return kept;
        });
    }

    /** Takes a file away from a household of a list. */
    public void detach(Actor actor, long rowId, Attachment attachment) {
        database.transaction(actor, Right.RECORD, audit -> {
            var row = require(rowId);
            var screening = road.requireOpen(row.screeningId());
            mapper.deleteAttachment(rowId, attachment.id());
            audit.note(
                    "screening.detach",
                    "household",
                    row.householdId(),
                    screening.number() + "拿掉附件：" + attachment.name());
            return null;
        });
    }

    /** The content of a file, for somebody who wants to see it. */
    public byte[] content(Attachment attachment) {
        return database.attachments().read(attachment.id());
    }

    private WorkListMapper.Row require(long rowId) {
        var row = mapper.row(rowId);
        if (row == null) {
            throw new Refusal("找不到工作表的这一户，什么也没有改。请刷新列表再试。");
        }
        return row;
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }
}
