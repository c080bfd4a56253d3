package cn.shegong.intake;

import cn.shegong.base.Progress;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdField;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonField;
import cn.shegong.roster.RosterEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what a preview has planned, within one transaction, and says what it did. */
final class Taking {
    private static final int NOBODY = -1;

    private final StationRecords records;
    private final Preview preview;
    private final LocalDate startsOn;
    private final Map<Integer, PreviewRow> taken = new HashMap<>();
    private final Set<Long> settled = new HashSet<>();
    private final DeedLog log = new DeedLog(taken);
    private final TakenPlaces places;

    Taking(StationRecords records, Preview preview, LocalDate startsOn) {
        this.records = records;
        this.preview = preview;
        this.startsOn = startsOn;
        this.places = new TakenPlaces(records, log);
        preview.rows().stream().filter(PreviewRow::taken).forEach(row -> taken.put(row.index(), row));
    }

    /** What was added and changed, in the order of the work; keys and batch are for the caller to give. */
    List<Deed> write(Progress progress) {
        int done = 0;
        for (var plan : preview.plans()) {
            progress.step(done++, preview.plans().size(), "收下名单");
            var rows = plan.rows().stream()
                    .filter(row -> taken.containsKey(row.index()))
                    .toList();
            if (!rows.isEmpty()) {
                write(plan, rows);
            }
        }
        preview.missing().forEach(this::leave);
        return log.deeds();
    }

    /** Who is not on the list any more leaves the roster, as was decided. */
    private void leave(MissingGrant grant) {
        var decision = grant.decision().filter(MissingDecision::leaves);
        if (decision.isEmpty()) {
            return;
        }
        Long person = grant.single() ? grant.people().get(0).personId() : null;
        new Leaving(records)
                .write(
                        grant.entry().id(),
                        grant.member().map(MissingGrant.Member::memberId).orElse(null),
                        person,
                        decision.get());
        log.changed(NOBODY, Deed.Kind.ROSTER_ENTRY, grant.entry().id());
        if (decision.get().died() && person != null) {
            log.changed(NOBODY, Deed.Kind.PERSON, person);
        }
    }

    /** Labels of the fields in which the station is right, as was decided about a row. */
    private Set<String> kept(int index) {
        return preview.decisions().kept().getOrDefault(index, Map.of()).keySet();
    }

    private void write(HouseholdPlan plan, List<RowPlan> rows) {
        var persons = new HashMap<Integer, Long>();
        rows.forEach(row -> row.before().ifPresent(person -> persons.put(row.index(), person.id())));
        long home = home(plan, rows, persons);
        boolean carries = taken.containsKey(plan.carrier());
        if (carries && plan.known().isPresent()) {
            settle(plan.known().get(), plan);
        }
        for (var row : rows) {
            if (row.before().isPresent()) {
                correct(row);
            } else if (!persons.containsKey(row.index())) {
                persons.put(row.index(), add(row, home));
            }
        }
        if (plan.changesHead()
                && !kept(plan.carrier()).contains(HouseholdField.HEAD.label())
                && plan.head().isPresent()
                && persons.containsKey(plan.head().getAsInt())) {
            long head = persons.get(plan.head().getAsInt());
            records.households().changeHead(records.actor(), home, head);
            log.changed(plan.head().getAsInt(), Deed.Kind.HOUSEHOLD, home);
        }
        sayKinship(plan, rows, persons, home);
        grant(plan, rows, persons, home, carries);
        rows.forEach(row -> note(row, persons.get(row.index()), home));
    }

    /** Writes what a row says about its person or household down. */
    private void note(RowPlan row, long person, long home) {
        var kept = kept(row.index());
        for (var about : FactField.About.values()) {
            var contents = new LinkedHashMap<String, String>();
            row.facts().forEach((field, content) -> {
                if (field.about() == about && !kept.contains(field.label())) {
                    contents.put(field.code(), content);
                }
            });
            var subject = about == FactField.About.PERSON ? Subject.person(person) : Subject.household(home);
            if (!records.facts().write(records.actor(), subject, contents, null).isEmpty()
                    && row.before().isPresent()) {
                log.changed(
                        row.index(),
                        about == FactField.About.PERSON ? Deed.Kind.PERSON : Deed.Kind.HOUSEHOLD,
                        about == FactField.About.PERSON ? person : home);
            }
        }
    }

    /** The household that new people go to: the stored one, or a new one under its head. */
    private long home(HouseholdPlan plan, List<RowPlan> rows, Map<Integer, Long> persons) {
        if (plan.known().isPresent()) {
            return plan.known().get().id();
        }
        var strangers = rows.stream().filter(row -> row.before().isEmpty()).toList();
        if (strangers.isEmpty()) {
            return rows.get(0).before().orElseThrow().householdId();
        }
        var head = strangers.stream()
                .filter(row -> plan.head().isPresent() && plan.head().getAsInt() == row.index())
                .findFirst()
                .orElse(strangers.get(0));
        var fresh = places.placed(Household.BLANK, plan.place()).with(h -> h.address = plan.address());
        var made = records.households().add(records.actor(), fresh, head.after());
        persons.put(head.index(), made.headId());
        log.added(head.index(), Deed.Kind.HOUSEHOLD, made.id());
        log.added(head.index(), Deed.Kind.PERSON, made.headId());
        tellApart(head, made.headId());
        return made.id();
    }

    /** Whoever decided that a row is a stranger has said of whom he is not the same, and is not asked again. */
    private void tellApart(RowPlan row, long id) {
        row.notThese().forEach(other -> records.doubles().sayDifferent(records.actor(), id, other, "收名单时认定"));
    }

    /** In a list of persons two rows may speak of one household, each of another of its facts. */
    private void settle(Household before, HouseholdPlan plan) {
        var home = settled.contains(before.id()) ? records.household(before.id()) : before;
        var kept = kept(plan.carrier());
        boolean stays = kept.contains(HouseholdField.VILLAGE.label()) || kept.contains(HouseholdField.GROUP.label());
        var there = plan.place().said() && !stays ? places.placed(home, plan.place()) : home;
        boolean moves = !plan.address().isEmpty() && !kept.contains(HouseholdField.ADDRESS.label());
        var wanted = moves ? there.with(h -> h.address = plan.address()) : there;
        if (!wanted.equals(home)) {
            records.households().correct(records.actor(), wanted);
            settled.add(home.id());
            log.changed(plan.carrier(), Deed.Kind.HOUSEHOLD, home.id());
        }
    }

    private long add(RowPlan row, long home) {
        var person = row.after().with(p -> {
            p.householdId = home;
            p.kinship = "";
        });
        long id = records.residents().add(records.actor(), person).id();
        log.added(row.index(), Deed.Kind.PERSON, id);
        tellApart(row, id);
        return id;
    }

    private void correct(RowPlan row) {
        var before = row.before().orElseThrow();
        var wanted =
                PersonFacts.keeping(kept(row.index()), before, row.after()).with(p -> p.kinship = before.kinship());
        if (!wanted.equals(before)) {
            records.residents().correct(records.actor(), wanted);
            log.changed(row.index(), Deed.Kind.PERSON, before.id());
        }
    }

    /** What people are to the head holds only when the head is the one whom the list means. */
    private void sayKinship(HouseholdPlan plan, List<RowPlan> rows, Map<Integer, Long> persons, long home) {
        var headId = records.household(home).headId();
        boolean meant = headId != null && (plan.namesStoredHead() || headId.equals(headIn(plan, persons)));
        for (var row : rows) {
            var person = whole(persons.get(row.index()));
            boolean differs = !person.kinship().equals(row.after().kinship());
            boolean kept = kept(row.index()).contains(PersonField.KINSHIP.label());
            if (meant && row.saysKinship() && differs && !kept && person.id() != headId) {
                records.residents()
                        .correct(
                                records.actor(),
                                person.with(p -> p.kinship = row.after().kinship()));
                if (row.before().isPresent()) {
                    log.changed(row.index(), Deed.Kind.PERSON, person.id());
                }
            }
        }
    }

    private static Long headIn(HouseholdPlan plan, Map<Integer, Long> persons) {
        int index = plan.head().orElse(NOBODY);
        return plan.rows().stream()
                .filter(row -> row.index() == index)
                .flatMap(row -> row.before().stream())
                .map(Person::id)
                .findFirst()
                .orElse(persons.get(index));
    }

    private Person whole(long id) {
        return records.residents().whole(records.actor(), id).orElseThrow();
    }

    private void grant(HouseholdPlan plan, List<RowPlan> rows, Map<Integer, Long> persons, long home, boolean carries) {
        Map<GrantPlan, List<RowPlan>> grants = new LinkedHashMap<>();
        rows.forEach(row -> row.grant().ifPresent(grant -> grants.computeIfAbsent(grant, g -> new ArrayList<>())
                .add(row)));
        grants.forEach((grant, covered) -> {
            var joining = covered.stream()
                    .filter(RowPlan::joins)
                    .filter(row ->
                            !kept(row.index()).contains(preview.category().label()))
                    .toList();
            var before = grant.before();
            if (before.isEmpty()) {
                enter(grant, joining, persons, home);
                return;
            }
            boolean own = !preview.category().householdBased();
            int carrier = own ? covered.get(0).index() : plan.carrier();
            var wanted = grant.keeping(kept(carrier));
            if ((own || carries) && !wanted.equals(before.get())) {
                records.rosters().correct(records.actor(), wanted);
                log.changed(carrier, Deed.Kind.ROSTER_ENTRY, before.get().id());
            }
            joining.forEach(row -> join(before.get(), row, persons));
        });
    }

    private void enter(GrantPlan grant, List<RowPlan> joining, Map<Integer, Long> persons, long home) {
        if (joining.isEmpty()) {
            return;
        }
        var entry = grant.wanted().with(e -> {
            e.householdId = preview.category().householdBased() ? home : null;
            e.startedOn = grant.startsByApproval() ? e.startedOn : startsOn;
        });
        var ids = joining.stream().map(row -> persons.get(row.index())).toList();
        var made = records.rosters().enter(records.actor(), entry, ids);
        log.added(joining.get(0).index(), Deed.Kind.ROSTER_ENTRY, made.id());
    }

    private void join(RosterEntry entry, RowPlan row, Map<Integer, Long> persons) {
        var from = entry.startedOn().isAfter(startsOn) ? entry.startedOn() : startsOn;
        var member = records.rosters().addMember(records.actor(), entry.id(), persons.get(row.index()), from);
        log.added(row.index(), Deed.Kind.ROSTER_MEMBER, member.id());
    }
}
