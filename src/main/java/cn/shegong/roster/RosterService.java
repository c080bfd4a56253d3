package cn.shegong.roster;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.FieldChange;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts households and persons on the rosters and takes them off again. */
public final class RosterService {
    private final Database database;
    private final RosterMapper mapper;
    private final ChangeLog changes;
    private final Categories categories;
    private final RosterBook book;
    private final Reviews reviews;

    public RosterService(Database database, ChangeLog changes) {
        this.database = database;
        categories = new Categories(database);
        this.mapper = database.mapper(RosterMapper.class);
        this.changes = changes;
        reviews = new Reviews(database);
        book = new RosterBook(database, mapper, changes);
    }

    /** Which rosters there are, and what each means. */
    public Categories categories() {
        return categories;
    }

    /** When grants are to be looked at again. */
    public Reviews reviews() {
        return reviews;
    }

    public Optional<RosterEntry> entry(long id) {
        return Optional.ofNullable(mapper.entry(id));
    }

    public Optional<RosterMember> member(long id) {
        return Optional.ofNullable(mapper.member(id));
    }

    /** The entries of a household and of the people in it, newest first. */
    public List<RosterEntry> entriesOfHousehold(long householdId) {
        return mapper.entriesOfHousehold(householdId);
    }

    /** The entries that cover or covered a person, newest first. */
    public List<RosterEntry> entriesOfPerson(long personId) {
        return mapper.entriesOfPerson(personId);
    }

    /** The entries of a roster that hold at the close of a day. */
    public List<RosterEntry> entriesOn(Category category, LocalDate day) {
        return mapper.entriesOn(category, day);
    }

    /** Everyone whom the entries cover or covered, by entry. */
    public List<RosterMember> members(List<Long> entryIds) {
        return entryIds.isEmpty() ? List.of() : mapper.members(entryIds);
    }

    /**
     * Enters a grant for the persons it covers, all from its first day.
     *
     * @throws InvalidInput when the rules find an error, or nobody or too many are named
     * @throws Refusal when one of them is on that roster at that time already
     */
    public RosterEntry enter(Actor actor, RosterEntry draft, List<Long> personIds) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var entry = draft.with(e -> {
                e.id = database.nextId();
                e.version = 0;
                e.recordedOn = today();
            });
            RosterRules.check(entry, personIds, today()).refuseErrors();
            mapper.insertEntry(entry);
            personIds.forEach(personId -> book.insertMember(entry, personId, entry.startedOn()));
            book.note(audit, "roster.enter", entry.id(), "列入" + entry.category().label(), personIds);
            return entry;
        });
    }

    /**
     * Enters several grants at once, all or none.
     *
     * @param drafts of different rosters
     */
    public List<RosterEntry> enterAll(Actor actor, List<RosterEntry> drafts, List<Long> personIds) {
        return database.transaction(actor, Right.RECORD, audit -> drafts.stream()
                .map(draft -> enter(actor, draft, personIds))
                .toList());
    }

    /**
     * Corrects an entry. Its roster and its end stay (see {@link #end} and {@link #reopen}); members who began with it
     * move with its first day.
     *
     * @throws Refusal when somebody corrected the entry meanwhile
     */
    public RosterEntry correct(Actor actor, RosterEntry draft) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var before = book.require(draft.id());
            var after = draft.with(e -> {
                e.category = before.category();
                e.endedOn = before.endedOn();
                e.endReason = before.endReason();
                e.recordedOn = before.recordedOn();
            });
            RosterRules.check(after, today()).refuseErrors();
            if (!after.startedOn().equals(before.startedOn())) {
                book.moveStart(actor, before, after);
            }
            return book.update(actor, audit, before, after, "roster.correct", "更正");
        });
    }

    /** Ends an entry and with it everyone it still covers. */
    public RosterEntry end(Actor actor, long entryId, LocalDate on, String reason) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var before = book.require(entryId);
            if (before.endedOn() != null) {
                throw new Refusal("这一条在" + before.endedOn().format(RosterBook.DAY) + "已经退出了。日期不对的，请先恢复，再重新退出。");
            }
            var after = before.with(e -> {
                e.endedOn = on;
                e.endReason = reason;
            });
            RosterRules.check(after, today()).refuseErrors();
            mapper.members(List.of(entryId)).stream()
                    .filter(member ->
                            member.endedOn() == null || member.endedOn().isAfter(on))
                    .forEach(member ->
                            book.updateMember(actor, after.category(), member, member.until(on, after.endReason())));
            return book.update(actor, audit, before, after, "roster.end", "退出");
        });
    }

    /** Ends several entries for one reason, all or none. */
    public List<RosterEntry> endAll(Actor actor, List<Long> entryIds, LocalDate on, String reason) {
        return database.transaction(actor, Right.RECORD, audit -> entryIds.stream()
                .map(id -> end(actor, id, on, reason))
                .toList());
    }

    /** Takes the ends of several entries back, all or none; see {@link #reopen}. */
    public List<RosterEntry> reopenAll(Actor actor, List<Long> entryIds) {
        return database.transaction(actor, Right.RECORD, audit -> entryIds.stream()
                .map(id -> reopen(actor, id))
                .toList());
    }

    /** Takes the end of an entry back, and that of everyone who left with it. */
    public RosterEntry reopen(Actor actor, long entryId) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var before = book.require(entryId);
            if (before.endedOn() == null) {
                throw new Refusal("这一条没有退出，不用恢复。");
            }
            var after = before.with(e -> {
                e.endedOn = null;
                e.endReason = "";
            });
            mapper.members(List.of(entryId)).stream()
                    .filter(member -> before.endedOn().equals(member.endedOn())
                            && before.endReason().equals(member.endReason()))
                    .forEach(member -> book.updateMember(actor, after.category(), member, member.until(null, "")));
            return book.update(actor, audit, before, after, "roster.reopen", "恢复");
        });
    }

    /** Adds a person to a household's entry from a day on. */
    public RosterMember addMember(Actor actor, long entryId, long personId, LocalDate from) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var entry = book.require(entryId);
            RosterRules.checkJoining(entry, from).refuseErrors();
            book.insertMember(entry, personId, from);
            book.note(audit, "roster.member", entryId, entry.category().label() + "增加", List.of(personId));
            return mapper.members(List.of(entryId)).stream()
                    .filter(m -> m.personId() == personId && m.startedOn().equals(from))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** Ends one person's part in an entry; with the last one the entry ends too. */
    public void endMember(Actor actor, long memberId, LocalDate on, String reason) {
        database.transaction(actor, Right.RECORD, audit -> {
            var member = mapper.member(memberId);
            if (member == null || member.endedOn() != null) {
                throw new Refusal("这个人已经退出了，请刷新后再看。");
            }
            var problems = Problems.none();
            RosterRules.checkEnd(member.startedOn(), on, reason, problems);
            problems.refuseErrors();
            var entry = book.require(member.entryId());
            book.updateMember(actor, entry.category(), member, member.until(on, reason.strip()));
            book.note(audit, "roster.member", entry.id(), entry.category().label() + "退出", List.of(member.personId()));
            var all = mapper.members(List.of(entry.id()));
            if (all.stream().noneMatch(m -> m.endedOn() == null)) {
                var last = all.stream().map(RosterMember::endedOn).max(LocalDate::compareTo);
                end(actor, entry.id(), last.orElse(on), reason);
            }
            return null;
        });
    }

    /** Takes back that a person left an entry that goes on. */
    public void reopenMember(Actor actor, long memberId) {
        database.transaction(actor, Right.RECORD, audit -> {
            var member = mapper.member(memberId);
            if (member == null || member.endedOn() == null) {
                throw new Refusal("这个人没有退出，不用恢复。");
            }
            var entry = book.require(member.entryId());
            if (entry.endedOn() != null) {
                throw new Refusal("这一条" + entry.category().label() + "记录整个退出了，请先恢复它。");
            }
            book.updateMember(actor, entry.category(), member, member.until(null, ""));
            book.note(audit, "roster.member", entry.id(), entry.category().label() + "恢复", List.of(member.personId()));
            return null;
        });
    }

    /** Takes back several entries made by mistake, all or none; see {@link #remove}. */
    public void removeAll(Actor actor, List<Long> entryIds) {
        database.transaction(actor, Right.IMPORT, audit -> {
            entryIds.forEach(id -> remove(actor, id));
            return null;
        });
    }

    /** Takes back an entry made by mistake, with its members; its corrections stay in the log. */
    public void remove(Actor actor, long entryId) {
        database.transaction(actor, Right.IMPORT, audit -> {
            var text = "撤回列入" + book.require(entryId).category().label() + book.covered(entryId);
            mapper.deleteMembers(entryId);
            mapper.deleteEntry(entryId);
            audit.note("roster.remove", RosterBook.ENTRY, entryId, text);
            return null;
        });
    }

    /** Takes back a person who was added to an entry by mistake. */
    public void removeMember(Actor actor, long memberId) {
        database.transaction(actor, Right.IMPORT, audit -> {
            var member = mapper.member(memberId);
            if (member == null) {
                throw new Refusal("这个人在名单上的这一条已经不在了，请刷新后再看。");
            }
            mapper.deleteMember(memberId);
            var category = book.require(member.entryId()).category().label();
            book.note(audit, "roster.remove", member.entryId(), "撤回列入" + category, List.of(member.personId()));
            return null;
        });
    }

    /** Writes an entry as an earlier correction had it, also its end; its members are put back one by one. */
    public void putBack(Actor actor, RosterEntry entry) {
        database.transaction(
                actor,
                Right.RECORD,
                audit -> book.update(actor, audit, book.require(entry.id()), entry, "roster.reopen", "恢复"));
    }

    /** Writes a person's part in an entry as an earlier correction had it. */
    public void putBack(Actor actor, RosterMember member) {
        database.transaction(actor, Right.RECORD, audit -> {
            var category = book.require(member.entryId()).category();
            book.updateMember(actor, category, mapper.member(member.id()), member);
            book.note(audit, "roster.reopen", member.entryId(), "恢复" + category.label(), List.of(member.personId()));
            return null;
        });
    }

    /** What was corrected in an entry, newest first. */
    public List<FieldChange> history(long entryId) {
        return changes.history(RosterBook.ENTRY, entryId, book.require(entryId), List.of(RosterField.values()));
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }
}
