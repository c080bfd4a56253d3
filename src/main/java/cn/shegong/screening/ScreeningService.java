package cn.shegong.screening;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans campaigns and takes them from stage to stage; each step is written down with the day and who took it. */
public final class ScreeningService {
    private final Database database;
    private final ScreeningMapper mapper;
    private final WorkListService workLists;
    private final ProblemService problems;
    private final Road road;

    public ScreeningService(Database database, WorkListService workLists, ProblemService problems) {
        this.database = database;
        this.mapper = database.mapper(ScreeningMapper.class);
        this.workLists = workLists;
        this.problems = problems;
        this.road = new Road(database);
    }

    /** All campaigns, the latest first, with how far each is. */
    public List<ScreeningLine> all() {
        return database.snapshot(() -> {
            var categories = mapper.categories(null);
            var villages = mapper.villages(null);
            var households = mapper.households(null);
            var tallies = mapper.tallies().stream()
                    .collect(Collectors.toMap(ScreeningLine.Tally::screeningId, Function.identity()));
            return mapper.all().stream()
                    .map(row -> new ScreeningLine(
                            Road.whole(row, categories, villages, households),
                            tallies.getOrDefault(row.id(), ScreeningLine.Tally.none(row.id()))))
                    .toList();
        });
    }

    public Optional<Screening> find(long id) {
        return road.find(id);
    }

    /** How a campaign went from stage to stage, the first step first. */
    public List<Step> steps(long id) {
        return mapper.steps(id);
    }

    /**
     * Writes a new plan down and gives it the next number of the year in which it starts.
     *
     * @throws InvalidInput when {@link ScreeningRules} find an error
     */
    public Screening plan(Actor actor, Screening draft) {
        return database.transaction(actor, Right.RECORD, audit -> {
            ScreeningRules.check(draft, today()).refuseErrors();
            long id = database.nextId();
            var row = Road.row(draft);
            mapper.insert(new ScreeningMapper.Row(
                    id,
                    0,
                    nextNumber(draft.startsOn().getYear()),
                    row.name(),
                    row.manner(),
                    row.reach(),
                    row.startsOn(),
                    row.endsOn(),
                    row.note(),
                    Stage.PLAN,
                    null,
                    row.conduct(),
                    row.advice()));
            children(id, draft);
            mapper.insertStep(
                    new Step(database.nextId(), id, Stage.PLAN, false, today(), actor.id(), actor.name(), ""));
            var planned = road.require(id);
            audit.note("screening.plan", Road.TABLE, id, "计划排查：" + words(planned));
            return planned;
        });
    }

    private String nextNumber(int year) {
        var prefix = "PC" + year + "-";
        var last = mapper.lastNumber(prefix);
        int next = last == null ? 1 : Integer.parseInt(last.substring(prefix.length())) + 1;
        return prefix + "%03d".formatted(next);
    }

    private void children(long id, Screening of) {
        of.categories().forEach(c -> mapper.insertCategory(id, c.code()));
        of.areas().forEach(a -> mapper.insertVillage(id, a.villageId(), a.workerId()));
        of.households().forEach(h -> mapper.insertHousehold(id, h));
    }

    /**
     * Changes the plan. Once the work list is made its objects and villages stay; households are then added and removed
     * one by one.
     *
     * @throws InvalidInput when {@link ScreeningRules} find an error
     * @throws Refusal when it was changed meanwhile or is already reported
     */
    public Screening change(Actor actor, Screening draft) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var before = road.require(draft.id());
            boolean planning = before.stage().first();
            var wanted = planning
                    ? draft
                    : draft.with(s -> {
                        s.categories = before.categories();
                        s.areas = before.areas();
                        s.households = before.households();
                    });
            ScreeningRules.check(wanted, today()).refuseErrors();
            if (!planning) {
                road.requireOpen(draft.id());
            }
            road.update(wanted);
            if (planning) {
                removeChildren(draft.id());
                children(draft.id(), wanted);
            }
            var after = road.require(draft.id());
            audit.note("screening.change", Road.TABLE, after.id(), "改排查批次：" + words(before) + " → " + words(after));
            return after;
        });
    }

    private void removeChildren(long id) {
        mapper.deleteCategories(id);
        mapper.deleteVillages(id);
        mapper.deleteHouseholds(id);
    }

    private static String words(Screening s) {
        return s.number() + s.name() + "（" + s.kind() + "，" + s.objects() + "，"
                + s.areas().size() + "个村，" + s.period() + "）";
    }

    /** Takes back a plan that was never started. */
    public void drop(Actor actor, long id) {
        database.transaction(actor, Right.RECORD, audit -> {
            var screening = road.require(id);
            if (!screening.stage().first()) {
                throw new Refusal("“" + screening.name() + "”已经开始过，不能撤掉；没有查的户请写明原因后汇总。");
            }
            removeChildren(id);
            mapper.deleteSteps(id);
            mapper.delete(id);
            audit.note("screening.drop", Road.TABLE, id, "撤掉排查计划：" + words(screening));
            return null;
        });
    }

    /** What the station says in its own words in the report. */
    public Screening write(Actor actor, long id, String conduct, String advice) {
        var found = Problems.none();
        if (conduct.strip().length() > ScreeningRules.LONGEST_WORDS) {
            found.error("conduct", "length", "开展情况最多 " + ScreeningRules.LONGEST_WORDS + " 个字。");
        }
        if (advice.strip().length() > ScreeningRules.LONGEST_WORDS) {
            found.error("advice", "length", "总的建议最多 " + ScreeningRules.LONGEST_WORDS + " 个字。");
        }
        found.refuseErrors();
        return database.transaction(actor, Right.RECORD, audit -> {
            var screening = road.requireOpen(id);
            road.update(screening.with(s -> {
                s.conduct = conduct;
                s.advice = advice;
            }));
            audit.note("screening.change", Road.TABLE, id, "写排查报告的话：" + screening.number() + screening.name());
            return road.require(id);
        });
    }

    /**
     * Takes a campaign to the next stage: the first time its work list is made; it is reported only when every household
     * was looked into or explained; it is closed only when every problem is settled.
     *
     * @throws Refusal when something is missing, in words
     */
    public Screening advance(Actor actor, long id) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var screening = road.require(id);
            var listedOn = screening.listedOn();
            switch (screening.stage()) {
                case PLAN -> {
                    listedOn = today();
                    workLists.make(screening, listedOn);
                }
                case UNDER_WAY -> {}
                case SUMMARY -> requireComplete(screening);
                case REPORTED -> throw new Refusal("上报以后等上级反馈：收到了就记下反馈，批次会自己进到下一步。");
                case ANSWERED -> requireSettled(screening);
                case CLOSED -> throw new Refusal("这个批次已经销号，后面没有别的步骤了。");
            }
            return road.move(actor, audit, screening, screening.stage().next(), listedOn, today(), "");
        });
    }

    private void requireComplete(Screening screening) {
        int waiting = workLists.waiting(screening.id());
        if (waiting > 0) {
            throw new Refusal("还有 " + waiting + " 户没有查，也没有写未查的原因，不能上报。请在工作表里按“待查”看，录上结果或写明原因。");
        }
    }

    private void requireSettled(Screening screening) {
        long open = problems.of(screening.id()).stream()
                .filter(line -> line.problem().open())
                .count();
        if (open > 0) {
            throw new Refusal("还有 " + open + " 件问题没有销号，这个批次也就不能销号。请先把问题逐件办结。");
        }
    }

    /**
     * Takes a campaign one stage back.
     *
     * @throws InvalidInput without a reason
     * @throws Refusal when the work list already holds results
     */
    public Screening goBack(Actor actor, long id, String reason) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var screening = road.require(id);
            if (screening.stage().first()) {
                throw new Refusal("这个批次还在计划，前面没有别的步骤。");
            }
            var to = screening.stage().former();
            if (to.first()) {
                workLists.unmake(screening);
            }
            var listedOn = to.first() ? null : screening.listedOn();
            return road.move(actor, audit, screening, to, listedOn, today(), reason);
        });
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }
}
