package cn.shegong.intake;

import cn.shegong.resident.Household;
import cn.shegong.resident.Person;
import cn.shegong.roster.RosterEntry;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what a household of a list is granted with what the roster has. */
final class GrantComparison {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final ListComparison list;
    private final KnownGrants grants;
    private final ReadHousehold read;
    private final List<Recognised> takable;
    private final int carrier;
    private final List<String> notes = new ArrayList<>();
    private final Map<Integer, List<String>> rowNotes = new HashMap<>();
    private final Optional<GrantPlan> ofHousehold;

    GrantComparison(
            ListComparison list, ReadHousehold read, List<Recognised> takable, Optional<Household> home, int carrier) {
        this.list = list;
        this.grants = list.grants();
        this.read = read;
        this.takable = takable;
        this.carrier = carrier;
        ofHousehold = list.category().householdBased() ? Optional.of(ofHousehold(home)) : Optional.empty();
    }

    private GrantPlan ofHousehold(Optional<Household> home) {
        var before = home.flatMap(this::covering).or(() -> home.flatMap(list::unclaimedGrant));
        before.ifPresent(list::claim);
        var facts = new GrantFacts(list.category(), list.records().today());
        if (before.isPresent()) {
            boolean first = list.isFirstOf(before.get());
            if (!first) {
                notes.add("和前面一户在站里是同一条" + list.category().label() + "记录，金额等以前面的为准。");
            }
            var wanted = first ? facts.ofHousehold(read, before.get()) : before.get();
            notes.addAll(facts.notes());
            return new GrantPlan(before, wanted, false);
        }
        var fresh =
                RosterEntry.ofHousehold(list.category(), home.map(Household::id).orElse(0L), list.startsOn());
        var wanted = facts.ofHousehold(read, fresh);
        notes.addAll(facts.notes());
        return started(wanted, floor(known()));
    }

    private List<Person> known() {
        return takable.stream().flatMap(row -> row.known().stream()).toList();
    }

    /** Of the grants that cover those who live there: the head's, else the one that covers most. */
    private Optional<RosterEntry> covering(Household home) {
        var there = takable.stream()
                .filter(row -> row.known()
                        .filter(person -> person.householdId() == home.id())
                        .isPresent())
                .toList();
        var ofHead = there.stream()
                .filter(row -> row.index() == carrier)
                .flatMap(row -> grants.covering(row.known().orElseThrow().id()).stream())
                .findFirst();
        return ofHead.or(() -> there.stream()
                .flatMap(row -> grants.covering(row.known().orElseThrow().id()).stream())
                .collect(Collectors.groupingBy(entry -> entry, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<RosterEntry, Long>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().id()))
                .map(Map.Entry::getKey));
    }

    /** The last day on which one of them was taken off the roster, which a new grant cannot reach back over. */
    private Optional<LocalDate> floor(List<Person> people) {
        return people.stream()
                .filter(person -> grants.covering(person.id()).isEmpty())
                .flatMap(person -> grants.lastEnd(person.id()).stream())
                .filter(end -> !grants.after(end))
                .max(LocalDate::compareTo);
    }

    /**
     * From the day of approval, unless that is later than the month of the list or belongs to an earlier grant; then from
     * the first day of that month.
     */
    private GrantPlan started(RosterEntry wanted, Optional<LocalDate> floor) {
        var approved = Optional.ofNullable(wanted.approvedOn())
                .filter(day -> !day.isAfter(list.startsOn().plusMonths(1).minusDays(1)))
                .filter(day -> floor.isEmpty() || !day.isBefore(floor.get()));
        return new GrantPlan(
                Optional.empty(),
                wanted.with(e -> e.startedOn = approved.orElse(list.startsOn())),
                approved.isPresent());
    }

    /** The grant of a row; empty when there is nothing to write for it. */
    Optional<GrantPlan> of(Recognised row) {
        if (wasTakenOff(row)) {
            return Optional.empty();
        }
        return list.category().householdBased() ? shared(row) : Optional.of(own(row));
    }

    private Optional<GrantPlan> shared(Recognised row) {
        var plan = ofHousehold.orElseThrow();
        var other = row.known()
                .flatMap(person -> grants.covering(person.id()))
                .filter(entry -> plan.before().isEmpty() || plan.before().get().id() != entry.id());
        if (other.isPresent()) {
            note(row, "已经在另一户的" + list.category().label() + "里，没有列入这一户。");
            return Optional.empty();
        }
        return Optional.of(plan);
    }

    private GrantPlan own(Recognised row) {
        var before = row.known().flatMap(person -> grants.covering(person.id()));
        var facts = new GrantFacts(list.category(), list.records().today());
        var over = before.orElseGet(() -> RosterEntry.ofPerson(list.category(), list.startsOn()));
        var wanted = facts.ofPerson(row.row(), over);
        facts.notes().forEach(text -> note(row, text));
        return before.isPresent()
                ? new GrantPlan(before, wanted, false)
                : started(wanted, floor(row.known().stream().toList()));
    }

    /** Whether the row's person is to be covered and is not yet. */
    boolean joins(Recognised row) {
        return !wasTakenOff(row)
                && row.known().flatMap(person -> grants.covering(person.id())).isEmpty();
    }

    /** The station knows that the person has left since; a list that was drawn up before does not bring him back. */
    private boolean wasTakenOff(Recognised row) {
        return row.known()
                .filter(person -> grants.covering(person.id()).isEmpty())
                .flatMap(person -> grants.lastEnd(person.id()))
                .filter(grants::after)
                .isPresent();
    }

    /** What goes with the carrier's row: corrections of the household's grant. */
    List<Difference> sharedDifferences() {
        return ofHousehold.map(GrantPlan::differences).orElse(List.of());
    }

    List<String> notes() {
        return notes;
    }

    List<String> notes(int index) {
        return Stream.concat(
                        rowNotes.getOrDefault(index, List.of()).stream(),
                        takable.stream().filter(row -> row.index() == index).flatMap(row -> leaving(row).stream()))
                .toList();
    }

    private Optional<String> leaving(Recognised row) {
        return row.known()
                .flatMap(person -> grants.leaving(person.id())
                        .or(() -> grants.lastEnd(person.id()).filter(grants::after)))
                .map(end -> "名单上还有，站里登记从" + end.format(DAY) + "起已不在"
                        + list.category().label() + "，没有改。");
    }

    private void note(Recognised row, String text) {
        rowNotes.computeIfAbsent(row.index(), i -> new ArrayList<>()).add(text);
    }
}
