package cn.shegong.doubles;

import cn.shegong.base.Actor;
import cn.shegong.doubles.MergeRow.Deed;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdField;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonField;
import cn.shegong.resident.RecordChange;
import cn.shegong.resident.RecordField;
import cn.shegong.resident.ResidentService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Takes back what a merge wrote, the last first, each field and row that is still as the merge left it. Keys are ordered
 * by time, so corrections and rows fall into one order by their keys.
 */
final class Undoing {
    private static final Map<String, String> PARENTS = Map.of("roster_member", "roster_entry");

    private final MergeMapper mapper;
    private final ResidentService residents;
    private final HouseholdService households;
    private final ChangeLog changes;
    private final Ledger ledger;
    private final Actor actor;
    private final Merge merge;
    private final List<String> left = new ArrayList<>();

    Undoing(
            MergeMapper mapper,
            ResidentService residents,
            HouseholdService households,
            ChangeLog changes,
            Ledger ledger,
            Actor actor,
            Merge merge) {
        this.mapper = mapper;
        this.residents = residents;
        this.households = households;
        this.changes = changes;
        this.ledger = ledger;
        this.actor = actor;
        this.merge = merge;
    }

    /** One thing to take back. */
    private record Step(long id, Runnable back) {}

    /** @return what stays as it is now, a phrase each */
    List<String> run() {
        mapper.deleteMerged(merge.goneId());
        Stream.concat(
                        changes.between(merge.id(), merge.untilId()).stream()
                                .map(change -> new Step(change.id(), () -> field(change))),
                        mapper.rowsOf(merge.id()).stream().map(row -> new Step(row.id(), () -> row(row))))
                .sorted(Comparator.comparing(Step::id).reversed())
                .forEach(step -> step.back().run());
        return left.stream().distinct().toList();
    }

    private void field(RecordChange change) {
        switch (change.subject()) {
            case "person" -> residents.whole(actor, change.subjectId()).ifPresent(person -> person(change, person));
            case "household" ->
                households.household(change.subjectId()).ifPresent(household -> household(change, household));
            default -> throw new IllegalStateException(change.subject());
        }
    }

    private void person(RecordChange change, Person now) {
        var stays = new HashSet<String>();
        var before = changes.before(change, now);
        if (!before.idNumber().isEmpty() && !before.idNumber().equals(now.idNumber())) {
            residents
                    .wholeByIdNumber(actor, before.idNumber())
                    .filter(other -> other.id() != now.id() && other.idNumber().equals(before.idNumber()))
                    .ifPresent(other -> stays.add("idNumber"));
        }
        if (before.householdId() != now.householdId()
                && households.household(before.householdId()).isEmpty()) {
            stays.add("householdId");
        }
        var restored = changes.undoneWhereUnchanged(change, now, stays);
        tell(restored.stayed(), PersonField.values(), now.name() + "的");
        if (!restored.record().equals(now)) {
            households.putBack(actor, restored.record());
        }
    }

    private void household(RecordChange change, Household now) {
        var stays = new HashSet<String>();
        var head = changes.before(change, now).headId();
        if (head != null
                && residents
                        .whole(actor, head)
                        .filter(person -> person.householdId() == now.id())
                        .isEmpty()) {
            stays.add("headId");
        }
        var restored = changes.undoneWhereUnchanged(change, now, stays);
        tell(restored.stayed(), HouseholdField.values(), "这一户的");
        if (!restored.record().equals(now)) {
            households.putBack(actor, restored.record());
        }
    }

    private void tell(Set<String> fields, RecordField<?>[] all, String whose) {
        Arrays.stream(all)
                .filter(field -> fields.contains(field.field()))
                .forEach(field -> left.add(whose + field.label()));
    }

    private void row(MergeRow row) {
        if (row.deed() == Deed.SET_ASIDE && row.tableName().equals("person")) {
            ledger.takeBack(withFreeNumber(row));
            return;
        }
        var parent = PARENTS.get(row.tableName());
        if (row.deed() == Deed.SET_ASIDE && parent != null) {
            var entry = Long.valueOf(Ledger.before(row).get("entry_id"));
            if (mapper.find(parent, new TreeMap<>(Map.of("id", entry))) == null) {
                left.add(merge.goneName() + "的一条名单记录（那一份已经撤回）");
                return;
            }
        }
        if (!ledger.takeBack(row) && row.tableName().equals("roster_member")) {
            left.add(merge.goneName() + "的一条名单记录");
        }
    }

    /** The record as it was; without its number when somebody else has got that since. */
    private MergeRow withFreeNumber(MergeRow row) {
        var before = Ledger.before(row);
        var number = before.get("id_number");
        var taken = number == null
                ? java.util.Optional.<Person>empty()
                : residents.wholeByIdNumber(actor, number).filter(p -> Objects.equals(p.idNumber(), number));
        if (taken.isEmpty()) {
            return row;
        }
        left.add(merge.goneName() + "的身份证号（现在登记在" + taken.get().name() + "名下，先空着）");
        before.remove("id_number");
        before.putIfAbsent("other_document", OtherDocument.NOT_SEEN.name());
        before.computeIfPresent(
                "search_key", (c, key) -> key.replace(" " + number.toLowerCase(java.util.Locale.ROOT), ""));
        return Ledger.with(row, before);
    }
}
