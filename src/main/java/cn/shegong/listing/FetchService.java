package cn.shegong.listing;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.fact.Fact;
import cn.shegong.fact.FactService;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.Age;
import cn.shegong.resident.HousingStatus;
import cn.shegong.resident.Masking;
import cn.shegong.roster.RosterLists;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Finds who is to be fetched first (先转移谁) from what the station knows of people and houses. */
public final class FetchService {
    private final Database database;
    private final ListingMapper mapper;
    private final FactService facts;
    private final RosterLists lists;
    private final PolicyService policies;
    private final Hazards hazards = Hazards.load();

    public FetchService(Database database, FactService facts, PolicyService policies) {
        this.database = database;
        this.facts = facts;
        this.policies = policies;
        lists = new RosterLists(database);
        mapper = database.mapper(ListingMapper.class);
    }

    /** The hazards that are known, and how the station goes about them. */
    public Hazards hazards() {
        return hazards;
    }

    /** The list with numbers masked. */
    public FetchList masked(Hazard hazard, Scope scope) {
        return list(hazard, scope, Masking::phone);
    }

    /**
     * The list with whole telephone numbers, for a file; the request is logged.
     *
     * @param purpose why, in the worker's words
     */
    public FetchList whole(Actor actor, Hazard hazard, Scope scope, String purpose) {
        actor.require(Right.EXPORT);
        return database.transaction(actor, Right.UNMASK, audit -> {
            var list = list(hazard, scope, UnaryOperator.identity());
            audit.note(
                    "listing.fetch",
                    "person",
                    0,
                    "取出“" + hazard.label() + "”先转移名单 " + list.rows().size() + " 人的完整电话：" + purpose.strip());
            return list;
        });
    }

    private FetchList list(Hazard hazard, Scope scope, UnaryOperator<String> phone) {
        return database.snapshot(() -> {
            var people = mapper.inhabitants(scope);
            var ids = people.stream().map(Inhabitant::personId).toList();
            var known = facts.ofPersons(ids);
            var homes = facts.ofHouseholds(
                    people.stream().map(Inhabitant::householdId).distinct().toList());
            var rosters = lists.categoriesOfPersons(ids);
            var signals = signals();
            var rows = new ArrayList<FetchRow>();
            int inInstitutions = 0;
            for (var one : people) {
                Map<String, Fact> own = known.getOrDefault(one.personId(), Map.of());
                Map<String, Fact> home = homes.getOrDefault(one.householdId(), Map.of());
                var found = signals.of(one, rosters.getOrDefault(one.personId(), Set.of()), own, home);
                int weight = hazard.weight(found);
                if (weight > 0 && Signals.inInstitution(own)) {
                    inInstitutions++;
                } else if (weight > 0) {
                    rows.add(row(hazard, one, found, weight, own, phone));
                }
            }
            // Whoever comes from the store stands in the order of the way, which a stable sort keeps within a batch.
            rows.sort(Comparator.comparingInt(FetchRow::batch));
            return new FetchList(hazard, rows, inInstitutions);
        });
    }

    private Signals signals() {
        var day = today();
        return new Signals(
                day,
                policies.whole("elder_age", day).orElseThrow(),
                policies.whole("aged_age", day).orElseThrow());
    }

    private FetchRow row(
            Hazard hazard,
            Inhabitant one,
            Set<Signal> found,
            int weight,
            Map<String, Fact> own,
            UnaryOperator<String> phone) {
        return new FetchRow(
                one.personId(),
                one.householdId(),
                hazards.batch(weight),
                weight,
                one.village(),
                one.groupLabel(),
                one.name(),
                one.sex(),
                one.birthDate() == null ? null : Age.on(one.birthDate(), today()),
                one.address() + (one.housing() == HousingStatus.AWAY ? "（平时不在家）" : ""),
                reasons(hazard, found),
                phone.apply(one.phone()),
                named(one.contactName(), phone.apply(one.contactPhone())),
                carer(own, phone));
    }

    private List<String> reasons(Hazard hazard, Set<Signal> found) {
        return found.stream()
                .filter(hazard::counts)
                .sorted(Comparator.comparingInt((Signal signal) -> -hazard.weight(Set.of(signal))))
                .map(hazards.words()::get)
                .toList();
    }

    private static String carer(Map<String, Fact> own, UnaryOperator<String> phone) {
        var carer = called(own, "carer", phone);
        return carer.isEmpty() ? called(own, "guardian", phone) : carer;
    }

    private static String called(Map<String, Fact> own, String who, UnaryOperator<String> phone) {
        return named(Signals.content(own, who + "_name"), phone.apply(Signals.content(own, who + "_phone")));
    }

    private static String named(String name, String phone) {
        return (name + " " + phone).strip();
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }
}
