package cn.shegong.filling;

import cn.shegong.base.Refusal;
import cn.shegong.base.Slice;
import cn.shegong.place.PlaceService;
import cn.shegong.resident.PersonFilter;
import cn.shegong.resident.PersonOrder;
import cn.shegong.resident.PersonRow;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Movement;
import cn.shegong.roster.Roll;
import cn.shegong.roster.RollCovered;
import cn.shegong.roster.RollFilter;
import cn.shegong.roster.RollLine;
import cn.shegong.roster.RollRow;
import cn.shegong.roster.Rolls;
import cn.shegong.roster.RosterLists;
import cn.shegong.roster.RosterRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds whom an order names, with the lists by which the rosters and the month's report are drawn up. */
final class WhoReading {
    private static final Slice ALL_BY_PLACE = new Slice("PLACE", false, 0, Integer.MAX_VALUE);

    private final Rolls rolls;
    private final RosterLists lists;
    private final ResidentService residents;
    private final PlaceService places;

    /** Somebody with the household he or she lives in. */
    private record Somebody(long personId, long householdId) {}

    WhoReading(Rolls rolls, RosterLists lists, ResidentService residents, PlaceService places) {
        this.rolls = rolls;
        this.lists = lists;
        this.residents = residents;
        this.places = places;
    }

    /** @throws Refusal when a movement is asked of something that is no single roster */
    Asked read(FillOrder order, LocalDate day) {
        var who = order.who();
        if (order.movement() != Movement.AT_END) {
            if (who.category() == null) {
                throw new Refusal("“" + order.movement().label() + "”要选一种名单；“" + who.label() + "”只能填在册的人。");
            }
            return new Asked(moved(order), List.of(who.category()));
        }
        if (who.category() != null) {
            return new Asked(onRoster(order, day), List.of(who.category()));
        }
        if (who.elders()) {
            var roll = rolls.elders(day).all();
            return new Asked(grouped(order, somebody(roll, order, day)), roll.categories());
        }
        return new Asked(grouped(order, everybody(order, day)), List.of());
    }

    private List<Unit> onRoster(FillOrder order, LocalDate day) {
        var category = order.who().category();
        if (!category.householdBased()) {
            return grouped(order, somebody(Roll.persons(category), order, day));
        }
        var rows = page(Roll.of(category), order, day);
        var covered = rolls.covered(
                category, day, rows.stream().map(RollRow::householdId).toList());
        return rows.stream()
                .map(row -> unit(order, row.householdId(), row.personId(), covered))
                .flatMap(List::stream)
                .toList();
    }

    /** A household stands under its head, covered or not; the people are those whom the grant covers. */
    private static List<Unit> unit(
            FillOrder order, long householdId, Long headId, Map<Long, List<RollCovered>> covered) {
        var people = covered.getOrDefault(householdId, List.of()).stream()
                .map(RollCovered::personId)
                .toList();
        if (order.per() == Per.MEMBER && !people.isEmpty()) {
            return List.of(new Unit(householdId, people));
        }
        if (order.per() == Per.PERSON) {
            return people.stream()
                    .map(person -> new Unit(householdId, List.of(person)))
                    .toList();
        }
        var first = headId != null ? headId : people.stream().findFirst().orElse(null);
        return first == null ? List.of() : List.of(new Unit(householdId, List.of(first)));
    }

    private List<Unit> moved(FillOrder order) {
        var category = order.who().category();
        boolean households = category.householdBased() && order.per() == Per.HOUSEHOLD;
        var rows = households
                ? lists.households(category, order.movement(), order.month())
                : lists.persons(category, order.movement(), order.month());
        var village = village(order.villageId());
        var people = rows.stream()
                .filter(row -> row.personId() != null)
                .filter(row -> village == null || row.village().equals(village))
                .map(WhoReading::somebody)
                .toList();
        return grouped(order, people);
    }

    private static Somebody somebody(RosterRow row) {
        return new Somebody(row.personId(), row.householdId());
    }

    private String village(Long villageId) {
        return villageId == null
                ? null
                : places.allVillages().stream()
                        .filter(village -> village.id() == villageId)
                        .findFirst()
                        .orElseThrow(() -> new Refusal("没有这个村，请重新选。"))
                        .name();
    }

    private List<Somebody> somebody(Roll roll, FillOrder order, LocalDate day) {
        return page(roll, order, day).stream()
                .filter(row -> Objects.nonNull(row.personId()))
                .map(row -> new Somebody(row.personId(), row.householdId()))
                .toList();
    }

    private List<RollRow> page(Roll roll, FillOrder order, LocalDate day) {
        var filter = RollFilter.on(roll, day).with(f -> f.villageId = order.villageId());
        return rolls.page(filter, ALL_BY_PLACE).rows().stream()
                .map(RollLine::row)
                .toList();
    }

    private List<Somebody> everybody(FillOrder order, LocalDate day) {
        var filter = PersonFilter.here(day).with(f -> f.villageId = order.villageId());
        return residents.page(filter, PersonOrder.PLACE, 0, Integer.MAX_VALUE).stream()
                .map(WhoReading::somebody)
                .toList();
    }

    private static Somebody somebody(PersonRow row) {
        return new Somebody(row.id(), row.householdId());
    }

    private List<Unit> grouped(FillOrder order, List<Somebody> people) {
        if (order.per() == Per.PERSON) {
            return people.stream()
                    .map(one -> new Unit(one.householdId(), List.of(one.personId())))
                    .toList();
        }
        var byHousehold = new LinkedHashMap<Long, List<Long>>();
        people.forEach(one -> byHousehold
                .computeIfAbsent(one.householdId(), id -> new ArrayList<>())
                .add(one.personId()));
        return byHousehold.entrySet().stream()
                .map(entry -> new Unit(
                        entry.getKey(),
                        order.per() == Per.MEMBER
                                ? entry.getValue()
                                : entry.getValue().subList(0, 1)))
                .toList();
    }
}
