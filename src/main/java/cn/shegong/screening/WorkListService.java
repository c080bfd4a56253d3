package cn.shegong.screening;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterLists;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Work lists of campaigns: made from the rosters, each household once, in the order in which one goes round. */
public final class WorkListService {
    private static final int AT_ONCE = 500;

    private final Database database;
    private final WorkListMapper mapper;
    private final RosterLists rosters;
    private final PlaceService places;
    private final Road road;
    private final WorkReading reading;

    public WorkListService(Database database, RosterLists rosters, PlaceService places) {
        this.database = database;
        this.mapper = database.mapper(WorkListMapper.class);
        this.rosters = rosters;
        this.places = places;
        this.road = new Road(database);
        this.reading = new WorkReading(mapper);
    }

    /** How many households the list of a plan would have if it were made on a day. */
    public int households(Screening plan, LocalDate day) {
        return database.snapshot(() -> chosen(plan, day).size());
    }

    /** A household that belongs on a list. */
    private record Chosen(WorkListMapper.Place place, Set<Category> categories) {}

    private List<Chosen> chosen(Screening plan, LocalDate day) {
        Map<Long, Set<Category>> byHousehold = new TreeMap<>();
        for (var category : plan.categories()) {
            rosters.householdsOn(category, day).forEach(row -> byHousehold
                    .computeIfAbsent(row.householdId(), id -> new TreeSet<>())
                    .add(category));
        }
        var picked = Set.copyOf(plan.households());
        picked.forEach(id -> byHousehold.computeIfAbsent(id, none -> new TreeSet<>()));
        var villages = plan.areas().stream().map(Screening.Area::villageId).collect(Collectors.toSet());
        // Who lives in no village that one could choose is not to be forgotten when all are chosen.
        boolean everywhere =
                villages.containsAll(places.villages().stream().map(Village::id).toList());
        var inUse = places.villages().stream().map(Village::id).collect(Collectors.toSet());
        var ids = new ArrayList<>(byHousehold.keySet());
        var result = new ArrayList<Chosen>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            for (var place : mapper.places(ids.subList(from, Math.min(from + AT_ONCE, ids.size())))) {
                var village = place.villageId();
                boolean here = village == null || !inUse.contains(village)
                        ? everywhere || village != null && villages.contains(village)
                        : villages.contains(village);
                boolean exists = place.closedOn() == null || place.closedOn().isAfter(day);
                if (picked.contains(place.householdId()) || here && exists) {
                    result.add(new Chosen(place, byHousehold.get(place.householdId())));
                }
            }
        }
        return result;
    }

    /** Makes the list of a campaign that begins; called within its transaction. */
    void make(Screening screening, LocalDate day) {
        var all = chosen(screening, day);
        if (all.isEmpty()) {
            throw new Refusal("选定的村里，这一天没有人在选定的名册上，做不出工作表。请改对象或村，再开始。");
        }
        all.forEach(chosen -> {
            var row = new WorkListMapper.Row(
                    database.nextId(),
                    screening.id(),
                    chosen.place().householdId(),
                    chosen.place().villageId(),
                    workerOf(screening, chosen.place().villageId()),
                    Origin.LISTED,
                    "",
                    "",
                    "");
            mapper.insert(row);
            chosen.categories().forEach(category -> mapper.insertCategory(row.id(), category.code()));
        });
    }

    private static Long workerOf(Screening screening, Long villageId) {
        return screening.areas().stream()
                .filter(area -> Objects.equals(area.villageId(), villageId))
                .findFirst()
                .map(Screening.Area::workerId)
                .orElse(null);
    }

    /** Throws the list of a campaign that goes back to planning away; called within its transaction. */
    void unmake(Screening screening) {
        var rows = mapper.lines(screening.id(), WorkFilter.ALL, null);
        var removed = mapper.count(screening.id(), new WorkFilter("", null, null, null, WorkState.REMOVED));
        boolean touched = rows.stream()
                .anyMatch(r -> r.state() != WorkState.OPEN || r.origin() != Origin.LISTED || r.problems() > 0);
        if (touched || removed > 0) {
            throw new Refusal("工作表里已经有结果、问题或增减的户，不能退回计划，不然这些就没有了。要换对象，请在工作表里补入或移出。");
        }
        mapper.deleteRowCategories(screening.id());
        mapper.deleteRows(screening.id());
    }

    /** One page of a work list, in the order of the route. */
    public Rows<WorkEntry> list(long screeningId, WorkFilter filter, Slice slice) {
        return database.snapshot(() -> new Rows<>(
                reading.whole(mapper.lines(screeningId, filter, slice), screeningId),
                mapper.count(screeningId, filter)));
    }

    /** The whole work list under a filter, in the order of the route. */
    public List<WorkEntry> all(long screeningId, WorkFilter filter) {
        return database.snapshot(() -> reading.whole(mapper.lines(screeningId, filter, null), screeningId));
    }

    public Optional<WorkEntry> entry(long rowId) {
        return database.snapshot(() -> Optional.ofNullable(mapper.line(rowId))
                .map(line -> reading.whole(List.of(line), line.screeningId()).get(0)));
    }

    /** Households neither looked into nor explained. */
    public int waiting(long screeningId) {
        return mapper.count(screeningId, new WorkFilter("", null, null, null, WorkState.OPEN));
    }

    /** The next household of the route that waits, beginning again at the head of the list; empty when none waits. */
    public Optional<Long> next(long screeningId, WorkFilter filter, long rowId) {
        var route = mapper.lines(screeningId, filter.anyState(), null);
        int here = 0;
        while (here < route.size() && route.get(here).id() != rowId) {
            here++;
        }
        for (int i = 1; i <= route.size(); i++) {
            var line = route.get((here + i) % route.size());
            if (line.id() != rowId && line.state() == WorkState.OPEN) {
                return Optional.of(line.id());
            }
        }
        return Optional.empty();
    }

    /**
     * When each household was last confirmed on each roster by a campaign: a result that suggests to keep it there,
     * with whatever amount.
     */
    public Map<Long, Map<Category, LocalDate>> lastConfirmed(List<Long> householdIds) {
        return reading.confirmed(householdIds, 0);
    }

    /**
     * Puts a household on the list after it was made.
     *
     * @param found true for one newly found in need (新发现), on whatever roster or on none
     * @throws Refusal when it stands there already
     */
    public long add(Actor actor, long screeningId, long householdId, boolean found, String reason) {
        Road.requireReason(reason, found ? "请写一句是怎么发现的。" : "请写明为什么补入。");
        return database.transaction(actor, Right.RECORD, audit -> {
            var screening = road.requireOpen(screeningId);
            var place = mapper.places(List.of(householdId)).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refusal("找不到这一户，没有补入。请先在“居民与家庭”里登记。"));
            var before = mapper.rowOf(screeningId, householdId);
            if (before != null && before.removedReason().isEmpty()) {
                throw new Refusal("这一户已经在工作表里，不用再补。请用姓名在工作表里找它。");
            }
            var origin = found ? Origin.FOUND : Origin.ADDED;
            long id = before == null ? database.nextId() : before.id();
            var row = new WorkListMapper.Row(
                    id,
                    screeningId,
                    householdId,
                    place.villageId(),
                    before == null ? workerOf(screening, place.villageId()) : before.workerId(),
                    origin,
                    reason.strip(),
                    "",
                    "");
            if (before == null) {
                mapper.insert(row);
                rosters.categoriesOf(List.of(householdId))
                        .getOrDefault(householdId, Set.of())
                        .forEach(category -> mapper.insertCategory(id, category.code()));
            } else {
                mapper.update(row);
            }
            audit.note(
                    "screening.row",
                    "household",
                    householdId,
                    screening.number() + "工作表" + (found ? "新发现" : "补入") + name(id) + "：" + reason.strip());
            return id;
        });
    }

    /** Takes a household off the list, with the reason; what was found there is kept but no longer counted. */
    public void remove(Actor actor, long rowId, String reason) {
        Road.requireReason(reason, "请写明为什么移出。");
        change(actor, rowId, "移出", reason, row -> with(row, row.workerId(), reason.strip(), row.missedReason()));
    }

    /** Puts a household that was removed back on the list. */
    public void restore(Actor actor, long rowId) {
        change(actor, rowId, "放回", "", row -> with(row, row.workerId(), "", row.missedReason()));
    }

    /** Says why a household is not looked into; a blank reason takes that back. */
    public void missed(Actor actor, long rowId, String reason) {
        Road.checkReason(reason);
        if (!reason.isBlank() && mapper.result(rowId) != null) {
            throw new Refusal("这一户已经录了结果，不用写未查的原因。");
        }
        change(
                actor,
                rowId,
                reason.isBlank() ? "去掉未查原因" : "写明未查原因",
                reason,
                row -> with(row, row.workerId(), row.removedReason(), reason.strip()));
    }

    /**
     * Gives households to another worker.
     *
     * @param workerId null for nobody yet
     */
    public void hand(Actor actor, List<Long> rowIds, Long workerId) {
        database.transaction(actor, Right.RECORD, audit -> {
            rowIds.forEach(id ->
                    change(actor, id, "换人", "", row -> with(row, workerId, row.removedReason(), row.missedReason())));
            return null;
        });
    }

    private interface RowChange {
        WorkListMapper.Row of(WorkListMapper.Row row);
    }

    private void change(Actor actor, long rowId, String what, String reason, RowChange change) {
        database.transaction(actor, Right.RECORD, audit -> {
            var row = mapper.row(rowId);
            if (row == null) {
                throw new Refusal("找不到工作表的这一户，什么也没有改。请刷新列表再试。");
            }
            var screening = road.requireOpen(row.screeningId());
            mapper.update(change.of(row));
            audit.note(
                    "screening.row",
                    "household",
                    row.householdId(),
                    screening.number() + "工作表" + what + name(rowId) + (reason.isBlank() ? "" : "：" + reason.strip()));
            return null;
        });
    }

    private static WorkListMapper.Row with(WorkListMapper.Row row, Long workerId, String removed, String missed) {
        return new WorkListMapper.Row(
                row.id(),
                row.screeningId(),
                row.householdId(),
                row.villageId(),
                workerId,
                row.origin(),
                row.addedReason(),
                removed,
                missed);
    }

    private String name(long rowId) {
        return mapper.line(rowId).headName() + "家";
    }
}
