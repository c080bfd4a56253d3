package cn.shegong.resident;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Pinyin;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The persons of the township. What it gives is masked, except to {@link #reveal} and to the methods named whole, which
 * are for work that shows nothing to anyone.
 */
public final class ResidentService {
    private final Database database;
    private final PersonMapper mapper;
    private final ChangeLog changes;
    private final PersonWriter writer;
    private final SearchIndex index;

    public ResidentService(Database database, ChangeLog changes) {
        this.database = database;
        this.mapper = database.mapper(PersonMapper.class);
        this.changes = changes;
        this.writer = new PersonWriter(database, mapper, changes);
        this.index = new SearchIndex(database, "person", mapper::entries)
                .relatedTo(database, "household")
                .whollyBy(database, "village");
    }

    /** A person, numbers masked; who turned out to be somebody else is that other one. */
    public Optional<Person> person(long id) {
        return Optional.ofNullable(mapper.person(id))
                .or(() -> mergedInto(id).map(mapper::person))
                .map(Person::masked);
    }

    /** The key of whom somebody turned out to be who had been entered twice. */
    public Optional<Long> mergedInto(long id) {
        return Optional.ofNullable(mapper.mergedInto(id));
    }

    /**
     * What was merged, and holds, of or into persons who got their keys between two others, or out of such households; the
     * last first.
     */
    public List<MergedPerson> mergedBetween(long afterId, long beforeId) {
        return mapper.mergedBetween(afterId, beforeId);
    }

    /** The people of a household, numbers masked: head first, who is gone last. */
    public List<Person> members(long householdId) {
        return mapper.ofHousehold(householdId).stream().map(Person::masked).toList();
    }

    /**
     * A person with whole numbers, for somebody to look at; the look is logged.
     *
     * @param purpose why, in the worker's words, e.g. 走访前打电话
     */
    public Person reveal(Actor actor, long personId, String purpose) {
        if (purpose.isBlank()) {
            throw new InvalidInput(Problems.none().error("purpose", "blank", "请写明查看的用途，会记入日志。"));
        }
        return database.transaction(actor, Right.UNMASK, audit -> {
            var person = writer.require(personId);
            audit.note(
                    "person.reveal", PersonWriter.SUBJECT, personId, "查看" + person.name() + "的完整号码：" + purpose.strip());
            return person;
        });
    }

    /**
     * Persons with whole numbers, for a list that somebody asked to have in a file; the request is logged once.
     *
     * @param purpose why, in the worker's words
     */
    public List<Person> revealForFile(Actor actor, List<Long> personIds, String purpose) {
        actor.require(Right.EXPORT);
        if (purpose.isBlank()) {
            throw new InvalidInput(Problems.none().error("purpose", "blank", "请写明导出完整号码的用途，会记入日志。"));
        }
        return database.transaction(actor, Right.UNMASK, audit -> {
            var persons = personIds.stream().map(writer::require).toList();
            audit.note(
                    "person.reveal_list", PersonWriter.SUBJECT, 0, "导出" + persons.size() + "人的完整号码：" + purpose.strip());
            return persons;
        });
    }

    /**
     * Writes a list to a file: no file without a line of who took what where, no line without the file.
     *
     * @param what the list and what stands in it, e.g. 居民名单 451 人，号码遮住
     * @param write writes the file; not to be cancelled
     */
    public void export(Actor actor, String what, Path file, Runnable write) {
        database.transaction(actor, Right.EXPORT, audit -> {
            write.run();
            audit.note("person.export", PersonWriter.SUBJECT, 0, "导出" + what + "，写到“" + file + "”");
            return null;
        });
    }

    /** A person with whole numbers, for comparing; never for showing. */
    public Optional<Person> whole(Actor actor, long personId) {
        actor.require(Right.RECORD);
        return Optional.ofNullable(mapper.person(personId));
    }

    /** The people of a household with whole numbers, for comparing; never for showing. */
    public List<Person> wholeMembers(Actor actor, long householdId) {
        actor.require(Right.RECORD);
        return mapper.ofHousehold(householdId);
    }

    /**
     * The person with an ID number, with whole numbers, for comparing; never for showing. Who was entered with it by
     * mistake is found as well and has another number by now.
     *
     * @param idNumber as typed: 15 digits, blanks and full-width digits are understood
     */
    public Optional<Person> wholeByIdNumber(Actor actor, String idNumber) {
        actor.require(Right.RECORD);
        return IdNumber.read(idNumber, today()).number().flatMap(number -> Optional.ofNullable(
                        mapper.byIdNumber(number.text()))
                .or(() -> Optional.ofNullable(mapper.mergedWithNumber(number.text()))
                        .map(mapper::person)));
    }

    /** The person with another document, with whole numbers, for comparing; never for showing. */
    public Optional<Person> wholeByDocument(Actor actor, OtherDocument document, String number) {
        actor.require(Right.RECORD);
        return Optional.ofNullable(mapper.byDocument(document, OtherDocument.normalise(number)));
    }

    /**
     * Adds a person to the household that {@code person.householdId()} names.
     *
     * @return the person as kept, numbers masked
     * @throws InvalidInput when {@link PersonRules} finds an error or a number is taken
     */
    public Person add(Actor actor, Person person) {
        return database.transaction(
                actor, Right.RECORD, audit -> writer.insert(audit, person).masked());
    }

    /**
     * Corrects a person. Numbers that are still masked were not changed; the household stays (see
     * {@link HouseholdService#move}).
     *
     * @return the person as kept, numbers masked
     * @throws Refusal when somebody corrected the person meanwhile
     */
    public Person correct(Actor actor, Person person) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var before = writer.require(person.id());
            var after = person.unmaskedBy(before).with(p -> p.householdId = before.householdId());
            return writer.update(actor, audit, before, after).masked();
        });
    }

    /**
     * Takes back a person who was added by mistake.
     *
     * @throws Refusal when other records point at the person, or the person is the head (see
     *     {@link HouseholdService#remove})
     */
    public void remove(Actor actor, long personId) {
        database.transaction(actor, Right.IMPORT, audit -> {
            writer.delete(audit, writer.require(personId));
            return null;
        });
    }

    /**
     * Persons as one types a name, pinyin, initials, nickname, village, or four digits or more of a number; the likeliest
     * first.
     */
    public List<PersonRow> search(String text, int limit) {
        var words = SearchWords.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var found = index.search(words, limit);
        return database.snapshot(() -> rows(found));
    }

    /** One page of the persons that a filter lets through. */
    public List<PersonRow> page(PersonFilter filter, PersonOrder order, int offset, int limit) {
        return database.snapshot(() -> rows(mapper.page(filter, order, today(), offset, limit)));
    }

    public int count(PersonFilter filter) {
        return mapper.count(filter, today());
    }

    /** Persons by their keys, in the order of the keys. */
    public List<PersonRow> rows(List<Long> personIds) {
        return Rows.inOrder(personIds, ids -> mapper.rows(ids, today()), PersonRow::id);
    }

    /**
     * Persons who may be the one described, for somebody to decide: named alike or sounding alike, and of the same birth
     * date or village, or with nothing to tell them apart. The likeliest first.
     *
     * @param birthDate null when not known
     * @param villageId null when not known
     */
    public List<PersonRow> perhapsSame(String name, LocalDate birthDate, Long villageId) {
        var wanted = PersonName.normalise(name);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var alike = mapper.candidates(wanted, birthDate, villageId).stream()
                .filter(p -> p.name().equals(wanted) || Pinyin.sameSound(p.name(), wanted))
                .sorted(Comparator.comparing((Person p) -> !(birthDate != null && birthDate.equals(p.birthDate())))
                        .thenComparing(p -> !p.name().equals(wanted)))
                .toList();
        return rows(alike.stream().map(Person::id).toList());
    }

    /** What was corrected in a person's record, newest first, numbers masked. */
    public List<FieldChange> history(long personId) {
        return changes.history(PersonWriter.SUBJECT, personId, Person.BLANK, List.of(PersonField.values()));
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }
}
