package cn.shegong.filling;

import cn.shegong.assessment.AssessmentLists;
import cn.shegong.assessment.Instruments;
import cn.shegong.base.Actor;
import cn.shegong.fact.Fact;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactRules;
import cn.shegong.fact.FactService;
import cn.shegong.resident.Masking;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.settings.StationProfile;
import cn.shegong.visit.VisitService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together, for those that an order names, all that can stand in a column; each question once for everybody. */
final class LineReading {
    private static final int AT_ONCE = 500;

    private final FillingMapper mapper;
    private final FactService facts;
    private final ResidentService residents;
    private final VisitService visits;
    private final AssessmentLists assessments;
    private final Instruments instruments;

    LineReading(
            FillingMapper mapper,
            FactService facts,
            ResidentService residents,
            VisitService visits,
            AssessmentLists assessments,
            Instruments instruments) {
        this.mapper = mapper;
        this.facts = facts;
        this.residents = residents;
        this.visits = visits;
        this.assessments = assessments;
        this.instruments = instruments;
    }

    /** @param day at whose close everything is looked at */
    List<Line> lines(Actor actor, FillOrder order, Asked asked, StationProfile station, LocalDate day) {
        var units = asked.units();
        var homes = byKey(ids(units.stream().map(Unit::householdId)), some -> mapper.homes(some, day), Home::id);
        var ids = ids(units.stream().flatMap(unit -> unit.personIds().stream()));
        var withHeads = ids(Stream.concat(
                ids.stream(), homes.values().stream().map(Home::headId).filter(Objects::nonNull)));
        var persons = persons(actor, order, withHeads);
        var grants = inParts(ids, some -> mapper.grants(some, day)).stream()
                .map(grant -> order.whole() ? grant : masked(grant))
                .collect(Collectors.groupingBy(Grant::personId));
        var ofPersons = facts.ofPersons(ids);
        var ofHouseholds = facts.ofHouseholds(List.copyOf(homes.keySet()));
        var fields = facts.fields().stream().collect(Collectors.toMap(FactField::code, Function.identity()));
        var met = visits.between(order.month().atDay(1), day).households();
        var last = byKey(
                List.copyOf(homes.keySet()),
                some -> mapper.lastVisits(some, day.plusDays(1).atStartOfDay()),
                FillingMapper.LastVisit::householdId);
        var levels = levels(day);
        var lines = new ArrayList<Line>();
        for (var unit : units) {
            var home = homes.get(unit.householdId());
            var visited = last.get(unit.householdId());
            for (int i = 0; i < unit.personIds().size(); i++) {
                long id = unit.personIds().get(i);
                var known = new HashMap<String, String>();
                take(known, fields, ofHouseholds.getOrDefault(home.id(), Map.of()), order.whole());
                take(known, fields, ofPersons.getOrDefault(id, Map.of()), order.whole());
                lines.add(new Line(
                        i,
                        unit.personIds().size(),
                        persons.get(id),
                        home.headId() == null ? null : persons.get(home.headId()),
                        home,
                        grants.getOrDefault(id, List.of()),
                        asked.categories(),
                        known,
                        met.getOrDefault(home.id(), List.of()),
                        visited == null ? null : visited.visitedAt().toLocalDate(),
                        levels.getOrDefault(id, ""),
                        station,
                        day));
            }
        }
        return lines;
    }

    /** Whole numbers only to whom they may be given, and with a line in the record of deeds. */
    private Map<Long, Person> persons(Actor actor, FillOrder order, List<Long> ids) {
        if (order.whole()) {
            return residents.revealForFile(actor, ids, order.purpose()).stream()
                    .collect(Collectors.toMap(Person::id, Function.identity()));
        }
        return byKey(ids, mapper::persons, Person::id).values().stream()
                .map(Person::masked)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** A certificate's number begins with an ID number. */
    private static Grant masked(Grant grant) {
        int length = 18;
        return grant.number().length() < length
                ? grant
                : grant.numbered(Masking.idNumber(grant.number().substring(0, length))
                        + grant.number().substring(length));
    }

    private static void take(
            Map<String, String> known, Map<String, FactField> fields, Map<String, Fact> facts, boolean whole) {
        facts.forEach((code, fact) -> {
            var field = fields.get(code);
            if (field != null) {
                boolean hide = field.kind().masked() && !whole;
                known.put(code, hide ? FactRules.shown(field, fact.content()) : fact.content());
            }
        });
    }

    /** What the last sheet of each found, by any instrument; where there are several, the first that is offered. */
    private Map<Long, String> levels(LocalDate day) {
        var levels = new HashMap<Long, String>();
        for (var instrument : instruments.offered()) {
            assessments.lastLevels(instrument.code(), day).forEach((personId, code) -> instrument
                    .level(code)
                    .ifPresent(level -> levels.putIfAbsent(personId, level.label())));
        }
        return levels;
    }

    private static List<Long> ids(Stream<Long> ids) {
        return ids.distinct().toList();
    }

    private static <T> Map<Long, T> byKey(List<Long> ids, Function<List<Long>, List<T>> read, Function<T, Long> key) {
        return inParts(ids, read).stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private static <T> List<T> inParts(List<Long> ids, Function<List<Long>, List<T>> read) {
        var all = new ArrayList<T>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            all.addAll(read.apply(List.copyOf(ids.subList(from, Math.min(from + AT_ONCE, ids.size())))));
        }
        return all;
    }
}
