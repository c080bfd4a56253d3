package cn.shegong.app;

import cn.shegong.resident.Person;
import cn.shegong.resident.ui.ServiceRecord;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterMember;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitFilter;
import cn.shegong.visit.VisitLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What rosters, visits and the search for doubles tell a resident's page; the residents themselves know neither. */
final class StationRecord implements ServiceRecord {
    private final Station station;

    StationRecord(Station station) {
        this.station = station;
    }

    @Override
    public List<Roster> rosters() {
        return station.categories.all().stream()
                .map(c -> new Roster(c.code(), c.label()))
                .toList();
    }

    @Override
    public List<Likely> perhapsSame(Person typed, Long villageId) {
        return station.doubles.like(typed, villageId).stream()
                .map(pair -> new Likely(pair.right().id(), pair.warning()))
                .toList();
    }

    @Override
    public List<Event> timeLine(long householdId) {
        return visits(householdId, false).stream()
                .map(StationRecord::event)
                .sorted(Comparator.comparing(Event::at).reversed())
                .toList();
    }

    @Override
    public List<Due> due(long householdId) {
        return visits(householdId, true).stream()
                .sorted(Comparator.comparing((VisitEntry e) -> !e.visit().urgent())
                        .thenComparing(StationRecord::dueOn))
                .map(e -> new Due(
                        dueOn(e), (e.visit().urgent() ? "紧急：" : "") + what(e.visit()) + "（" + e.ownerName() + "）"))
                .toList();
    }

    /** What is urgent and has no day of its own is due since it was found. */
    private static LocalDate dueOn(VisitEntry entry) {
        var visit = entry.visit();
        return visit.followUpOn() != null
                ? visit.followUpOn()
                : visit.visitedAt().toLocalDate();
    }

    private static String what(VisitLine visit) {
        return visit.followUpText().isEmpty() ? visit.problems() : visit.followUpText();
    }

    @Override
    public List<Spell> spells(long personId) {
        var entries = station.rosters.entriesOfPerson(personId).stream()
                .collect(Collectors.toMap(RosterEntry::id, entry -> entry));
        return station.rosters.members(List.copyOf(entries.keySet())).stream()
                .filter(member -> member.personId() == personId)
                .map(member -> spell(entries.get(member.entryId()), member))
                .sorted(Comparator.comparing(Spell::to, Comparator.nullsFirst(Comparator.reverseOrder()))
                        .thenComparing(Spell::from, Comparator.reverseOrder()))
                .toList();
    }

    private List<VisitEntry> visits(long householdId, boolean open) {
        return station.visits
                .list(
                        VisitFilter.ALL.with(f -> {
                            f.householdId = householdId;
                            f.openFollowUp = open;
                        }),
                        null)
                .rows();
    }

    private static Event event(VisitEntry entry) {
        var visit = entry.visit();
        var text = visit.successful() ? Words.joined("；", visit.problems(), visit.done()) : visit.outcome();
        return new Event(visit.visitedAt(), visit.way().label() + "走访", text, entry.visitorNames());
    }

    /** The person's own stay: somebody can leave a household's aid before the household does. */
    private static Spell spell(RosterEntry entry, RosterMember member) {
        var benefit = entry.monthlyAmount() == null
                ? ""
                : "每月 " + entry.monthlyAmount().stripTrailingZeros().toPlainString() + " 元";
        return new Spell(
                entry.category().label(),
                entry.grade(),
                benefit,
                member.startedOn(),
                member.endedOn(),
                member.endReason());
    }
}
