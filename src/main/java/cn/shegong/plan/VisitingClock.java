package cn.shegong.plan;

import cn.shegong.roster.Categories;
import cn.shegong.roster.Category;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is due for a visit, worked out of rosters, rules and visits whenever it is asked; nothing of it is stored. A
 * colleague's visit counts as one's own, an attempt that met nobody does not count.
 */
public final class VisitingClock {
    /** Spells that ended longer ago cannot reach into a period that still matters. */
    private static final int DAYS_BACK = 800;

    private static final int DAYS_OF_ATTEMPTS = 366;

    private static final Comparator<DueHousehold> PRESSING_FIRST =
            Comparator.comparing(due -> Objects.requireNonNullElse(due.pressingSince(), LocalDateTime.MAX));

    private final Database database;
    private final ClockMapper mapper;
    private final RuleService rules;
    private final CallService calls;
    private final DutyService duties;
    private final RiskLevels levels;
    private final UrgentVisits urgentVisits;

    public VisitingClock(
            Database database,
            RuleService rules,
            CallService calls,
            DutyService duties,
            RiskLevels levels,
            UrgentVisits urgentVisits) {
        this.database = database;
        this.rules = rules;
        this.calls = calls;
        this.duties = duties;
        this.levels = levels;
        this.urgentVisits = urgentVisits;
        // Teaches the store how categories are written.
        new Categories(database);
        mapper = database.mapper(ClockMapper.class);
    }

    /**
     * Every household that a rule or something that happened concerns today: first where something happened or was found
     * that nobody has dealt with, the earliest first, then in the order of the route.
     */
    public List<DueHousehold> all() {
        return all(database.now().toLocalDate());
    }

    /** The same as it stood at the close of a day, but for what happened and for whose turn it was. */
    public List<DueHousehold> all(LocalDate day) {
        return read(day, null);
    }

    /** The same for one household; empty where nothing concerns it. */
    public List<DueHousehold> ofHousehold(long householdId) {
        return read(database.now().toLocalDate(), householdId);
    }

    /** Those of some households that the list of a part of the plan has. */
    public List<DueHousehold> only(When when, List<DueHousehold> all) {
        var today = database.now().toLocalDate();
        return all.stream().filter(due -> when.lists(due, today)).toList();
    }

    private List<DueHousehold> read(LocalDate day, Long householdId) {
        return database.snapshot(() -> {
            var before = day.plusDays(1).atStartOfDay();
            var standings = Standing.asGranted(mapper.spells(day, day.minusDays(DAYS_BACK), householdId)).stream()
                    .filter(standing -> standing.on(day))
                    .filter(standing -> householdId == null || standing.householdId() == householdId)
                    .toList();
            var open = calls.open(householdId).stream().collect(Collectors.groupingBy(Call::householdId));
            var urgent = urgentVisits.open(householdId).stream()
                    .collect(Collectors.groupingBy(UrgentVisits.UrgentVisit::householdId));
            var concerned = new HashSet<>(open.keySet());
            concerned.addAll(urgent.keySet());
            standings.forEach(standing -> concerned.add(standing.householdId()));
            var persons = standings.stream()
                    .map(Standing::personId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            var last = LastVisits.read(mapper, before, persons, concerned);
            var demands = demands(day, standings, last);
            if (demands.isEmpty() && open.isEmpty() && urgent.isEmpty()) {
                return List.of();
            }
            var rosters = standings.stream()
                    .collect(Collectors.groupingBy(
                            Standing::householdId,
                            Collectors.mapping(Standing::category, Collectors.toCollection(TreeSet::new))));
            var misses = mapper.misses(before.minusDays(DAYS_OF_ATTEMPTS), before, householdId).stream()
                    .collect(Collectors.toMap(ClockMapper.Miss::householdId, Function.identity()));
            var turns = duties.turns(day);
            return mapper.homes(day, householdId).stream()
                    .filter(home -> demands.containsKey(home.householdId())
                            || open.containsKey(home.householdId())
                            || urgent.containsKey(home.householdId()))
                    .map(home -> due(
                            home,
                            turns.getOrDefault(home.villageId(), Turn.NOBODYS),
                            rosters.getOrDefault(home.householdId(), new TreeSet<>()),
                            demands.getOrDefault(home.householdId(), List.of()),
                            open.getOrDefault(home.householdId(), List.of()),
                            urgent.getOrDefault(home.householdId(), List.of()),
                            last.households().get(home.householdId()),
                            misses.get(home.householdId())))
                    .sorted(PRESSING_FIRST)
                    .toList();
        });
    }

    private static DueHousehold due(
            Home home,
            Turn turn,
            Set<Category> categories,
            List<Demand> demands,
            List<Call> calls,
            List<UrgentVisits.UrgentVisit> urgent,
            ClockMapper.LastVisit last,
            ClockMapper.Miss miss) {
        boolean since = miss != null && (last == null || miss.visitedAt().isAfter(last.anyhow()));
        return new DueHousehold(
                home,
                turn,
                List.copyOf(categories),
                demands,
                calls,
                urgent,
                last == null ? null : last.anyhow(),
                since ? new Attempt(miss.visitedAt(), miss.missReason()) : null);
    }

    /** By household, the earliest first and of two that fall on one day the stricter. */
    private Map<Long, List<Demand>> demands(LocalDate day, List<Standing> standings, LastVisits last) {
        var risks = levels.on(day);
        var excepted = new HashMap<Map.Entry<String, String>, Set<Long>>();
        var all = new HashMap<Long, Map<String, Demand>>();
        for (var rule : rules.on(day)) {
            if (!rule.inForce()) {
                continue;
            }
            var out = new HashSet<Long>();
            rule.except()
                    .entrySet()
                    .forEach(fact -> out.addAll(excepted.computeIfAbsent(
                            fact, of -> new HashSet<>(mapper.withFact(of.getKey(), of.getValue())))));
            for (var standing : standings) {
                var since = since(rule, standing, risks, out, day);
                if (since == null) {
                    continue;
                }
                var visit = standing.personId() == null
                        ? last.households().get(standing.householdId())
                        : last.persons().get(standing.personId());
                var counted = counted(rule, visit);
                var demand = new Demand(
                        standing.personId(), standing.name(), rule, rule.every().dueBy(since, counted), counted);
                all.computeIfAbsent(standing.householdId(), id -> new LinkedHashMap<>())
                        .merge(rule.code() + standing.personId(), demand, VisitingClock::earlier);
            }
        }
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, found -> inOrder(found.getValue())));
    }

    /** Since when a rule concerns somebody; null where it does not. */
    private static LocalDate since(
            VisitingRule rule, Standing standing, Map<Long, RiskLevel> risks, Set<Long> out, LocalDate day) {
        if (!rule.concerns(standing.category())
                || !rule.grade().isEmpty() && !rule.grade().equals(standing.grade())
                || standing.personId() != null && out.contains(standing.personId())
                || rule.level() != null
                        && (standing.personId() == null || risks.get(standing.personId()) != rule.level())) {
            return null;
        }
        var since = later(standing.knownSince(), rule.from());
        if (rule.ageFrom() != null) {
            if (standing.birthDate() == null) {
                return null;
            }
            since = later(since, reaches(standing.birthDate(), rule.ageFrom()));
        }
        return since.isAfter(day) ? null : since;
    }

    /** Who was born on 29 February is older from 1 March on in common years. */
    private static LocalDate reaches(LocalDate birth, int age) {
        var day = birth.plusYears(age);
        return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
    }

    private static LocalDate counted(VisitingRule rule, ClockMapper.LastVisit visit) {
        if (visit == null) {
            return null;
        }
        LocalDateTime at = rule.remote() ? visit.anyhow() : visit.inPerson();
        return at == null ? null : at.toLocalDate();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Of two rosters for which one rule demands one visit, the one that has demanded it for longer. */
    private static Demand earlier(Demand one, Demand other) {
        return other.dueBy().isBefore(one.dueBy()) ? other : one;
    }

    private static List<Demand> inOrder(Map<String, Demand> demands) {
        var ordered = new ArrayList<>(demands.values());
        ordered.sort(Comparator.comparing(Demand::dueBy)
                .thenComparingInt(demand -> demand.rule().every().days())
                .thenComparing(demand -> demand.personId() == null));
        return ordered;
    }
}
