package cn.shegong.assessment;

import cn.shegong.roster.RosterLists;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is to be assessed because of the rosters on which he or she is: never was, or is due again. */
public final class AssessmentNeeds {
    private static final int AT_ONCE = 500;

    private final Database database;
    private final AssessmentMapper mapper;
    private final Instruments instruments;
    private final AssessmentLists lists;
    private final RosterLists rosters;

    public AssessmentNeeds(Database database, Instruments instruments, AssessmentLists lists, RosterLists rosters) {
        this.database = database;
        this.instruments = instruments;
        this.lists = lists;
        this.rosters = rosters;
        mapper = database.mapper(AssessmentMapper.class);
    }

    private record Sheet(long personId, String instrumentCode) {}

    /** In the households, as of a day; by household and person, in the order in which a station uses the instruments. */
    public List<Need> of(Collection<Long> householdIds, LocalDate day) {
        return database.snapshot(() -> {
            var called = instruments.offered().stream()
                    .filter(instrument ->
                            !Definitions.callers(instrument.code()).isEmpty())
                    .toList();
            var due = new HashSet<Sheet>();
            lists.due(day).stream()
                    .map(AssessmentEntry::line)
                    .filter(line -> line.personId() != null)
                    .forEach(line -> due.add(new Sheet(line.personId(), line.instrumentCode())));
            var needs = new ArrayList<Need>();
            var all = List.copyOf(householdIds);
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                var members = mapper.members(all.subList(from, Math.min(from + AT_ONCE, all.size())));
                needs.addAll(of(members, called, due));
            }
            return List.copyOf(needs);
        });
    }

    private List<Need> of(List<AssessmentMapper.Member> members, List<Instrument> called, Set<Sheet> due) {
        var ids = members.stream().map(AssessmentMapper.Member::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var categories = rosters.categoriesOfPersons(ids);
        Map<Sheet, LocalDate> last = mapper.lastSheets(ids).stream()
                .collect(Collectors.toMap(
                        sheet -> new Sheet(sheet.personId(), sheet.instrumentCode()),
                        AssessmentMapper.LastSheet::lastOn));
        var needs = new ArrayList<Need>();
        for (var member : members) {
            var on = categories.getOrDefault(member.id(), Set.of());
            for (var instrument : called) {
                var sheet = new Sheet(member.id(), instrument.code());
                boolean calls = on.stream().anyMatch(category -> Definitions.callers(instrument.code())
                        .contains(category.code()));
                if (calls && (!last.containsKey(sheet) || due.contains(sheet))) {
                    needs.add(new Need(member.householdId(), member.id(), member.name(), instrument, last.get(sheet)));
                }
            }
        }
        return needs;
    }
}
