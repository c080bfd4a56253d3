package cn.shegong.plan;

import cn.shegong.plan.ClockMapper.LastVisit;
import cn.shegong.plan.ClockMapper.Met;
import cn.shegong.visit.VisitWay;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When persons and households were visited last. Most were within the last months, and these are read in one go over the
 * newest visits; only for the others the store goes further back, one by one. To go through the visits of all years for
 * each look at the plan took as long as two dozen scans of their table.
 */
record LastVisits(Map<Long, LastVisit> persons, Map<Long, LastVisit> households) {
    /** The longest common period, a quarter. */
    private static final int RECENT_DAYS = 92;

    private static final int AT_ONCE = 500;

    /** One of the mapper's questions about visits before a moment. */
    private interface Older {
        List<LastVisit> ask(List<Long> ids);
    }

    /** @param before leaves out visits at this moment and later */
    static LastVisits read(
            ClockMapper mapper, LocalDateTime before, Collection<Long> persons, Collection<Long> households) {
        var last = new LastVisits(new HashMap<>(), new HashMap<>());
        boolean many = persons.size() + households.size() > AT_ONCE;
        var until = many ? before.minusDays(RECENT_DAYS) : before;
        if (many) {
            mapper.met(until, before).forEach(last::add);
        }
        older(last.persons, persons, ids -> mapper.ofPersons(null, until, ids));
        older(last.households, households, ids -> mapper.ofHouseholds(null, until, ids));
        return last;
    }

    private void add(Met met) {
        boolean remote = met.way() == VisitWay.PHONE || met.way() == VisitWay.VIDEO;
        var at = met.visitedAt();
        var inPerson = remote ? null : at;
        households.merge(met.householdId(), new LastVisit(met.householdId(), inPerson, at), LastVisits::later);
        if (met.personId() != null && met.way() != VisitWay.NEIGHBOUR) {
            persons.merge(met.personId(), new LastVisit(met.personId(), inPerson, at), LastVisits::later);
        }
    }

    /** Of those who were not met in person lately. */
    private static void older(Map<Long, LastVisit> found, Collection<Long> wanted, Older question) {
        var open = wanted.stream()
                .distinct()
                .filter(id -> !found.containsKey(id) || found.get(id).inPerson() == null)
                .toList();
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            question.ask(open.subList(from, Math.min(from + AT_ONCE, open.size())))
                    .forEach(older -> found.merge(older.id(), older, LastVisits::later));
        }
    }

    private static LastVisit later(LastVisit one, LastVisit other) {
        return new LastVisit(one.id(), later(one.inPerson(), other.inPerson()), later(one.anyhow(), other.anyhow()));
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
