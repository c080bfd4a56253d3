package cn.shegong.place;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.store.Audit;
import cn.shegong.store.Database;
import cn.shegong.store.Referenced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps the township's villages and groups. What was in use is closed, never deleted. */
public final class PlaceService {
    private final Database database;
    private final PlaceMapper mapper;

    public PlaceService(Database database) {
        this.database = database;
        this.mapper = database.mapper(PlaceMapper.class);
    }

    /** The villages in use, in the township's order. */
    public List<Village> villages() {
        return mapper.villages().stream().filter(Village::valid).toList();
    }

    /** All villages, closed ones too, in the township's order. */
    public List<Village> allVillages() {
        return mapper.villages();
    }

    public Optional<Village> village(long id) {
        return Optional.ofNullable(mapper.village(id));
    }

    /** The groups in use of all villages, by village and number. */
    public List<Group> groups() {
        return mapper.groups().stream().filter(Group::valid).toList();
    }

    /** The groups in use of one village, by number. */
    public List<Group> groups(long villageId) {
        return mapper.groupsOf(villageId).stream().filter(Group::valid).toList();
    }

    public Optional<Group> group(long id) {
        return Optional.ofNullable(mapper.group(id));
    }

    /**
     * The village meant by a name as people write it: 朝阳, 朝阳村, 朝阳村委会, 三源浦镇朝阳村; closed ones too.
     *
     * @return empty when there is none, or when it could be several
     */
    public Optional<Village> find(String name) {
        var written = VillageName.read(name);
        if (written.stem().isEmpty()) {
            return Optional.empty();
        }
        var all = mapper.villages();
        var meant = meant(all, written);
        return only(
                meant.isEmpty()
                        ? meant(all, VillageName.read(WrittenPlace.of(name).village()))
                        : meant);
    }

    private static List<Village> meant(List<Village> all, VillageName name) {
        return all.stream().filter(name::means).toList();
    }

    private static Optional<Village> only(List<Village> meant) {
        var inUse = meant.stream().filter(Village::valid).toList();
        var choice = inUse.isEmpty() ? meant : inUse;
        return choice.size() == 1 ? Optional.of(choice.get(0)) : Optional.empty();
    }

    /** The group of a village meant by a label or number: 3组, 第三组, 3, 大王屯. */
    public Optional<Group> findGroup(long villageId, String written) {
        var label = written.strip();
        var number = GroupName.of(written).number();
        var groups = mapper.groupsOf(villageId);
        return groups.stream().filter(g -> g.label().equals(label)).findFirst().or(() -> groups.stream()
                .filter(g -> number.isPresent() && g.number() == number.getAsInt())
                .findFirst());
    }

    /**
     * Reads a pasted list: one village a line or several separated, with a group count (5个组), group names (一组、二组)
     * or cells from Excel. Writes nothing.
     */
    public static List<VillageDraft> villagesFromText(String pasted) {
        return PastedVillages.read(pasted);
    }

    /**
     * Adds a village with its groups at the end of the order.
     *
     * @throws InvalidInput when the name is blank, too long or taken
     */
    public Village add(Actor actor, VillageDraft draft) {
        return database.transaction(actor, Right.MANAGE_STATION, audit -> {
            requireName(draft.name(), 0);
            var all = mapper.villages();
            int order = all.stream().mapToInt(Village::sortOrder).max().orElse(0) + 1;
            var village = new Village(database.nextId(), draft.name(), draft.kind(), draft.code(), order, true);
            mapper.insertVillage(village);
            audit.note("village.add", "village", village.id(), "增加" + village.name());
            addGroups(audit, village, draft.groups());
            return village;
        });
    }

    /** Adds the villages that are not there yet, and to those that are the groups that are missing. */
    public List<Village> addAll(Actor actor, List<VillageDraft> drafts) {
        return database.transaction(actor, Right.MANAGE_STATION, audit -> {
            audit.note("village.paste", "village", 0, "收下村（社区）名单，共 " + drafts.size() + " 个");
            var result = new ArrayList<Village>();
            for (var draft : drafts) {
                var there = find(draft.name());
                there.ifPresent(village -> addGroups(audit, village, draft.groups()));
                result.add(there.orElseGet(() -> add(actor, draft)));
            }
            return result;
        });
    }

    /** Sees to it that a village has groups 1 to {@code count}; groups above stay. */
    public List<Group> addGroupsUpTo(Actor actor, long villageId, int count) {
        return database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var village = require(villageId);
            int before = groups(villageId).size();
            addGroups(audit, village, VillageDraft.of(village.name(), count).groups());
            var after = groups(villageId);
            audit.note(
                    "village.groups",
                    "village",
                    villageId,
                    village.name() + "的组：" + before + " 个 → " + after.size() + " 个");
            return after;
        });
    }

    /** Adds a group by its label, e.g. 3组 or 大王屯; one without a number gets the next free one. */
    public Group addGroup(Actor actor, long villageId, String label) {
        return database.transaction(actor, Right.MANAGE_STATION, audit -> {
            requireLabel(villageId, label, 0);
            int next = mapper.groupsOf(villageId).stream()
                            .mapToInt(Group::number)
                            .max()
                            .orElse(0)
                    + 1;
            int number = Math.max(GroupName.of(label).number().orElse(next), 1);
            addGroups(audit, require(villageId), List.of(new VillageDraft.GroupDraft(number, label.strip())));
            return findGroup(villageId, label).orElseThrow();
        });
    }

    private void addGroups(Audit audit, Village village, List<VillageDraft.GroupDraft> drafts) {
        var there = mapper.groupsOf(village.id());
        for (var draft : drafts) {
            var same = there.stream()
                    .filter(g -> g.number() == draft.number() || g.label().equals(draft.label()))
                    .findFirst();
            if (same.isEmpty()) {
                var group = new Group(database.nextId(), village.id(), draft.number(), draft.label(), true);
                mapper.insertGroup(group);
                audit.note("group.add", "village", village.id(), village.name() + "增加" + group.label());
            } else if (!same.get().valid()) {
                mapper.updateGroup(same.get().withValid(true));
                audit.note("group.reopen", "village", village.id(), village.name() + "恢复" + draft.label());
            }
        }
    }

    public void rename(Actor actor, long villageId, String name) {
        var read = VillageName.read(name);
        change(actor, villageId, "village.rename", " → " + read.full() + "（改名）", before -> {
            requireName(read.full(), villageId);
            return new Village(
                    villageId, read.full(), read.kindOrVillage(), before.code(), before.sortOrder(), before.valid());
        });
    }

    /** Takes the village out of use; who lives there stays there. */
    public void close(Actor actor, long villageId) {
        change(actor, villageId, "village.close", "停用", before -> before.withValid(false));
    }

    public void reopen(Actor actor, long villageId) {
        change(actor, villageId, "village.reopen", "恢复使用", before -> before.withValid(true));
    }

    /** Puts villages into the given order, which may leave out closed ones. */
    public void order(Actor actor, List<Long> villageIds) {
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var moved = new ArrayList<String>();
            var before = mapper.villages().stream()
                    .map(Village::id)
                    .filter(villageIds::contains)
                    .toList();
            int position = 0;
            for (var id : villageIds) {
                var v = require(id);
                mapper.updateVillage(new Village(id, v.name(), v.kind(), v.code(), ++position, v.valid()));
                if (before.indexOf(id) + 1 != position) {
                    moved.add(v.name() + " 第 " + (before.indexOf(id) + 1) + " → 第 " + position);
                }
            }
            audit.note(
                    "village.order", "village", 0, "村（社区）的顺序：" + (moved.isEmpty() ? "没有变" : String.join("，", moved)));
            return null;
        });
    }

    public void renameGroup(Actor actor, long groupId, String label) {
        changeGroup(actor, groupId, "group.rename", " → " + label.strip() + "（改名）", before -> {
            requireLabel(before.villageId(), label, groupId);
            return new Group(groupId, before.villageId(), before.number(), label.strip(), before.valid());
        });
    }

    public void closeGroup(Actor actor, long groupId) {
        changeGroup(actor, groupId, "group.close", "停用", before -> before.withValid(false));
    }

    /**
     * Takes back a village without groups, or a group, that was added by mistake.
     *
     * @throws Refusal when something is recorded there
     */
    public void remove(Actor actor, Village village) {
        remove(actor, village.id(), village.name(), () -> mapper.deleteVillage(village.id()));
    }

    /** @see #remove(Actor, Village) */
    public void remove(Actor actor, Group group) {
        var name = require(group.villageId()).name() + group.label();
        remove(actor, group.villageId(), name, () -> mapper.deleteGroup(group.id()));
    }

    private void remove(Actor actor, long villageId, String name, Runnable delete) {
        database.transaction(actor, Right.IMPORT, audit -> {
            Referenced.orRefuse(delete, name + "已经有登记，没有撤回。不用它了，请停用。");
            audit.note("village.remove", "village", villageId, "撤回增加" + name);
            return null;
        });
    }

    private void change(Actor actor, long id, String action, String what, UnaryOperator<Village> change) {
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var before = require(id);
            mapper.updateVillage(change.apply(before));
            audit.note(action, "village", id, before.name() + what);
            return null;
        });
    }

    private void changeGroup(Actor actor, long id, String action, String what, UnaryOperator<Group> change) {
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var before = group(id).orElseThrow(() -> new Refusal("这个组已经不在了，请刷新后再试。"));
            mapper.updateGroup(change.apply(before));
            audit.note(
                    action,
                    "village",
                    before.villageId(),
                    require(before.villageId()).name() + before.label() + what);
            return null;
        });
    }

    private Village require(long id) {
        return village(id).orElseThrow(() -> new Refusal("这个村（社区）已经不在了，请刷新后再试。"));
    }

    private void requireName(String name, long self) {
        PlaceRules.checkName(name, self, mapper.villages()).refuseErrors();
    }

    private void requireLabel(long villageId, String label, long self) {
        PlaceRules.checkLabel(label, self, mapper.groupsOf(villageId)).refuseErrors();
    }
}
