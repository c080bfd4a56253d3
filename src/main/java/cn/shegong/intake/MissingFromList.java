package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRow;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds who is on the roster while the list is silent about him. Persons count, never rows or the county's numbers: a
 * household whose number went to somebody else is missing, one with a new head is not.
 */
final class MissingFromList {
    /** A list that names fewer of the roster's villages is one of some villages only. */
    private static final double WHOLE_TOWNSHIP = 0.5;

    private final Category category;
    private final List<RosterEntry> entries;
    private final Map<Long, List<RosterMember>> members;
    private final Map<Long, PersonRow> persons = new HashMap<>();
    private final StationRecords records;
    private final List<String> notes = new ArrayList<>();
    private final List<MissingGrant> missing = new ArrayList<>();
    private int expected;

    /** @param day the roster is taken as it stands on it */
    MissingFromList(StationRecords records, Category category, LocalDate day) {
        this.records = records;
        this.category = category;
        entries = records.rosters().entriesOn(category, day).stream()
                .filter(entry -> entry.endedOn() == null)
                .collect(Collectors.toCollection(ArrayList::new));
        members = records
                .rosters()
                .members(entries.stream().map(RosterEntry::id).toList())
                .stream()
                .filter(member -> !member.startedOn().isAfter(day) && member.endedOn() == null)
                .collect(Collectors.groupingBy(RosterMember::entryId));
        entries.removeIf(entry -> !members.containsKey(entry.id()));
        var everyone = members.values().stream()
                .flatMap(List::stream)
                .map(RosterMember::personId)
                .distinct()
                .toList();
        records.residents().rows(everyone).forEach(person -> persons.put(person.id(), person));
    }

    /**
     * Compares with what was recognised on the list.
     *
     * @param rows of the whole list, also those that cannot be taken
     * @param villages names of the villages that the list speaks of
     */
    void compare(Collection<Recognised> rows, Set<String> villages) {
        var seen = new HashSet<Long>();
        var unclear = new HashSet<String>();
        for (var row : rows) {
            row.known().ifPresent(person -> seen.add(person.id()));
            row.candidates().forEach(candidate -> seen.add(candidate.id()));
            if (row.known().isEmpty() && row.standing() == Recognised.Standing.REFUSED) {
                unclear.add(Typed.compact(row.row().name()));
            }
        }
        boolean namesMembers = rows.stream()
                .collect(Collectors.groupingBy(row -> row.row().household(), Collectors.counting()))
                .values()
                .stream()
                .anyMatch(size -> size > 1);
        var concerned = concerned(villages);
        expected = concerned.size();
        for (var entry : concerned) {
            var covered = members.getOrDefault(entry.id(), List.of());
            var absent = covered.stream()
                    .filter(member -> !seen.contains(member.personId()))
                    .toList();
            var doubtful = absent.stream()
                    .filter(member -> unclear.contains(name(member.personId())))
                    .toList();
            if (!doubtful.isEmpty()) {
                notes.add("在册的" + doubtful.stream().map(m -> name(m.personId())).collect(Collectors.joining("、"))
                        + "和名单上不能收的同名行可能是同一个人，没有算“名单上没有”。");
            }
            var gone =
                    absent.stream().filter(member -> !doubtful.contains(member)).toList();
            if (gone.size() == covered.size() && !gone.isEmpty()) {
                missing.add(whole(entry, gone));
            } else if (namesMembers) {
                gone.forEach(member -> missing.add(part(entry, member)));
            }
        }
        missing.sort(Comparator.comparing(MissingGrant::village)
                .thenComparing(MissingGrant::group)
                .thenComparing(MissingGrant::head));
    }

    /** All grants, or those in the villages of a list that is only about some. */
    private List<RosterEntry> concerned(Set<String> villages) {
        var ofRoster = entries.stream()
                .map(this::village)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        long named = ofRoster.stream().filter(villages::contains).count();
        if (villages.isEmpty() || ofRoster.isEmpty() || named >= ofRoster.size() * WHOLE_TOWNSHIP) {
            return entries;
        }
        var some = entries.stream()
                .filter(entry -> villages.contains(village(entry)))
                .toList();
        notes.add("名单上只有" + villages.stream().sorted().collect(Collectors.joining("、")) + "，别的村在册的 "
                + (entries.size() - some.size()) + (category.householdBased() ? " 户" : " 人") + "没有比。");
        return some;
    }

    private MissingGrant whole(RosterEntry entry, List<RosterMember> gone) {
        return made(entry, Optional.empty(), gone);
    }

    private MissingGrant part(RosterEntry entry, RosterMember member) {
        return made(entry, Optional.of(member), List.of(member));
    }

    private MissingGrant made(RosterEntry entry, Optional<RosterMember> single, List<RosterMember> gone) {
        var people = gone.stream().map(this::member).toList();
        var first = first(entry);
        long home = entry.householdId() == null ? first.householdId() : entry.householdId();
        String head = category.householdBased()
                ? records.headOf(records.household(home))
                        .map(Person::name)
                        .orElse(people.get(0).name())
                : people.get(0).name();
        return new MissingGrant(
                entry,
                single.map(this::member),
                home,
                head,
                people,
                first.village(),
                first.groupLabel(),
                Optional.empty());
    }

    private MissingGrant.Member member(RosterMember member) {
        return new MissingGrant.Member(member.id(), member.personId(), name(member.personId()));
    }

    private String name(long personId) {
        return persons.get(personId).name();
    }

    private PersonRow first(RosterEntry entry) {
        return persons.get(members.get(entry.id()).get(0).personId());
    }

    private String village(RosterEntry entry) {
        return first(entry).village();
    }

    /** Whole grants and single members, by village. */
    List<MissingGrant> missing() {
        return missing;
    }

    /** One Chinese sentence each. */
    List<String> notes() {
        if (mostly()) {
            notes.add(0, "名单上没有的超过在册的一半，可能只是部分名单。核对清楚以前，请不要让他们退出。");
        }
        return notes;
    }

    private boolean mostly() {
        long whole = missing.stream().filter(grant -> grant.member().isEmpty()).count();
        return expected > 3 && whole * 2 > expected;
    }
}
