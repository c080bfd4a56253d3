package cn.shegong.plan;

import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody, or a household, on a roster without a break: spells that follow upon each other are one.
 *
 * @param personId null where it is a household
 * @param name the person's; empty where it is a household
 * @param birthDate null where it is a household, or not known
 * @param since the first day of it
 * @param knownSince the first day on which the station could know of it
 * @param until the day on which it ended, or null
 */
record Standing(
        Category category,
        Long personId,
        long householdId,
        String name,
        LocalDate birthDate,
        String grade,
        LocalDate since,
        LocalDate knownSince,
        LocalDate until) {
    private record Key(Category category, long id) {}

    boolean on(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }

    /** As the rosters are granted: persons, or households where these are granted it. */
    static List<Standing> asGranted(List<ClockMapper.Spell> spells) {
        var persons = new ArrayList<ClockMapper.Spell>();
        var households = new ArrayList<ClockMapper.Spell>();
        spells.forEach(spell -> (spell.category().householdBased() ? households : persons).add(spell));
        var all = new ArrayList<>(ofPersons(persons));
        all.addAll(joined(households, false));
        return all;
    }

    /** Person by person, also where households are granted it. */
    static List<Standing> ofPersons(List<ClockMapper.Spell> spells) {
        return joined(spells, true);
    }

    private static List<Standing> joined(List<ClockMapper.Spell> spells, boolean persons) {
        var byKey = new HashMap<Key, List<ClockMapper.Spell>>();
        spells.forEach(spell -> byKey.computeIfAbsent(
                        new Key(spell.category(), persons ? spell.personId() : spell.householdId()),
                        key -> new ArrayList<>(1))
                .add(spell));
        var all = new ArrayList<Standing>(byKey.size());
        for (Map.Entry<Key, List<ClockMapper.Spell>> one : byKey.entrySet()) {
            var ordered = one.getValue();
            if (ordered.size() > 1) {
                ordered.sort(Comparator.comparing(ClockMapper.Spell::startedOn));
            }
            Standing run = null;
            for (var spell : ordered) {
                var next = of(spell, persons);
                if (run != null && (run.until == null || !run.until.isBefore(next.since))) {
                    run = run.with(next);
                } else {
                    if (run != null) {
                        all.add(run);
                    }
                    run = next;
                }
            }
            all.add(run);
        }
        return all;
    }

    private static Standing of(ClockMapper.Spell spell, boolean person) {
        var known = spell.recordedOn().isAfter(spell.startedOn()) ? spell.recordedOn() : spell.startedOn();
        return new Standing(
                spell.category(),
                person ? spell.personId() : null,
                spell.householdId(),
                person ? spell.name() : "",
                person ? spell.birthDate() : null,
                spell.grade(),
                spell.startedOn(),
                known,
                spell.endedOn());
    }

    /** Goes on with a spell that began before this one had ended. */
    private Standing with(Standing next) {
        boolean longer = until != null && (next.until == null || next.until.isAfter(until));
        return new Standing(
                category,
                personId,
                householdId,
                name,
                birthDate,
                next.grade,
                since,
                next.knownSince.isBefore(knownSince) ? next.knownSince : knownSince,
                longer ? next.until : until);
    }
}
