package cn.shegong.screening;

import cn.shegong.base.Actor;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.roster.Category;
import cn.shegong.store.Audit;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads campaigns and moves them from stage to stage; shared by the services, which know when they may be moved. */
final class Road {
    static final String TABLE = "screening";

    private final Database database;
    private final ScreeningMapper mapper;

    Road(Database database) {
        this.database = database;
        this.mapper = database.mapper(ScreeningMapper.class);
    }

    Optional<Screening> find(long id) {
        return Optional.ofNullable(mapper.row(id))
                .map(row -> whole(row, mapper.categories(id), mapper.villages(id), mapper.households(id)));
    }

    Screening require(long id) {
        return find(id).orElseThrow(() -> new Refusal("找不到这个排查批次，什么也没有改。请刷新列表再试。"));
    }

    /** @throws Refusal unless the work list and the results may still be changed */
    Screening requireOpen(long id) {
        var screening = require(id);
        if (!screening.stage().open()) {
            throw new Refusal(
                    "“" + screening.name() + "”现在是“" + screening.stage().label() + "”，"
                            + (screening.stage().first() ? "还没有开始，没有工作表。请先开始。" : "结果已经定下来，不能再改。要改请先退回汇总。"));
        }
        return screening;
    }

    /** Writes a changed row. */
    void update(Screening screening) {
        if (mapper.update(row(screening)) == 0) {
            throw new Refusal("这个批次刚刚被别人改过，您的改动没有写进去。请关掉后重新打开它，看过现在的内容再改。");
        }
    }

    /**
     * Moves it to another stage.
     *
     * @param listedOn the day of its work list, or null for none
     */
    Screening move(
            Actor actor, Audit audit, Screening screening, Stage to, LocalDate listedOn, LocalDate day, String why) {
        checkReason(why);
        boolean back = to.ordinal() < screening.stage().ordinal();
        if (back && why.isBlank()) {
            throw new cn.shegong.base.InvalidInput(Problems.none().error("reason", "blank", "请写明为什么退回。"));
        }
        var moved = row(screening);
        update(whole(
                new ScreeningMapper.Row(
                        moved.id(),
                        moved.version(),
                        moved.number(),
                        moved.name(),
                        moved.manner(),
                        moved.reach(),
                        moved.startsOn(),
                        moved.endsOn(),
                        moved.note(),
                        to,
                        listedOn,
                        moved.conduct(),
                        moved.advice()),
                screening));
        var step = new Step(database.nextId(), screening.id(), to, back, day, actor.id(), actor.name(), why.strip());
        mapper.insertStep(step);
        audit.note(
                "screening.step",
                TABLE,
                screening.id(),
                screening.number() + screening.name() + "：" + screening.stage().label() + " → " + to.label()
                        + (why.isBlank() ? "" : "，" + why.strip()));
        return require(screening.id());
    }

    static void checkReason(String reason) {
        if (reason.strip().length() > ScreeningRules.LONGEST_REASON) {
            Problems.none()
                    .error("reason", "length", "原因最多 " + ScreeningRules.LONGEST_REASON + " 个字。")
                    .refuseErrors();
        }
    }

    static void requireReason(String reason, String message) {
        checkReason(reason);
        if (reason.isBlank()) {
            Problems.none().error("reason", "blank", message).refuseErrors();
        }
    }

    static ScreeningMapper.Row row(Screening s) {
        return new ScreeningMapper.Row(
                s.id(),
                s.version(),
                s.number(),
                s.name(),
                s.manner(),
                s.reach(),
                s.startsOn(),
                s.endsOn(),
                s.note(),
                s.stage(),
                s.listedOn(),
                s.conduct(),
                s.advice());
    }

    private static Screening whole(ScreeningMapper.Row row, Screening like) {
        return new Screening(
                row.id(),
                row.version(),
                row.number(),
                row.name(),
                row.manner(),
                row.reach(),
                like.categories(),
                like.areas(),
                like.households(),
                row.startsOn(),
                row.endsOn(),
                row.note(),
                row.stage(),
                row.listedOn(),
                row.conduct(),
                row.advice());
    }

    static Screening whole(
            ScreeningMapper.Row row,
            List<ScreeningMapper.CategoryOf> categories,
            List<ScreeningMapper.VillageOf> villages,
            List<ScreeningMapper.HouseholdOf> households) {
        return new Screening(
                row.id(),
                row.version(),
                row.number(),
                row.name(),
                row.manner(),
                row.reach(),
                categories.stream()
                        .filter(c -> c.screeningId() == row.id())
                        .map(c -> Category.ofCode(c.category()))
                        .toList(),
                villages.stream()
                        .filter(v -> v.screeningId() == row.id())
                        .map(v -> new Screening.Area(v.villageId(), v.workerId()))
                        .toList(),
                households.stream()
                        .filter(h -> h.screeningId() == row.id())
                        .map(ScreeningMapper.HouseholdOf::householdId)
                        .toList(),
                row.startsOn(),
                row.endsOn(),
                row.note(),
                row.stage(),
                row.listedOn(),
                row.conduct(),
                row.advice());
    }
}
