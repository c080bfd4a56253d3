package cn.shegong.intake;

import cn.shegong.resident.Household;
import cn.shegong.resident.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the stored household that the people of a household of the list belong to. New people are put into it only when
 * its head or all of its people are on the list; a new head with somebody from a larger household makes a new one.
 */
final class HouseholdChoice {
    private final StationRecords records;
    private final KnownGrants grants;
    private final ReadHousehold read;
    private final List<Recognised> takable;
    private final Optional<Recognised> head;

    /** @param head the row of the list's head, when that can be taken */
    HouseholdChoice(
            StationRecords records,
            KnownGrants grants,
            ReadHousehold read,
            List<Recognised> takable,
            Optional<Recognised> head) {
        this.records = records;
        this.grants = grants;
        this.read = read;
        this.takable = takable;
        this.head = head;
    }

    /** Empty for a household that has to be made. */
    Optional<Household> choose() {
        return ofHead().or(this::ofHeadElsewhere)
                .or(this::byNumber)
                .or(this::ofMembers)
                .or(this::ofAnybody);
    }

    private Optional<Household> ofHead() {
        return head.flatMap(Recognised::known).map(this::home);
    }

    private Household home(Person person) {
        return records.household(person.householdId());
    }

    /** The head stands in a column of his own and is no row. */
    private Optional<Household> ofHeadElsewhere() {
        return head.isPresent()
                ? Optional.empty()
                : records.residents()
                        .wholeByIdNumber(records.actor(), read.headId())
                        .map(this::home);
    }

    /** Counties number anew; the number counts only with the head's name. A new head is in no known household. */
    private Optional<Household> byNumber() {
        String number = read.number().strip();
        if (number.isEmpty() || read.headName().isEmpty() || head.isPresent()) {
            return Optional.empty();
        }
        var homes = grants.numbered(number).stream()
                .filter(entry -> entry.householdId() != null)
                .map(entry -> records.household(entry.householdId()))
                .filter(home -> records.headOf(home)
                        .filter(person -> person.name().equals(read.headName()))
                        .isPresent())
                .distinct()
                .toList();
        return homes.size() == 1 ? Optional.of(homes.get(0)) : Optional.empty();
    }

    private Optional<Household> ofMembers() {
        return homes().stream().filter(this::isWhole).findFirst();
    }

    /** Households of the known rows, the one with most of them first. */
    private List<Household> homes() {
        Map<Long, Long> rows = takable.stream()
                .flatMap(row -> row.known().stream())
                .collect(Collectors.groupingBy(Person::householdId, LinkedHashMap::new, Collectors.counting()));
        var ids = new ArrayList<>(rows.keySet());
        ids.sort(Comparator.comparing(rows::get).reversed());
        return ids.stream().map(records::household).toList();
    }

    private boolean isWhole(Household home) {
        Set<Long> listed = takable.stream()
                .flatMap(row -> row.known().stream())
                .map(Person::id)
                .collect(Collectors.toSet());
        boolean newHead = head.filter(Recognised::stranger).isPresent();
        return !newHead && home.headId() != null && listed.contains(home.headId())
                || records.residents().members(home.id()).stream()
                        .filter(person -> !person.gone())
                        .allMatch(person -> listed.contains(person.id()));
    }

    /** Nobody is new, so nobody is put anywhere. */
    private Optional<Household> ofAnybody() {
        return takable.stream().anyMatch(Recognised::stranger)
                ? Optional.empty()
                : homes().stream().findFirst();
    }
}
