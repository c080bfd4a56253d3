package cn.shegong.app;

import cn.shegong.fact.FactField;
import cn.shegong.fact.FactService.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which facts a complete file holds: those that the rosters ask for which somebody, or anyone of a household, is on. */
final class AskedFacts {
    private final Station station;

    AskedFacts(Station station) {
        this.station = station;
    }

    /** Reads the store; off the window's thread. */
    List<FactField> of(Subject subject) {
        var rosters = subject.personId() == null
                ? station.rosterLists.categoriesOf(List.of(subject.householdId()))
                : station.rosterLists.categoriesOfPersons(List.of(subject.personId()));
        return station.categories.fields(all(rosters));
    }

    private static <T> Set<T> all(Map<Long, Set<T>> rosters) {
        return rosters.values().stream().findFirst().orElse(Set.of());
    }
}
