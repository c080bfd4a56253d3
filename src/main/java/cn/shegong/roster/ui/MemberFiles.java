package cn.shegong.roster.ui;

import cn.shegong.fact.FactField;
import cn.shegong.resident.Person;
import cn.shegong.roster.RollLine;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts together what is known of memberships; off the window's thread. */
final class MemberFiles {
    private final RosterDesk desk;

    MemberFiles(RosterDesk desk) {
        this.desk = desk;
    }

    MemberFile of(RollLine line, List<FactField> fields) {
        var row = line.row();
        boolean household = row.memberId() == null;
        var entries = household
                ? desk.rosters().entriesOfHousehold(row.householdId())
                : desk.rosters().entriesOfPerson(row.personId());
        return new MemberFile(
                line,
                grants(entries.stream()
                        .filter(entry -> entry.category().equals(row.category()))
                        .toList()),
                fields);
    }

    /** All memberships of a person; of a household when there is no person. */
    List<Grant> of(long personId, long householdId) {
        return grants(
                personId == 0
                        ? desk.rosters().entriesOfHousehold(householdId)
                        : desk.rosters().entriesOfPerson(personId));
    }

    private List<Grant> grants(List<RosterEntry> entries) {
        var members = desk
                .rosters()
                .members(entries.stream().map(RosterEntry::id).toList())
                .stream()
                .collect(Collectors.groupingBy(RosterMember::entryId));
        var names = new HashMap<Long, String>();
        return entries.stream()
                .map(entry -> new Grant(
                        entry,
                        members.getOrDefault(entry.id(), List.of()).stream()
                                .map(member -> covered(member, names))
                                .toList()))
                .toList();
    }

    private Grant.Covered covered(RosterMember member, Map<Long, String> names) {
        var name = names.computeIfAbsent(
                member.personId(),
                id -> desk.residents().person(id).map(Person::name).orElse(""));
        return new Grant.Covered(
                member.id(), member.personId(), name, member.startedOn(), member.endedOn(), member.endReason());
    }
}
