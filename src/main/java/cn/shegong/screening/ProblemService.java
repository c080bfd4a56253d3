package cn.shegong.screening;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.store.Audit;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The list of problems (问题清单): each is followed until it is settled; with the last of them the campaign is closed. */
public final class ProblemService {
    private static final String TABLE = "screening_problem";

    private final Database database;
    private final ProblemMapper mapper;
    private final Road road;

    public ProblemService(Database database) {
        this.database = database;
        this.mapper = database.mapper(ProblemMapper.class);
        this.road = new Road(database);
    }

    /** The problems of a campaign in the order of the route. */
    public List<ProblemLine> of(long screeningId) {
        return mapper.ofScreening(screeningId).stream()
                .map(ProblemMapper.Row::line)
                .toList();
    }

    /** Open problems of all campaigns: first those due earliest, overdue ones before all. */
    public List<ProblemLine> open() {
        return mapper.open().stream().map(ProblemMapper.Row::line).toList();
    }

    public Optional<ProblemLine> find(long id) {
        return Optional.ofNullable(mapper.find(id)).map(ProblemMapper.Row::line);
    }

    /**
     * Writes a problem down; one that the superior office raised after the report is marked so.
     *
     * @throws InvalidInput when {@link ProblemRules} find an error
     * @throws Refusal while the campaign is planned, waits for its answer or is closed
     */
    public ScreeningProblem add(Actor actor, ScreeningProblem draft) {
        return database.transaction(actor, Right.RECORD, audit -> {
            ProblemRules.check(draft, today()).refuseErrors();
            var screening = road.require(draft.screeningId());
            boolean answered = screening.stage() == Stage.ANSWERED;
            if (!answered) {
                road.requireOpen(draft.screeningId());
            }
            long id = database.nextId();
            var problem = draft.with(p -> {
                p.id = id;
                p.version = 0;
                p.afterReport = answered;
            });
            mapper.insert(problem);
            audit.note("screening.problem", TABLE, id, screening.number() + "问题：" + words(problem));
            return problem;
        });
    }

    private static String words(ScreeningProblem p) {
        return p.kind().label() + "，" + p.description() + (p.advice().isEmpty() ? "" : "，建议：" + p.advice());
    }

    /** Corrects what is said of a problem; its owner and day may change until it is settled. */
    public ScreeningProblem correct(Actor actor, ScreeningProblem draft) {
        return database.transaction(actor, Right.RECORD, audit -> {
            ProblemRules.check(draft, today()).refuseErrors();
            var before = require(draft.id());
            requireUnsettled(before);
            update(draft);
            audit.note("screening.problem_change", TABLE, draft.id(), "改问题：" + words(before) + " → " + words(draft));
            return require(draft.id());
        });
    }

    /** What the superior office asks for; called while its answer is written down. */
    void demand(Actor actor, ReplyService.Demand demand) {
        var before = require(demand.problemId());
        correct(actor, before.with(p -> {
            p.demand = demand.words();
            p.dueOn = demand.dueOn();
        }));
    }

    /**
     * Settles a problem (销号). When it was the last open one of a campaign that was answered, that is closed as well.
     *
     * @param outcome what was done
     * @return true when the campaign is closed by it
     */
    public boolean settle(Actor actor, long id, String outcome, LocalDate day) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var problem = require(id);
            requireUnsettled(problem);
            ProblemRules.checkSettling(problem, outcome, day, today()).refuseErrors();
            update(problem.with(p -> {
                p.outcome = outcome;
                p.settledOn = day;
                p.settledBy = actor.id();
            }));
            audit.note("screening.settle", TABLE, id, "问题销号：" + words(problem) + "，结果：" + outcome.strip());
            return closeWithTheLast(actor, audit, problem.screeningId());
        });
    }

    private boolean closeWithTheLast(Actor actor, Audit audit, long screeningId) {
        var screening = road.require(screeningId);
        boolean last = screening.stage() == Stage.ANSWERED
                && mapper.ofScreening(screeningId).stream().allMatch(p -> p.settledOn() != null);
        if (last) {
            road.move(actor, audit, screening, Stage.CLOSED, screening.listedOn(), today(), "问题全部销号");
        }
        return last;
    }

    /** Takes a settling back; a campaign that was closed goes back to 上级反馈 with the same reason. */
    public void reopen(Actor actor, long id, String reason) {
        Road.requireReason(reason, "请写明为什么重新打开。");
        database.transaction(actor, Right.RECORD, audit -> {
            var problem = require(id);
            if (problem.open()) {
                throw new Refusal("这件问题还没有销号，不用重新打开。");
            }
            update(problem.with(p -> {
                p.outcome = "";
                p.settledOn = null;
                p.settledBy = null;
            }));
            audit.note("screening.problem_change", TABLE, id, "重新打开问题：" + words(problem) + "，原因：" + reason.strip());
            var screening = road.require(problem.screeningId());
            if (screening.stage() == Stage.CLOSED) {
                road.move(actor, audit, screening, Stage.ANSWERED, screening.listedOn(), today(), reason);
            }
            return null;
        });
    }

    /** Takes back a problem that was written down by mistake, while the campaign is not yet reported. */
    public void remove(Actor actor, long id) {
        database.transaction(actor, Right.RECORD, audit -> {
            var problem = require(id);
            road.requireOpen(problem.screeningId());
            if (mapper.delete(id, problem.version()) == 0) {
                throw changedMeanwhile();
            }
            audit.note("screening.problem_remove", TABLE, id, "撤掉问题：" + words(problem));
            return null;
        });
    }

    private void update(ScreeningProblem problem) {
        if (mapper.update(problem) == 0) {
            throw changedMeanwhile();
        }
    }

    private static Refusal changedMeanwhile() {
        return new Refusal("这件问题刚刚被别人改过，您的改动没有写进去。请刷新后看过现在的内容再改。");
    }

    private static void requireUnsettled(ScreeningProblem problem) {
        if (!problem.open()) {
            throw new Refusal("这件问题已经销号，不能再改。要改请先重新打开。");
        }
    }

    private ScreeningProblem require(long id) {
        return find(id).map(ProblemLine::problem).orElseThrow(() -> new Refusal("找不到这件问题，什么也没有改。请刷新列表再试。"));
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }
}
