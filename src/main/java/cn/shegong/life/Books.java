package cn.shegong.life;

import cn.shegong.base.Refusal;
import cn.shegong.resident.Age;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterMember;
import cn.shegong.roster.RosterService;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The registers in which what befalls people is written, and the questions that every kind of event asks of them. */
record Books(ResidentService residents, HouseholdService households, RosterService rosters) {
    private static final int ADULT = 18;

    /** A stay on a roster with what it is a stay on. */
    record Stay(RosterEntry entry, RosterMember member) {
        Category category() {
            return entry.category();
        }
    }

    Household household(long id) {
        return households.household(id).orElseThrow(() -> new Refusal("这一户的资料已经不在了，请刷新后再试。"));
    }

    Person person(long id) {
        return residents.person(id).orElseThrow(() -> new Refusal("这个人的资料已经不在了，请刷新后再试。"));
    }

    String called(long householdId) {
        return Words.called(household(householdId), residents.members(householdId));
    }

    /** Who is left of a household when some are gone. */
    List<Person> left(long householdId, List<Long> without) {
        return residents.members(householdId).stream()
                .filter(person -> !person.gone() && !without.contains(person.id()))
                .toList();
    }

    /** Who may become the head: the spouse first, then adults, the oldest first. */
    static List<Person> heads(List<Person> left, LocalDate day) {
        return left.stream()
                .sorted(Comparator.comparing((Person person) -> !Kinship.of(person.kinship())
                                .map(Kinship::isSpouse)
                                .orElse(false))
                        .thenComparing(person -> !adult(person, day))
                        .thenComparing(Person::birthDate, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Person::id))
                .toList();
    }

    private static boolean adult(Person person, LocalDate day) {
        return person.birthDate() == null || Age.on(person.birthDate(), day) >= ADULT;
    }

    /** Where a person stands on a roster without an end, or with one after a day. */
    List<Stay> stays(long personId, LocalDate after) {
        var entries = rosters.entriesOfPerson(personId).stream().collect(Collectors.toMap(RosterEntry::id, e -> e));
        return rosters.members(List.copyOf(entries.keySet())).stream()
                .filter(member -> member.personId() == personId)
                .filter(member -> member.endedOn() == null || member.endedOn().isAfter(after))
                .map(member -> new Stay(entries.get(member.entryId()), member))
                .sorted(Comparator.comparing(Stay::category))
                .toList();
    }

    boolean head(Household household, long personId) {
        return Objects.equals(household.headId(), personId);
    }
}
