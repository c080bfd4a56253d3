package cn.shegong.intake;

import cn.shegong.base.Refusal;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.Person;
import cn.shegong.resident.RecordChange;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterMember;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the records back that a batch wrote: first what it changed, newest first, then what it added. */
final class Undoing {
    private final StationRecords records;
    private final ChangeLog changes;
    private final Batch batch;

    Undoing(StationRecords records, ChangeLog changes, Batch batch) {
        this.records = records;
        this.changes = changes;
        this.batch = batch;
    }

    /** The batch's corrections of records that were there before, newest first. */
    private List<RecordChange> corrections() {
        return changes.between(batch.id(), batch.untilId()).stream()
                .filter(change -> change.subjectId() < batch.id())
                .toList();
    }

    /** Names of records that were corrected again since, where the batch had corrected them. */
    List<String> correctedSince() {
        return corrections().stream()
                .collect(Collectors.groupingBy(change -> change.subject() + " " + change.subjectId()))
                .values()
                .stream()
                .filter(this::wasCorrectedSince)
                .map(ofRecord -> name(ofRecord.get(0)))
                .distinct()
                .sorted()
                .toList();
    }

    /** @param ofRecord the batch's corrections of one record, newest first */
    private boolean wasCorrectedSince(List<RecordChange> ofRecord) {
        var first = ofRecord.get(0);
        return switch (first.subject()) {
            case "person" -> undone(ofRecord, person(first)).isEmpty();
            case "household" -> undone(ofRecord, home(first)).isEmpty();
            case "roster_entry" -> undone(ofRecord, entry(first)).isEmpty();
            case "roster_member" -> undone(ofRecord, member(first)).isEmpty();
            default -> throw new IllegalStateException(first.subject());
        };
    }

    private <T> Optional<T> undone(List<RecordChange> ofRecord, Optional<T> current) {
        var state = current;
        for (var change : ofRecord) {
            state = state.flatMap(record -> changes.undone(change, record));
        }
        return state;
    }

    private Optional<Person> person(RecordChange change) {
        return records.residents().whole(records.actor(), change.subjectId());
    }

    private Optional<Household> home(RecordChange change) {
        return records.households().household(change.subjectId());
    }

    private Optional<RosterEntry> entry(RecordChange change) {
        return records.rosters().entry(change.subjectId());
    }

    private Optional<RosterMember> member(RecordChange change) {
        return records.rosters().member(change.subjectId());
    }

    private String name(RecordChange change) {
        return switch (change.subject()) {
            case "person" -> person(change).map(Person::name).orElse("一个人");
            case "household" ->
                home(change).flatMap(records::headOf).map(Person::name).orElse("没有户主的一") + "户";
            default -> batch.category().label() + "的一条记录";
        };
    }

    /** @throws Refusal when a record does not let itself be put back; the transaction around must end with it */
    void write(List<Deed> deeds) {
        records.facts().takeBack(batch.id(), batch.untilId());
        records.doubles().takeBack(records.actor(), batch.id(), batch.untilId());
        corrections().forEach(this::putBack);
        deeds.stream()
                .filter(Deed::added)
                .sorted(Comparator.comparing(Deed::kind).thenComparing(Deed::id).reversed())
                .forEach(this::takeBack);
    }

    private void putBack(RecordChange change) {
        switch (change.subject()) {
            case "person" ->
                records.residents()
                        .correct(
                                records.actor(),
                                changes.before(change, person(change).orElseThrow()));
            case "household" -> putBackHome(change, home(change).orElseThrow());
            case "roster_entry" -> putBackEntry(change, entry(change).orElseThrow());
            case "roster_member" -> {
                // With the entry came back whoever had left with it.
                var now = member(change).orElseThrow();
                if (now.endedOn() != null && changes.before(change, now).endedOn() == null) {
                    records.rosters().reopenMember(records.actor(), now.id());
                }
            }
            default -> throw new IllegalStateException(change.subject());
        }
    }

    private void putBackEntry(RecordChange change, RosterEntry current) {
        var before = changes.before(change, current);
        var now = current.endedOn() != null && before.endedOn() == null
                ? records.rosters().reopen(records.actor(), current.id())
                : current;
        var restored = changes.before(change, now);
        if (!restored.equals(now)) {
            records.rosters().correct(records.actor(), restored);
        }
    }

    /** A change of head gives everyone a new kinship, so theirs are put back after it once more. */
    private void putBackHome(RecordChange change, Household current) {
        var before = changes.before(change, current);
        if (before.headId() != null && !Objects.equals(before.headId(), current.headId())) {
            var members = records.residents().wholeMembers(records.actor(), current.id());
            records.households().changeHead(records.actor(), current.id(), before.headId());
            for (var member : members) {
                var now =
                        records.residents().whole(records.actor(), member.id()).orElseThrow();
                records.residents().correct(records.actor(), now.with(p -> p.kinship = member.kinship()));
            }
        }
        var now = records.household(current.id());
        var restored = changes.before(change, now);
        if (!restored.equals(now)) {
            records.households().correct(records.actor(), restored);
        }
    }

    private void takeBack(Deed deed) {
        var actor = records.actor();
        long id = deed.recordId();
        switch (deed.kind()) {
            case ROSTER_MEMBER -> records.rosters().removeMember(actor, id);
            case ROSTER_ENTRY -> records.rosters().remove(actor, id);
            case PERSON -> {
                if (!wentWithHousehold(id)) {
                    records.residents().remove(actor, id);
                }
            }
            case HOUSEHOLD -> records.households().remove(actor, id);
            case VILLAGE_GROUP ->
                records.places().group(id).ifPresent(group -> records.places().remove(actor, group));
            case VILLAGE ->
                records.places().village(id).ifPresent(village -> records.places()
                        .remove(actor, village));
        }
    }

    /** Whoever was added together with the household is taken back together with it. */
    private boolean wentWithHousehold(long personId) {
        return records.residents()
                .person(personId)
                .filter(person -> person.householdId() > batch.id())
                .isPresent();
    }
}
