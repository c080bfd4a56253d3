package cn.shegong.plan;

import cn.shegong.policy.PolicyService;
import cn.shegong.roster.Categories;
import cn.shegong.roster.Category;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The month's visiting rate (月探访率) by class. To be visited is who was on the roster from the first day of the month to
 * the last; of a month that still goes on, to today. Visited is who was met in it at least once, also by telephone or
 * video; how many were met in person stands beside it.
 */
public final class RateService {
    /** The six groups of 民发〔2022〕73号, of whose elders the rate is asked. */
    private static final Set<Category> SIX = Set.of(
            Category.LIVING_ALONE,
            Category.EMPTY_NEST,
            Category.LEFT_BEHIND_ELDER,
            Category.DISABLED_ELDER,
            Category.SEVERE_ELDER,
            Category.BEREAVED_FAMILY);

    private static final String SIX_LABEL = "特殊困难老年人（六类，不重复）";

    private final Database database;
    private final ClockMapper mapper;
    private final Categories categories;
    private final PolicyService policies;

    public RateService(Database database, PolicyService policies) {
        this.database = database;
        this.policies = policies;
        categories = new Categories(database);
        mapper = database.mapper(ClockMapper.class);
    }

    /** The elders of the six groups without repetition first, then each roster that anybody was on. */
    public List<RateLine> rates(YearMonth month) {
        return database.snapshot(() -> {
            var first = month.atDay(1);
            var last = last(month);
            if (last.isBefore(first)) {
                return List.of();
            }
            var spells = mapper.spells(last, first, null);
            var drawn = new Drawn(month, last);
            var lines = new ArrayList<RateLine>();
            lines.add(drawn.line(SIX_LABEL, false, six(spells, first, last)));
            var byCategory = Standing.asGranted(spells).stream()
                    .filter(standing -> standing.on(first) && standing.on(last))
                    .collect(Collectors.groupingBy(Standing::category));
            categories.ever().stream()
                    .filter(byCategory::containsKey)
                    .forEach(category -> lines.add(
                            drawn.line(category.label(), category.householdBased(), byCategory.get(category))));
            return List.copyOf(lines);
        });
    }

    private LocalDate last(YearMonth month) {
        var today = database.now().toLocalDate();
        return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    }

    /** Each person once; of families of whom a roster keeps younger people too, their elders. */
    private List<Standing> six(List<ClockMapper.Spell> spells, LocalDate first, LocalDate last) {
        var born = last.minusYears(policies.whole("elder_age", last).orElseThrow());
        var once = new LinkedHashMap<Long, Standing>();
        Standing.ofPersons(spells.stream()
                        .filter(spell -> SIX.contains(spell.category()))
                        .filter(spell ->
                                spell.birthDate() == null || !spell.birthDate().isAfter(born))
                        .toList())
                .stream()
                .filter(standing -> standing.on(first) && standing.on(last))
                .forEach(standing -> once.putIfAbsent(standing.personId(), standing));
        return List.copyOf(once.values());
    }

    /** The visits and households of one month, read once for all lines. */
    private final class Drawn {
        private final Map<Long, ClockMapper.LastVisit> persons;
        private final Map<Long, ClockMapper.LastVisit> households;
        private final Map<Long, Home> homes = new HashMap<>();
        private final Map<Long, Integer> route = new HashMap<>();

        private Drawn(YearMonth month, LocalDate last) {
            var from = month.atDay(1).atStartOfDay();
            var before = last.plusDays(1).atStartOfDay();
            persons = byId(mapper.ofPersons(from, before, null));
            households = byId(mapper.ofHouseholds(from, before, null));
            mapper.homes(last, null).forEach(home -> {
                route.put(home.householdId(), route.size());
                homes.put(home.householdId(), home);
            });
        }

        private RateLine line(String label, boolean ofHouseholds, List<Standing> standings) {
            var seen = new HashSet<Long>();
            var entries = standings.stream()
                    .filter(standing -> homes.containsKey(standing.householdId()))
                    .filter(standing -> seen.add(ofHouseholds ? standing.householdId() : standing.personId()))
                    .sorted((one, other) ->
                            Integer.compare(route.get(one.householdId()), route.get(other.householdId())))
                    .map(this::entry)
                    .toList();
            return new RateLine(label, ofHouseholds ? "户" : "人", entries);
        }

        private RateEntry entry(Standing standing) {
            var home = homes.get(standing.householdId());
            var visit = standing.personId() == null
                    ? households.get(standing.householdId())
                    : persons.get(standing.personId());
            return new RateEntry(
                    standing.personId(),
                    home,
                    standing.personId() == null ? home.headName() : standing.name(),
                    visit == null ? null : day(visit.anyhow()),
                    visit == null ? null : day(visit.inPerson()));
        }
    }

    private static Map<Long, ClockMapper.LastVisit> byId(List<ClockMapper.LastVisit> visits) {
        return visits.stream().collect(Collectors.toMap(ClockMapper.LastVisit::id, Function.identity()));
    }

    private static LocalDate day(LocalDateTime at) {
        return Stream.ofNullable(at).map(LocalDateTime::toLocalDate).findFirst().orElse(null);
    }
}
