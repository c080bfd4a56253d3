package cn.shegong.doubles;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.fact.FactService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.store.Database;
import java.util.List;
import java.util.Objects;

/**
 * Makes two records of one person one, and takes that back at any later time. Everything that points at the other goes
 * over to the one who is kept; the other's own row and what cannot go over lie in the merge, where nothing counts them.
 */
public final class MergeService {
    private final Database database;
    private final MergeMapper mapper;
    private final DoublesMapper doubles;
    private final ChangeLog changes;
    private final ResidentService residents;
    private final HouseholdService households;
    private final FactService facts;

    public MergeService(
            Database database,
            ChangeLog changes,
            ResidentService residents,
            HouseholdService households,
            FactService facts) {
        this.database = database;
        mapper = database.mapper(MergeMapper.class);
        doubles = database.mapper(DoublesMapper.class);
        this.changes = changes;
        this.residents = residents;
        this.households = households;
        this.facts = facts;
    }

    /**
     * Two records side by side, numbers masked.
     *
     * @param leftId who would be kept
     * @throws Refusal when one of them is no more
     */
    public Comparison compare(Actor actor, long leftId, long rightId) {
        return database.snapshot(() -> new Comparing(
                        doubles, mapper, residents, households, facts, require(actor, leftId), require(actor, rightId))
                .run());
    }

    /** All merges, the last first. */
    public List<Merge> merges() {
        return mapper.merges();
    }

    /**
     * Makes two records one.
     *
     * @throws cn.shegong.base.InvalidInput about {@code newHeadId} when a household would be left without a head, or about
     *     a field of the person when the chosen values do not go together
     * @throws Refusal when one of them is no more, or the two were said to be different
     */
    public Merge merge(Actor actor, MergeRequest request) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var kept = require(actor, request.keptId());
            var gone = require(actor, request.goneId());
            if (kept.id() == gone.id()) {
                throw new Refusal("这是同一条资料，不用合并。");
            }
            if (doubles.differentOf(kept.id(), gone.id()) != null) {
                throw new Refusal("这两个人已经认定不是同一个人，没有合并。确实是同一个人的，请先在“已认定不同”里收回。");
            }
            var before = new Comparing(doubles, mapper, residents, households, facts, kept, gone).run();
            var twice = mapper.spells(kept.id());
            var moved = Comparing.belongings(
                    mapper,
                    gone.id(),
                    mapper.spells(gone.id()).stream()
                            .filter(spell -> spell.overlapsAny(twice))
                            .toList());
            long id = database.nextId();
            var ledger = new Ledger(database, mapper, id);
            new Merging(mapper, residents, households, ledger, actor, request, kept, gone)
                    .run(database.now().toLocalDate());
            var now = residents.whole(actor, kept.id()).orElseThrow();
            var merge = new Merge(
                    id,
                    database.nextId(),
                    kept.id(),
                    gone.id(),
                    now.name(),
                    gone.name(),
                    doubles.profile(kept.id()).place(),
                    before.likeness() == null ? "" : before.likeness().words(),
                    moved.words(),
                    database.now(),
                    actor.name(),
                    null,
                    null,
                    "");
            mapper.insert(merge);
            ledger.noted().forEach(mapper::insertRow);
            mapper.insertMerged(gone.id(), kept.id(), gone.householdId(), id, gone.name(), gone.idNumber());
            audit.note("doubles.merge", "person", kept.id(), words(merge, before));
            return merge;
        });
    }

    private static String words(Merge merge, Comparison before) {
        return "合并：" + before.rightPlace() + merge.goneName() + "归到" + before.leftPlace() + merge.keptName() + "名下"
                + (merge.moved().isEmpty() ? "" : "，连同" + merge.moved())
                + (merge.reasons().isEmpty() ? "" : "（" + merge.reasons() + "）");
    }

    /**
     * Takes a merge back: every row and field that is still as the merge left it is as before.
     *
     * @return what was changed since and so stays, a phrase each
     * @throws Refusal when it was undone already, or the one who was kept was merged into another since
     */
    public List<String> undo(Actor actor, long mergeId) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var merge = Objects.requireNonNull(mapper.merge(mergeId));
            if (merge.undone()) {
                throw new Refusal("这次合并已经撤销了，请刷新后再看。");
            }
            if (residents.mergedInto(merge.keptId()).isPresent()) {
                throw new Refusal(merge.keptName() + "后来又合并到了另一个人名下，请先撤销那一次，再撤销这一次。");
            }
            var left = new Undoing(
                            mapper, residents, households, changes, new Ledger(database, mapper, mergeId), actor, merge)
                    .run();
            var note = String.join("、", left);
            mapper.undone(
                    mergeId, database.now(), actor.name(), note.length() <= 2000 ? note : note.substring(0, 2000));
            audit.note(
                    "doubles.undo",
                    "person",
                    merge.keptId(),
                    "撤销合并：" + merge.goneName() + "和" + merge.keptName() + "又是两个人"
                            + (left.isEmpty() ? "" : "；以后改过、没有退回的：" + note));
            return left;
        });
    }

    private Person require(Actor actor, long id) {
        return residents.whole(actor, id).orElseThrow(() -> new Refusal("这个人的资料已经不在了，可能刚刚合并过，请刷新后再试。"));
    }
}
