package cn.shegong.app;

import cn.shegong.base.Slice;
import cn.shegong.resident.ui.ServiceRecord;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterMember;
import cn.shegong.roster.RosterService;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitFilter;
import cn.shegong.visit.VisitService;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What visits and rosters tell on the pages of persons and households. */
final class StationRecord implements ServiceRecord {
    private final VisitService visits;
    private final RosterService rosters;

    StationRecord(VisitService visits, RosterService rosters) {
        this.visits = visits;
        this.rosters = rosters;
    }

    @Override
    public List<Roster> rosters() {
        return Arrays.stream(Category.values())
                .map(category -> new Roster(category.name(), category.label()))
                .toList();
    }

    @Override
    public List<Event> timeLine(long householdId) {
        var filter = VisitFilter.ALL.with(f -> f.householdId = householdId);
        return visits.list(filter, Slice.first()).rows().stream()
                .map(StationRecord::event)
                .toList();
    }

    private static Event event(VisitEntry entry) {
        var visit = entry.visit();
        var met = visit.successful()
                ? "见到" + entry.metNames()
                : visit.missReason().label();
        var text = Stream.of(met, visit.problems(), visit.done())
                .filter(part -> !part.isEmpty())
                .map(part -> part.replaceFirst("[。；，]$", ""))
                .collect(Collectors.joining("；"));
        return new Event(visit.visitedAt(), visit.way().label() + "走访", text, entry.visitorNames());
    }

    @Override
    public List<Due> due(long householdId) {
        var open = VisitFilter.ALL.with(f -> {
            f.householdId = householdId;
            f.openFollowUp = true;
        });
        return visits.list(open, new Slice("followUpOn", false, 0, Slice.PAGE)).rows().stream()
                .map(VisitEntry::visit)
                .map(visit -> new Due(visit.followUpOn(), visit.followUpText().isEmpty() ? "回访" : visit.followUpText()))
                .toList();
    }

    @Override
    public List<Spell> spells(long personId) {
        var entries = rosters.entriesOfPerson(personId).stream()
                .collect(Collectors.toMap(RosterEntry::id, Function.identity()));
        return rosters.members(List.copyOf(entries.keySet())).stream()
                .filter(member -> member.personId() == personId)
                .sorted(Comparator.comparing((RosterMember member) -> member.endedOn() != null)
                        .thenComparing(RosterMember::startedOn, Comparator.<LocalDate>reverseOrder()))
                .map(member -> spell(entries.get(member.entryId()), member))
                .toList();
    }

    private static Spell spell(RosterEntry entry, RosterMember member) {
        var amount = entry.monthlyAmount();
        var pays = amount == null || amount.signum() == 0
                ? ""
                : (entry.householdId() == null ? "每月 " : "全户每月 ")
                        + amount.stripTrailingZeros().toPlainString() + " 元";
        return new Spell(
                entry.category().label(),
                entry.grade(),
                pays,
                member.startedOn(),
                member.endedOn(),
                member.endReason());
    }
}
