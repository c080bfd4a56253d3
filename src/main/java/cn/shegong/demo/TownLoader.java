package cn.shegong.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.catalogue.VisitItems;
import cn.shegong.fact.FactService;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterService;
import cn.shegong.settings.SettingsService;
import cn.shegong.visit.Situation;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitPerson;
import cn.shegong.visit.VisitService;
import cn.shegong.visit.VisitWorker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes the invented township into a station through the same services that a worker's entries go through. */
public final class TownLoader {
    private static final LocalTime OFFICE_CLOSES = LocalTime.of(16, 40);
    private static final Set<Category> REVIEWED = Set.of(Category.DIBAO, Category.DISABLED);

    private final SettingsService settings;
    private final PlaceService places;
    private final ResidentService residents;
    private final HouseholdService households;
    private final RosterService rosters;
    private final FactService facts;
    private final VisitService visits;
    private final TownClock clock;
    private final Map<Integer, Long> householdKeys = new HashMap<>();
    private final Map<Integer, Long> personKeys = new HashMap<>();
    private final Map<Town.AidSpell, Long> entries = new HashMap<>();

    public TownLoader(
            SettingsService settings,
            PlaceService places,
            ResidentService residents,
            HouseholdService households,
            RosterService rosters,
            FactService facts,
            VisitService visits,
            TownClock clock) {
        this.settings = settings;
        this.places = places;
        this.residents = residents;
        this.households = households;
        this.rosters = rosters;
        this.facts = facts;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Writes everything, as of the days it happened.
     *
     * @param workers the town's workers by number, as they sign in here; the first is the 站长
     */
    public void load(Town town, Map<Integer, Actor> workers, Progress progress) {
        var head = workers.values().iterator().next();
        settings.saveProfile(head, Translation.profile(town));
        places.addAll(
                head,
                town.villages().stream()
                        .map(v -> VillageDraft.of(v.name(), v.groups()))
                        .toList());
        var events = events(town, workers, head);
        int done = 0;
        for (var event : events) {
            progress.step(done++, events.size(), "写一年的工作");
            clock.set(event.at());
            event.write().run();
        }
        new Twice(places, households).enter(head, town);
        clock.set(town.day().atTime(OFFICE_CLOSES));
    }

    /** Something that the station wrote down at some time. */
    private record Event(LocalDateTime at, Runnable write) {}

    /** A year in the order in which it was written down; what is older stands on the first day. */
    private List<Event> events(Town town, Map<Integer, Actor> workers, Actor head) {
        var first = clock.now().toLocalDate();
        var events = new ArrayList<Event>();
        for (var household : town.households()) {
            events.add(new Event(first.atTime(9, 0), () -> write(head, household, first)));
            for (var member : household.members()) {
                if (member.id().birthDate().isAfter(first)) {
                    events.add(new Event(
                            member.id().birthDate().atTime(8, 0), () -> beBorn(head, town, household, member)));
                }
                member.diedOn().ifPresent(day -> events.add(new Event(day.atTime(17, 30), () -> die(head, member))));
            }
        }
        for (var spell : town.aid()) {
            var known = spell.approvedOn().isAfter(first) ? spell.approvedOn() : first;
            events.add(new Event(known.atTime(9, 30), () -> write(head, spell)));
            spell.leftOn()
                    .ifPresent(day -> events.add(new Event(
                            day.atTime(10, 0), () -> rosters.end(head, entries.get(spell), day, spell.reason()))));
        }
        events.add(new Event(first.atTime(11, 0), () -> fileWhatIsKnown(head, town, first)));
        for (var visit : town.visits()) {
            var back = visit.day().atTime(visit.to()).plusMinutes(25);
            var closing = visit.day().atTime(OFFICE_CLOSES);
            events.add(new Event(back.isAfter(closing) ? back : closing, () -> write(town, workers, visit)));
        }
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    private void write(Actor actor, Town.Household household, LocalDate day) {
        var village = places.find(household.village()).orElseThrow();
        var group = places.findGroup(village.id(), household.group() + "组").orElseThrow();
        var fresh = Household.in(village.id(), group.id()).with(h -> {
            h.number = String.format("%04d", household.number());
            h.address = household.address();
        });
        var written = households.add(actor, fresh, Translation.person(household.head()));
        householdKeys.put(household.number(), written.id());
        personKeys.put(household.head().number(), written.headId());
        household.members().stream()
                .skip(1)
                .filter(member -> !member.id().birthDate().isAfter(day))
                .forEach(member -> write(actor, household, member));
    }

    private void write(Actor actor, Town.Household household, Town.Person member) {
        long householdId = householdKeys.get(household.number());
        var added = residents.add(actor, Translation.person(member).with(p -> p.householdId = householdId));
        personKeys.put(member.number(), added.id());
    }

    /** A child born within the year joins the household, and the aid that covers it. */
    private void beBorn(Actor actor, Town town, Town.Household household, Town.Person child) {
        write(actor, household, child);
        var birth = child.id().birthDate();
        town.aid().stream()
                .filter(spell -> entries.containsKey(spell) && spell.persons().contains(child.number()))
                .forEach(spell -> rosters.addMember(actor, entries.get(spell), personKeys.get(child.number()), birth));
    }

    private void fileWhatIsKnown(Actor actor, Town town, LocalDate day) {
        var rosters = town.aid().stream()
                .flatMap(spell -> spell.persons().stream().map(person -> Map.entry(person, spell.category())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        var dossier = new Dossier(town, day);
        for (var household : town.households()) {
            for (var person : household.members()) {
                var known = dossier.of(household, person, rosters.getOrDefault(person.number(), Set.of()));
                if (!known.isEmpty() && personKeys.containsKey(person.number())) {
                    facts.set(actor, Subject.person(personKeys.get(person.number())), known, null);
                }
            }
        }
    }

    private void die(Actor actor, Town.Person member) {
        var person = residents.person(personKeys.get(member.number())).orElseThrow();
        residents.correct(actor, person.with(p -> p.diedOn = member.diedOn().orElseThrow()));
    }

    private void write(Actor actor, Town.AidSpell spell) {
        var category = Category.of(spell.category()).orElseThrow();
        var fresh = category.householdBased()
                ? RosterEntry.ofHousehold(category, householdKeys.get(spell.household()), spell.approvedOn())
                : RosterEntry.ofPerson(category, spell.approvedOn());
        var persons = spell.persons().stream()
                .map(personKeys::get)
                .filter(Objects::nonNull)
                .map(id -> residents.person(id).orElseThrow())
                .toList();
        var born = persons.stream()
                .filter(person -> !person.birthDate().isAfter(spell.approvedOn()))
                .map(Person::id)
                .toList();
        var entry = rosters.enter(
                actor,
                fresh.with(e -> {
                    e.reviewOn = reviewOn(category, spell);
                    e.grade = spell.detail();
                    e.cause = spell.cause();
                    e.approvedOn = spell.approvedOn();
                    e.monthlyAmount = spell.monthlyYuan() == 0 ? null : BigDecimal.valueOf(spell.monthlyYuan());
                    if (category.householdBased()) {
                        e.insuredSize = persons.size();
                    }
                }),
                born);
        persons.stream()
                .filter(person -> !born.contains(person.id()))
                .forEach(child -> rosters.addMember(actor, entry.id(), child.id(), child.birthDate()));
        entries.put(spell, entry.id());
    }

    /** Looked at again each year; of some nobody has written down when. */
    private LocalDate reviewOn(Category category, Town.AidSpell spell) {
        if (!REVIEWED.contains(category) || spell.household() % 9 == 0) {
            return null;
        }
        var thisYear = clock.now().toLocalDate().plusYears(1);
        var next = spell.approvedOn();
        while (next.isBefore(thisYear)) {
            next = next.plusYears(1);
        }
        return next;
    }

    private void write(Town town, Map<Integer, Actor> workers, Town.Visit visit) {
        var household = town.households().stream()
                .filter(h -> h.number() == visit.household())
                .findFirst()
                .orElseThrow();
        var parts = new ArrayList<VisitWorker>();
        parts.add(VisitWorker.visitor(workers.get(visit.workers().get(0)).id()));
        visit.workers().stream()
                .skip(1)
                .forEach(n -> parts.add(VisitWorker.companion(workers.get(n).id())));
        visits.record(
                workers.get(visit.workers().get(0)),
                new Visit(
                        householdKeys.get(visit.household()),
                        visit.day().atTime(visit.from()),
                        visit.missReason().isEmpty() ? visit.minutes() : 0,
                        Translation.way(visit.way()),
                        Translation.miss(visit.missReason()),
                        VisitItems.guess(Translation.categories(town, visit)),
                        persons(household, visit),
                        parts,
                        "",
                        new Situation(
                                visit.economy(),
                                visit.housing(),
                                visit.health(),
                                visit.work(),
                                Translation.cause(town, visit),
                                null),
                        "",
                        visit.followUp().map(Town.FollowUp::problem).orElse(""),
                        visit.help(),
                        false,
                        Translation.open(town, visit).map(Town.FollowUp::due).orElse(null),
                        Translation.open(town, visit).map(Town.FollowUp::task).orElse(""),
                        List.of()));
    }

    private List<VisitPerson> persons(Town.Household household, Town.Visit visit) {
        return household.members().stream()
                .filter(m -> visit.met().contains(m.number()) || m.isHereOn(visit.day()))
                .map(m ->
                        new VisitPerson(personKeys.get(m.number()), visit.met().contains(m.number())))
                .toList();
    }
}
