package cn.shegong.resident;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.place.PlaceService;
import cn.shegong.store.Audit;
import cn.shegong.store.Database;
import cn.shegong.store.Referenced;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The households of the township: who lives with whom, where, and who is the head. */
public final class HouseholdService {
    private static final String SUBJECT = "household";

    private final Database database;
    private final HouseholdMapper mapper;
    private final PersonMapper persons;
    private final PersonWriter writer;
    private final ChangeLog changes;
    private final PlaceService places;
    private final SearchIndex index;

    public HouseholdService(Database database, ChangeLog changes, PlaceService places) {
        this.database = database;
        this.mapper = database.mapper(HouseholdMapper.class);
        this.persons = database.mapper(PersonMapper.class);
        this.writer = new PersonWriter(database, persons, changes);
        this.changes = changes;
        this.places = places;
        this.index = new SearchIndex(database, SUBJECT, mapper::entries)
                .relatedTo(database, "person")
                .whollyBy(database, "village");
    }

    public Optional<Household> household(long id) {
        return Optional.ofNullable(mapper.household(id));
    }

    /** The household with the station's own number. */
    public Optional<Household> byNumber(String number) {
        return Optional.ofNullable(mapper.byNumber(number.strip()));
    }

    /**
     * Adds a household with its head.
     *
     * @throws cn.shegong.base.InvalidInput when the rules find an error in either, or a number is taken
     */
    public Household add(Actor actor, Household household, Person head) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var made = insert(audit, household, head.name());
            var person = writer.insert(audit, head.with(p -> {
                p.householdId = made.id();
                p.kinship = Kinship.HEAD.code();
            }));
            return withHead(made, person.id());
        });
    }

    /** Adds a household whose head lived in another one so far (分户). */
    public Household addFor(Actor actor, Household household, long personId) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var made = insert(audit, household, writer.require(personId).name());
            move(actor, personId, made.id(), Kinship.HEAD.code());
            return withHead(made, personId);
        });
    }

    private Household insert(Audit audit, Household raw, String headName) {
        var household = accepted(raw.with(h -> {
            h.id = database.nextId();
            h.version = 0;
            h.openedOn = Objects.requireNonNullElse(raw.openedOn(), today());
            h.headId = null;
        }));
        mapper.insert(household);
        audit.note("household.add", SUBJECT, household.id(), "建户：" + headName.strip() + "家");
        return household;
    }

    private Household withHead(Household household, Long personId) {
        mapper.update(household.with(h -> h.headId = personId));
        return mapper.household(household.id());
    }

    /**
     * Corrects a household; its head stays (see {@link #changeHead}).
     *
     * @throws Refusal when somebody corrected the household meanwhile
     */
    public Household correct(Actor actor, Household household) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var before = require(household.id());
            return update(actor, audit, before, household.with(h -> h.headId = before.headId()));
        });
    }

    private Household update(Actor actor, Audit audit, Household before, Household raw) {
        if (raw.version() != before.version()) {
            throw changes.stale(SUBJECT, before.id(), "这一户的资料");
        }
        var after = accepted(raw);
        if (!after.equals(before)) {
            if (mapper.update(after) == 0) {
                throw changes.stale(SUBJECT, before.id(), "这一户的资料");
            }
            changes.note(actor, SUBJECT, before.id(), before, after);
        }
        audit.note("household.correct", SUBJECT, before.id(), "更正户资料：" + called(before));
        return mapper.household(before.id());
    }

    /** Says that a household no longer exists (销户); its people and their records stay. */
    public Household close(Actor actor, long householdId, LocalDate on, String reason) {
        return correct(actor, require(householdId).with(h -> {
            h.closedOn = on;
            h.closedReason = reason;
        }));
    }

    /** Makes a member the head; the others' kinship follows where it can be told, and is emptied where it cannot. */
    public Household changeHead(Actor actor, long householdId, long personId) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var before = require(householdId);
            var head = writer.require(personId);
            if (head.householdId() != householdId) {
                throw new Refusal(head.name() + "不在这一户，不能当户主。请先把人迁进来。");
            }
            var after = update(actor, audit, before, before.with(h -> h.headId = personId));
            for (var member : persons.ofHousehold(householdId)) {
                var kinship = HeadChange.kinship(head, member);
                writer.update(actor, audit, member, member.with(p -> p.kinship = kinship));
            }
            return after;
        });
    }

    /**
     * Moves a person into another household. A household whose last member leaves is closed.
     *
     * @param kinship to the head there, a code of {@link Kinship}, or empty
     * @throws Refusal when a head would leave others behind without one
     */
    public Person move(Actor actor, long personId, long householdId, String kinship) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var person = writer.require(personId);
            var to = require(householdId);
            var from = require(person.householdId());
            if (to.id() == from.id()) {
                throw new Refusal(person.name() + "已经在这一户了。");
            }
            boolean founds = to.headId() == null && kinship.equals(Kinship.HEAD.code());
            var way = person.name() + "从" + called(from) + (founds ? "分出，自立一户" : "迁到" + called(to));
            leave(actor, audit, person, from);
            var moved = writer.update(actor, audit, person, person.with(p -> {
                p.householdId = to.id();
                p.kinship = kinship;
            }));
            audit.note("person.move", PersonWriter.SUBJECT, personId, way);
            return moved.masked();
        });
    }

    private void leave(Actor actor, Audit audit, Person person, Household from) {
        boolean head = from.headId() != null && from.headId() == person.id();
        long others = persons.ofHousehold(from.id()).stream()
                .filter(p -> p.id() != person.id() && !p.gone())
                .count();
        if (head && others > 0) {
            throw new Refusal(person.name() + "是户主，户里还有 " + others + " 人。请先换户主，再把人迁走。");
        }
        if (head || others == 0) {
            update(actor, audit, from, from.with(h -> {
                h.headId = head ? null : from.headId();
                if (others == 0 && from.closedOn() == null) {
                    h.closedOn = today();
                    h.closedReason = "全户并入另一户";
                }
            }));
        }
    }

    /**
     * Writes a person as an earlier correction had it, also the household and the kinship; takes a move back that was
     * recorded by mistake.
     *
     * @param person with whole numbers
     */
    public void putBack(Actor actor, Person person) {
        database.transaction(actor, Right.RECORD, audit -> {
            var now = writer.require(person.id());
            var here = require(now.householdId());
            boolean head = here.headId() != null && here.headId() == person.id();
            if (head && here.id() != person.householdId()) {
                update(actor, audit, here, here.with(h -> h.headId = null));
            }
            writer.update(actor, audit, now, person);
            return null;
        });
    }

    /** Writes a household as an earlier correction had it, also its head. */
    public void putBack(Actor actor, Household household) {
        database.transaction(actor, Right.RECORD, audit -> update(actor, audit, require(household.id()), household));
    }

    /**
     * Takes back a household that was added by mistake, together with its people.
     *
     * @throws Refusal when other records point at one of them; a transaction around must end with it
     */
    public void remove(Actor actor, long householdId) {
        database.transaction(actor, Right.IMPORT, audit -> {
            var household = require(householdId);
            var called = called(household);
            mapper.update(household.with(h -> h.headId = null));
            persons.ofHousehold(householdId).forEach(person -> writer.delete(audit, person));
            Referenced.orRefuse(() -> mapper.delete(householdId), called + "已经有走访、变动或者别的记录，没有撤回。请先撤回那些记录。");
            audit.note("household.remove", SUBJECT, householdId, "撤回建户：" + called);
            return null;
        });
    }

    /** Open households as one types a number, an address, a village or the head's name; the likeliest first. */
    public List<HouseholdRow> search(String text, int limit) {
        var words = SearchWords.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var found = index.search(words, limit);
        return database.snapshot(() -> rows(found)).stream()
                .filter(row -> row.closedOn() == null)
                .toList();
    }

    /** One page of the households that a filter lets through. */
    public List<HouseholdRow> page(HouseholdFilter filter, HouseholdOrder order, int offset, int limit) {
        return database.snapshot(() -> rows(mapper.page(filter, order, today(), offset, limit)));
    }

    public int count(HouseholdFilter filter) {
        return mapper.count(filter, today());
    }

    /** Households by their keys, in the order of the keys. */
    public List<HouseholdRow> rows(List<Long> householdIds) {
        return Rows.inOrder(householdIds, ids -> mapper.rows(ids, today()), HouseholdRow::id);
    }

    /** What was corrected in a household's record, newest first. */
    public List<FieldChange> history(long householdId) {
        return changes.history(SUBJECT, householdId, Household.BLANK, List.of(HouseholdField.values()));
    }

    /** 张德山家, as the record of deeds names a household. */
    private String called(Household household) {
        return household.headId() == null
                ? "没有户主的一户"
                : writer.require(household.headId()).name() + "家";
    }

    private Household require(long id) {
        return household(id).orElseThrow(() -> new Refusal("这一户的资料已经不在了，请刷新后再试。"));
    }

    private Household accepted(Household raw) {
        var household = HouseholdRules.clean(raw);
        var problems = HouseholdRules.check(household, today());
        if (household.groupId() != null
                && places.group(household.groupId())
                        .filter(g -> household.villageId() != null && g.villageId() == household.villageId())
                        .isEmpty()) {
            problems.error("groupId", "other_village", "这个组不在所选的村里，请重新选组。");
        }
        if (!household.number().isEmpty()) {
            var other = mapper.byNumber(household.number());
            if (other != null && other.id() != household.id()) {
                problems.error("number", "taken", "户编号“" + household.number() + "”已经给了另一户，请换一个。");
            }
        }
        problems.refuseErrors();
        return household;
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }
}
