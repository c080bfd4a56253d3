package cn.shegong.visit;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Slice;
import cn.shegong.store.Database;
import java.time.LocalDate;

/** Hands follow-ups over, and closes them by a result where no visit does; each step can be taken back. */
public final class FollowUpService {
    private static final int LONGEST_RESULT = 200;

    private final Database database;
    private final FollowUpMapper mapper;
    private final VisitService visits;

    public FollowUpService(Database database, VisitService visits) {
        this.database = database;
        this.mapper = database.mapper(FollowUpMapper.class);
        this.visits = visits;
    }

    /**
     * Gives a follow-up to another worker.
     *
     * @throws Refusal when it is not open any more, or the worker has left
     */
    public void hand(Actor actor, long visitRoot, long workerId) {
        database.transaction(actor, Right.RECORD, audit -> {
            var entry = open(visitRoot);
            var name = mapper.atStation(workerId);
            if (name == null) {
                throw new Refusal("这个人已经不在站里，跟进没有交出去。请选一位在站的人。");
            }
            write(actor, visitRoot, FollowUpStep.Kind.HANDED, workerId, null, "");
            audit.note(
                    "visit.follow_up",
                    "visit",
                    visitRoot,
                    "跟进" + words(entry.visit()) + "：" + entry.ownerName() + " → " + name);
            return null;
        });
    }

    /**
     * Closes a follow-up that needed no visit.
     *
     * @param on the day of the result
     * @throws InvalidInput when the result is not told, or its day cannot be
     * @throws Refusal when it is not open any more
     */
    public void close(Actor actor, long visitRoot, LocalDate on, String result) {
        database.transaction(actor, Right.RECORD, audit -> {
            var line = open(visitRoot).visit();
            check(line, on, result.strip()).refuseErrors();
            write(actor, visitRoot, FollowUpStep.Kind.CLOSED, null, on, result.strip());
            audit.note(
                    "visit.follow_up", "visit", visitRoot, "办结跟进" + words(line) + "，" + on + "，结果：" + result.strip());
            return null;
        });
    }

    private Problems check(VisitLine line, LocalDate on, String result) {
        var problems = Problems.none();
        if (on == null) {
            problems.error("closedOn", "blank", "请写哪天办结的，如 0315、昨天。");
        } else if (on.isAfter(database.now().toLocalDate())) {
            problems.error("closedOn", "future", "办结的日期还没有到。");
        } else if (on.isBefore(line.visitedAt().toLocalDate())) {
            problems.error(
                    "closedOn",
                    "before_visit",
                    "办结的日期早于那次走访（" + line.visitedAt().toLocalDate() + "）。");
        }
        if (result.isEmpty() || result.length() > LONGEST_RESULT) {
            problems.error("result", "bad_length", "请写结果，最多 " + LONGEST_RESULT + " 个字，如“村里修好了炕”。");
        }
        return problems;
    }

    /** Opens a follow-up again that was closed without a visit. */
    public void reopen(Actor actor, long visitRoot) {
        database.transaction(actor, Right.RECORD, audit -> {
            var line = entry(visitRoot).visit();
            if (line.result().isEmpty()) {
                throw new Refusal("这件跟进没有办结过，没有改动。请刷新看看。");
            }
            write(actor, visitRoot, FollowUpStep.Kind.REOPENED, null, null, "");
            audit.note("visit.follow_up", "visit", visitRoot, "跟进" + words(line) + "改回没办结");
            return null;
        });
    }

    private void write(Actor actor, long root, FollowUpStep.Kind kind, Long to, LocalDate on, String result) {
        mapper.insert(new FollowUpStep(database.nextId(), root, kind, to, on, result, actor.id(), database.now()));
    }

    private VisitEntry open(long visitRoot) {
        var entry = entry(visitRoot);
        if (!entry.visit().followUpOpen()) {
            throw new Refusal("这件跟进已经有结果了，没有改动。请刷新看看；还要跟进的，先改回没办结，或在新的走访里再约。");
        }
        return entry;
    }

    private VisitEntry entry(long visitRoot) {
        return visits.list(VisitFilter.ALL.with(f -> f.rootId = visitRoot), Slice.first()).rows().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("找不到这次走访，或者它已作废，没有改动。请刷新看看。"));
    }

    private static String words(VisitLine line) {
        return "（" + line.headName() + "家，" + (line.followUpOn() == null ? "紧急" : line.followUpOn())
                + (line.followUpText().isEmpty() ? "" : " " + line.followUpText()) + "）";
    }
}
