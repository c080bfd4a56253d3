package cn.shegong.visit;

import cn.shegong.catalogue.Catalogue;
import cn.shegong.catalogue.ServiceItem;
import cn.shegong.store.Database;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what the rules have to know besides a visit itself. */
final class Surroundings {
    /** Minutes within which nobody can be at two homes. */
    private static final int QUARTER = 15;

    private final Database database;
    private final VisitMapper mapper;
    private final Set<String> catalogueCodes;

    Surroundings(Database database, VisitMapper mapper, Catalogue catalogue) {
        this.database = database;
        this.mapper = mapper;
        catalogueCodes = catalogue.items().stream().map(ServiceItem::code).collect(Collectors.toSet());
    }

    /** What is known before anything of the visit is. */
    Circumstances of(long householdId, long exceptRootId) {
        return new Circumstances(
                database.now(),
                mapper.members(householdId, exceptRootId),
                Set.copyOf(mapper.daysVisited(householdId, exceptRootId)),
                catalogueCodes);
    }

    /** The same, and what can only be asked of a whole visit: merged records, and where else its workers were. */
    Circumstances of(Visit visit, long rootId) {
        var known = of(visit.householdId(), rootId);
        return new Circumstances(
                known.now(),
                known.members(),
                known.visitedOn(),
                known.catalogueCodes(),
                visit.met().isEmpty() ? Set.of() : Set.copyOf(mapper.merged(visit.met())),
                elsewhere(visit, rootId));
    }

    /** A visit whose time was not noted can have been at any; a door that stayed shut takes no quarter of an hour. */
    private List<Circumstances.Elsewhere> elsewhere(Visit visit, long rootId) {
        if (visit.visitedAt() == null
                || visit.visitedAt().toLocalTime().equals(LocalTime.MIDNIGHT)
                || visit.way() != VisitWay.HOME
                || !visit.successful()
                || visit.visitors().isEmpty()) {
            return List.of();
        }
        var from = quarter(visit.visitedAt());
        return mapper.elsewhere(visit.householdId(), rootId, visit.visitors(), from, from.plusMinutes(QUARTER));
    }

    private static LocalDateTime quarter(LocalDateTime at) {
        return at.truncatedTo(ChronoUnit.HOURS).plusMinutes((long) at.getMinute() / QUARTER * QUARTER);
    }
}
