package cn.shegong.life;

import cn.shegong.base.Refusal;
import cn.shegong.fact.Fact;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactRules;
import cn.shegong.fact.FactService;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.place.Group;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdField;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonField;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.RosterService;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stood in the records on a day of the past, and beside it what was so on that day by what is known today. The first
 * is read from the corrections and the facts that were written later; the second goes by the days on which things
 * happened. A fact without such a day counts from its recording. What was taken back as a mistake shows in neither.
 */
public final class HistoryService {
    private static final Set<PersonField> NUMBERS = Set.of(
            PersonField.ID_NUMBER,
            PersonField.DOCUMENT_NUMBER,
            PersonField.PHONE,
            PersonField.PHONE2,
            PersonField.CONTACT_PHONE);

    private final Database database;
    private final HistoryMapper mapper;
    private final PlaceService places;
    private final FactService facts;
    private final Books books;
    private final PastPersons persons;
    private final ChangeLog changes;

    public HistoryService(
            Database database,
            ChangeLog changes,
            PlaceService places,
            ResidentService residents,
            HouseholdService households,
            FactService facts,
            RosterService rosters) {
        this.database = database;
        this.changes = changes;
        this.places = places;
        this.facts = facts;
        mapper = database.mapper(HistoryMapper.class);
        books = new Books(residents, households, rosters);
        persons = new PastPersons(changes, mapper);
    }

    /** @throws Refusal for a day that is still to come */
    public Past person(long personId, LocalDate day) {
        requirePast(day);
        return database.snapshot(() -> {
            boolean known = known("person", personId, day);
            var person = books.person(personId);
            return new Past(
                    day,
                    known,
                    List.of(
                            new Past.Part("本人", fields(person, day, known)),
                            new Past.Part("档案信息", facts(Subject.person(personId), day)),
                            new Past.Part("名单", new PastStays(books, changes, day).of(personId, ""))));
        });
    }

    /** @throws Refusal for a day that is still to come */
    public Past household(long householdId, LocalDate day) {
        requirePast(day);
        return database.snapshot(() -> {
            boolean known = known("household", householdId, day);
            var members = members(householdId, day);
            var stays = new ArrayList<PastLine>();
            members.keySet()
                    .forEach(person ->
                            stays.addAll(new PastStays(books, changes, day).of(person.id(), person.name() + "：")));
            return new Past(
                    day,
                    known,
                    List.of(
                            new Past.Part("这一户", fields(books.household(householdId), day, known)),
                            new Past.Part("成员", List.copyOf(members.values())),
                            new Past.Part("档案信息", facts(Subject.household(householdId), day)),
                            new Past.Part("名单", stays)));
        });
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(database.now().toLocalDate())) {
            throw new Refusal("这一天还没有到，请填今天或者以前的日期。");
        }
    }

    private boolean known(String subject, long id, LocalDate day) {
        LocalDateTime first = mapper.firstKnown(subject, id);
        return first == null || !first.toLocalDate().isAfter(day);
    }

    private List<PastLine> fields(Person person, LocalDate day, boolean known) {
        var then = known ? persons.knownAt(person, day) : Person.BLANK;
        var now = persons.trueOn(person, day);
        var changed = persons.changedSince(person.id(), day);
        var lines = new ArrayList<PastLine>();
        for (var field : PersonField.values()) {
            var line = field == PersonField.HOUSEHOLD
                    ? PastLine.of("所在户", called(then.householdId()), called(now.householdId()))
                    : PastLine.of(field.label(), known ? field.text(then) : "", field.text(now));
            if (!line.empty()) {
                boolean alike = NUMBERS.contains(field) && changed.contains(field.field());
                lines.add(new PastLine(line.label(), line.then(), line.now(), line.differs() || alike));
            }
        }
        return lines;
    }

    private List<PastLine> fields(Household household, LocalDate day, boolean known) {
        var then = household;
        var now = household.with(h -> {
            if (household.closedOn() != null && household.closedOn().isAfter(day)) {
                h.closedOn = null;
                h.closedReason = "";
            }
        });
        for (var change : changes.about("household", household.id())) {
            if (change.at().toLocalDate().isAfter(day)) {
                then = changes.before(change, then);
            }
        }
        var lines = new ArrayList<PastLine>();
        for (var field : HouseholdField.values()) {
            var line = PastLine.of(field.label(), known ? text(field, then) : "", text(field, now));
            if (!line.empty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private String text(HouseholdField field, Household household) {
        return switch (field) {
            case HEAD ->
                household.headId() == null
                        ? ""
                        : books.person(household.headId()).name();
            case VILLAGE ->
                household.villageId() == null
                        ? ""
                        : places.village(household.villageId())
                                .map(Village::name)
                                .orElse("");
            case GROUP ->
                household.groupId() == null
                        ? ""
                        : places.group(household.groupId()).map(Group::label).orElse("");
            default -> field.text(household);
        };
    }

    private String called(long householdId) {
        return householdId == 0 ? "" : books.called(householdId);
    }

    /** Who belonged to a household by either reckoning. */
    private Map<Person, PastLine> members(long householdId, LocalDate day) {
        var ids = new TreeSet<>(mapper.onceIn("%\"householdId\":" + householdId + "%"));
        books.residents().members(householdId).forEach(person -> ids.add(person.id()));
        var lines = new LinkedHashMap<Person, PastLine>();
        for (long id : ids) {
            var person = books.residents().person(id);
            if (person.isEmpty()) {
                continue;
            }
            var then = known("person", id, day) ? persons.knownAt(person.get(), day) : Person.BLANK;
            var line = PastLine.of(
                    person.get().name(),
                    belongs(then, householdId),
                    belongs(persons.trueOn(person.get(), day), householdId));
            if (!line.empty()) {
                lines.put(person.get(), line);
            }
        }
        return lines;
    }

    private static String belongs(Person person, long householdId) {
        if (person.householdId() != householdId) {
            return "";
        }
        var relation = Kinship.of(person.kinship()).map(Kinship::label).orElse("在这一户");
        return person.diedOn() != null ? relation + "，已故" : person.movedOutOn() != null ? relation + "，已迁出" : relation;
    }

    private List<PastLine> facts(Subject subject, LocalDate day) {
        var then = facts.knownAt(subject, close(day));
        var now = new HashMap<String, Fact>();
        var seen = new HashSet<String>();
        for (var fact : facts.history(subject)) {
            var since = fact.since() == null ? fact.recordedAt().toLocalDate() : fact.since();
            if (!since.isAfter(day) && seen.add(fact.field())) {
                now.put(fact.field(), fact);
            }
        }
        var lines = new ArrayList<PastLine>();
        for (var field : facts.fields()) {
            var line = PastLine.of(field.label(), shown(field, then), shown(field, now));
            if (!line.empty()) {
                lines.add(new PastLine(
                        line.label(),
                        line.then(),
                        line.now(),
                        !content(then, field).equals(content(now, field))));
            }
        }
        return lines;
    }

    private static String content(Map<String, Fact> facts, FactField field) {
        var fact = facts.get(field.code());
        return fact == null ? "" : fact.content();
    }

    private static String shown(FactField field, Map<String, Fact> facts) {
        return FactRules.shown(field, content(facts, field));
    }

    /** The last moment of a day, as exact as times are kept. */
    private static LocalDateTime close(LocalDate day) {
        return day.plusDays(1).atStartOfDay().minusNanos(1_000_000);
    }
}
