package cn.shegong.plan;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.place.Village;
import cn.shegong.staff.Worker;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Whose village it is (分工), and who goes in the place of an absent colleague (代班). */
public final class DutyService {
    private static final String TABLE = "visit_duty";

    private final Database database;
    private final DutyMapper mapper;

    public DutyService(Database database) {
        this.database = database;
        mapper = database.mapper(DutyMapper.class);
    }

    /** Every division of the villages that the station has set, the newest first. */
    public List<Duty> duties() {
        return mapper.duties();
    }

    /** Every cover, the newest first. */
    public List<CoverSpell> covers() {
        return mapper.covers();
    }

    /** Whose turn it is in each village on a day: the worker's whose village it is, or whoever covers. */
    public Map<Long, Turn> turns(LocalDate day) {
        var covers = new HashMap<Long, CoverSpell>();
        mapper.covers().stream().filter(cover -> cover.on(day)).forEach(cover -> covers.put(cover.absentId(), cover));
        var turns = new HashMap<Long, Turn>();
        mapper.duties().stream()
                .filter(duty -> !duty.validFrom().isAfter(day))
                .forEach(duty -> turns.putIfAbsent(duty.villageId(), turn(duty, covers)));
        return turns;
    }

    /** Who covers may be away as well; then whoever covers that one goes. */
    private static Turn turn(Duty duty, Map<Long, CoverSpell> covers) {
        if (duty.workerId() == null) {
            return Turn.NOBODYS;
        }
        var seen = new HashSet<Long>();
        var id = duty.workerId();
        var name = duty.workerName();
        while (covers.containsKey(id) && seen.add(id)) {
            var cover = covers.get(id);
            id = cover.coverId();
            name = cover.coverName();
        }
        return new Turn(id, name, id.equals(duty.workerId()) ? "" : duty.workerName());
    }

    /**
     * Gives a village to a worker from a day on.
     *
     * @param worker null for nobody
     */
    public void assign(Actor actor, Village village, Worker worker, LocalDate from) {
        if (from == null) {
            throw new InvalidInput(Problems.none().error("validFrom", "blank", "请填从哪天起。"));
        }
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var duty = new Duty(
                    database.nextId(),
                    village.id(),
                    worker == null ? null : worker.id(),
                    "",
                    from,
                    database.now(),
                    actor.name());
            mapper.insertDuty(duty);
            var words = worker == null ? "不再分给谁" : "由" + worker.name() + "负责";
            audit.note("settings.visit_duty", "village", village.id(), village.name() + "从" + from + "起" + words);
            return null;
        });
    }

    /** Takes a division back; the former one holds again. */
    public void takeBack(Actor actor, Duty duty) {
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            refuseUnless(mapper.takeBackDuty(duty.id(), database.now()));
            audit.note(
                    "settings.visit_duty",
                    "village",
                    duty.villageId(),
                    "撤销从" + duty.validFrom() + "起的分工" + (duty.workerName().isEmpty() ? "" : "：" + duty.workerName()));
            return null;
        });
    }

    /** What was taken back by mistake holds again. */
    public void restore(Actor actor, Duty duty) {
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            refuseUnless(mapper.restoreDuty(duty.id()));
            audit.note(
                    "settings.visit_duty",
                    "village",
                    duty.villageId(),
                    "恢复从" + duty.validFrom() + "起的分工" + (duty.workerName().isEmpty() ? "" : "：" + duty.workerName()));
            return null;
        });
    }

    /** Records who goes in whose place. Anybody who records may do it: who is ill cannot ask for it first. */
    public long cover(Actor actor, CoverDraft draft) {
        CoverChecks.check(draft, mapper.covers()).refuseErrors();
        return database.transaction(actor, Right.RECORD, audit -> {
            long id = database.nextId();
            mapper.insertCover(id, draft, database.now(), actor.name());
            var cover = mapper.covers().stream()
                    .filter(c -> c.id() == id)
                    .findFirst()
                    .orElseThrow();
            audit.note("settings.visit_cover", TABLE, id, words(cover));
            return id;
        });
    }

    /** The colleague is back: the last day of the cover is the one before today. */
    public void endCover(Actor actor, CoverSpell cover) {
        var lastDay = database.now().toLocalDate().minusDays(1);
        if (lastDay.isBefore(cover.fromOn())) {
            takeBackCover(actor, cover);
            return;
        }
        database.transaction(actor, Right.RECORD, audit -> {
            refuseUnless(mapper.endCover(cover.id(), lastDay));
            audit.note("settings.visit_cover", TABLE, cover.id(), "提前结束：" + words(cover) + "，最后一天 " + lastDay);
            return null;
        });
    }

    /** It was a mistake. */
    public void takeBackCover(Actor actor, CoverSpell cover) {
        database.transaction(actor, Right.RECORD, audit -> {
            refuseUnless(mapper.takeBackCover(cover.id(), database.now()));
            audit.note("settings.visit_cover", TABLE, cover.id(), "撤销：" + words(cover));
            return null;
        });
    }

    /**
     * That it was taken back, or else that it ended early, was the mistake: it holds as it did before.
     *
     * @throws InvalidInput when somebody else was agreed on for these days meanwhile
     */
    public void reopenCover(Actor actor, long id) {
        database.transaction(actor, Right.RECORD, audit -> {
            var others =
                    mapper.covers().stream().filter(cover -> cover.id() != id).toList();
            refuseUnless(mapper.reopenCover(id));
            var cover = mapper.covers().stream()
                    .filter(c -> c.id() == id)
                    .findFirst()
                    .orElseThrow();
            CoverChecks.check(
                            new CoverDraft(
                                    cover.absentId(), cover.coverId(), cover.fromOn(), cover.untilOn(), cover.reason()),
                            others)
                    .refuseErrors();
            audit.note("settings.visit_cover", TABLE, id, "恢复：" + words(cover));
            return null;
        });
    }

    private static String words(CoverSpell cover) {
        return cover.coverName() + "代" + cover.absentName() + "，" + cover.fromOn() + " 到 " + cover.untilOn();
    }

    private static void refuseUnless(int changed) {
        if (changed == 0) {
            throw new Refusal("这一条别人已经改过，没有再改什么。请刷新后再看。");
        }
    }
}
