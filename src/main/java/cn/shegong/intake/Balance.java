package cn.shegong.intake;

import cn.shegong.roster.RosterField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list held against a roster in numbers, each of them a list of names. A household has changed when its money, class,
 * size, head, place or members have; a remark, a running number or what concerns a person alone, a telephone number say,
 * is counted with the persons.
 */
public final class Balance {
    /** Whose names stand in the four lists. */
    public enum Of {
        HOUSEHOLDS,
        PERSONS
    }

    /** What the list says of them. */
    public enum Change {
        GONE,
        NEW,
        CHANGED,
        SAME
    }

    /** What a household is granted; not its running number, nor remarks. */
    private static final Set<String> GRANT = Stream.of(
                    RosterField.GRADE, RosterField.MONTHLY_AMOUNT, RosterField.HOUSEHOLD_SIZE, RosterField.INSURED_SIZE)
            .map(RosterField::label)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<Of, Map<Change, List<String>>> names = new LinkedHashMap<>();

    private Balance() {}

    /** Counts a comparison; what cannot be taken or is not decided yet is in none of the lists. */
    public static Balance of(Preview preview) {
        var balance = new Balance();
        balance.names.put(Of.HOUSEHOLDS, balance.households(preview));
        balance.names.put(Of.PERSONS, balance.persons(preview));
        return balance;
    }

    /** Village and name, in the order of the list; who is gone by village. */
    public List<String> names(Of of, Change change) {
        return names.get(of).get(change);
    }

    public int count(Of of, Change change) {
        return names(of, change).size();
    }

    private Map<Change, List<String>> households(Preview preview) {
        var gone = preview.missing().stream()
                .filter(grant -> grant.member().isEmpty())
                .toList();
        Set<Long> lostSomebody = preview.missing().stream()
                .filter(grant -> grant.member().isPresent())
                .map(MissingGrant::householdId)
                .collect(Collectors.toSet());
        Map<Integer, HouseholdPlan> plans =
                preview.plans().stream().collect(Collectors.toMap(HouseholdPlan::carrier, plan -> plan));
        var counted = empty();
        var seen = new HashSet<Long>();
        gone.stream().filter(grant -> seen.add(grant.householdId())).forEach(grant -> counted.get(Change.GONE)
                .add(grant.village() + grant.head()));
        for (var household : preview.households()) {
            var plan = household.rows().stream()
                    .map(row -> plans.get(row.index()))
                    .filter(found -> found != null)
                    .findFirst();
            if (plan.isEmpty()) {
                continue;
            }
            boolean known = household.householdId().isPresent();
            if (known && !seen.add(household.householdId().getAsLong())) {
                continue;
            }
            boolean lost =
                    known && lostSomebody.contains(household.householdId().getAsLong());
            counted.get(change(household, plan.get(), lost))
                    .add(household.village()
                            + (household.headName().isEmpty()
                                    ? household.rows().get(0).row().name()
                                    : household.headName()));
        }
        return counted;
    }

    private static Change change(PreviewHousehold household, HouseholdPlan plan, boolean lostSomebody) {
        boolean granted = plan.rows().stream()
                .flatMap(row -> row.grant().stream())
                .anyMatch(grant -> grant.before().isPresent());
        boolean joins = plan.rows().stream().anyMatch(RowPlan::joins);
        if (joins && !granted) {
            return Change.NEW;
        }
        boolean stranger = household.rows().stream().anyMatch(row -> row.verdict() == Verdict.NEW);
        boolean grantDiffers = plan.rows().stream()
                .flatMap(row -> row.grant().stream())
                .flatMap(grant -> grant.differences().stream())
                .anyMatch(difference -> GRANT.contains(difference.label()));
        boolean moved = plan.changesHead()
                || household.rows().stream()
                        .flatMap(row -> row.differences().stream())
                        .anyMatch(difference -> HouseholdComparison.ofPlace(difference.label()));
        return joins || stranger || lostSomebody || grantDiffers || moved ? Change.CHANGED : Change.SAME;
    }

    private Map<Change, List<String>> persons(Preview preview) {
        var counted = empty();
        preview.missing().forEach(grant -> grant.people()
                .forEach(person -> counted.get(Change.GONE).add(grant.village() + person.name())));
        Set<Integer> joining = new TreeSet<>();
        for (var plan : preview.plans()) {
            plan.rows().stream().filter(RowPlan::joins).forEach(row -> joining.add(row.index()));
        }
        for (var row : preview.rows()) {
            var change =
                    switch (row.verdict()) {
                        case NEW -> Change.NEW;
                        case DIFFERENT -> joining.contains(row.index()) ? Change.NEW : Change.CHANGED;
                        case SAME -> Change.SAME;
                        default -> null;
                    };
            if (change != null) {
                counted.get(change).add(row.row().village() + row.row().name());
            }
        }
        return counted;
    }

    private static Map<Change, List<String>> empty() {
        return Stream.of(Change.values())
                .collect(Collectors.toMap(
                        change -> change, change -> new ArrayList<>(), (a, b) -> a, LinkedHashMap::new));
    }
}
