package cn.shegong.roster;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.resident.ChangeLog;
import cn.shegong.store.Audit;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the rows of the rosters inside a transaction: what may not be is refused, what was before is kept. */
final class RosterBook {
    static final String ENTRY = "roster_entry";
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String MEMBER = "roster_member";

    private final Database database;
    private final RosterMapper mapper;
    private final ChangeLog changes;

    RosterBook(Database database, RosterMapper mapper, ChangeLog changes) {
        this.database = database;
        this.mapper = mapper;
        this.changes = changes;
    }

    /** Puts a person into an entry from a day on, unless the person is on that roster then already. */
    void insertMember(RosterEntry entry, long personId, LocalDate from) {
        var member = new RosterMember(
                database.nextId(), entry.id(), personId, from, entry.endedOn(), entry.endReason(), today());
        requireFree(entry.category(), member);
        mapper.insertMember(member);
    }

    private void requireFree(Category category, RosterMember member) {
        var others = mapper.overlapping(category, member.personId(), member.id(), member.startedOn(), member.endedOn());
        if (!others.isEmpty()) {
            throw new Refusal(mapper.nameOf(member.personId()) + "从"
                    + others.get(0).startedOn().format(DAY) + "起已经在" + category.label()
                    + "名单上，没有再列入。要改内容请更正原来那一条。");
        }
    }

    /** Moves those who began with an entry to its new first day. */
    void moveStart(Actor actor, RosterEntry before, RosterEntry after) {
        for (var member : mapper.members(List.of(before.id()))) {
            if (member.startedOn().equals(before.startedOn())) {
                updateMember(actor, after.category(), member, member.from(after.startedOn()));
            } else if (member.startedOn().isBefore(after.startedOn())) {
                throw new InvalidInput(Problems.none()
                        .error("startedOn", "after_member", mapper.nameOf(member.personId()) + "在这之前就已经在册，请先核对各人的日期。"));
            }
        }
    }

    /** Writes an entry over one that nobody corrected meanwhile, and notes what changed. */
    RosterEntry update(Actor actor, Audit audit, RosterEntry before, RosterEntry after, String action, String what) {
        if (after.version() != before.version() || mapper.updateEntry(after) == 0) {
            throw changes.stale(ENTRY, before.id(), "这一条" + before.category().label() + "记录");
        }
        changes.note(actor, ENTRY, before.id(), before, after);
        audit.note(action, ENTRY, before.id(), what + before.category().label() + "记录" + covered(before.id()));
        return mapper.entry(before.id());
    }

    void updateMember(Actor actor, Category category, RosterMember before, RosterMember after) {
        var problems = Problems.none();
        RosterRules.checkEnd(after.startedOn(), after.endedOn(), after.endReason(), problems);
        problems.refuseErrors();
        requireFree(category, after);
        mapper.updateMember(after);
        changes.note(actor, MEMBER, before.id(), before, after);
    }

    RosterEntry require(long id) {
        var entry = mapper.entry(id);
        if (entry == null) {
            throw new Refusal("这一条名单记录已经不在了，请刷新后再试。");
        }
        return entry;
    }

    /** ：张德山、刘桂兰, whoever an entry covers or covered. */
    String covered(long entryId) {
        return names(mapper.members(List.of(entryId)).stream()
                .map(RosterMember::personId)
                .distinct()
                .toList());
    }

    /** Notes a deed that concerns these persons' part in an entry. */
    void note(Audit audit, String action, long entryId, String what, List<Long> personIds) {
        audit.note(action, ENTRY, entryId, what + names(personIds));
    }

    private String names(List<Long> personIds) {
        return "：" + String.join("、", personIds.stream().map(mapper::nameOf).toList());
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }
}
