package cn.shegong.life;

import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Person;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** A person's record on a day of the past. */
final class PastPersons {
    private static final String SUBJECT = "person";

    private final ChangeLog changes;
    private final HistoryMapper mapper;

    PastPersons(ChangeLog changes, HistoryMapper mapper) {
        this.changes = changes;
        this.mapper = mapper;
    }

    /** The record as it stood at the close of a day: what was corrected later is put back. */
    Person knownAt(Person today, LocalDate day) {
        var then = today;
        for (var change : changes.about(SUBJECT, today.id())) {
            if (change.at().toLocalDate().isAfter(day)) {
                then = changes.before(change, then);
            }
        }
        return then;
    }

    /**
     * What was so on a day by what is known today. Corrections always held; who had not died or left by then had not; and
     * who changed households later was still in the former one.
     */
    Person trueOn(Person today, LocalDate day) {
        var then = today;
        var state = today;
        for (var change : changes.about(SUBJECT, today.id())) {
            var before = changes.before(change, state);
            var happened = mapper.happened(change.id());
            boolean moved = before.householdId() != state.householdId() || happened != null;
            var since = happened == null ? change.at().toLocalDate() : happened;
            if (moved && since.isAfter(day)) {
                then = then.with(p -> {
                    p.householdId = before.householdId();
                    p.kinship = before.kinship();
                });
            }
            state = before;
        }
        return then.with(p -> {
            p.diedOn = today.diedOn() != null && today.diedOn().isAfter(day) ? null : today.diedOn();
            p.movedOutOn = today.movedOutOn() != null && today.movedOutOn().isAfter(day) ? null : today.movedOutOn();
        });
    }

    /** The fields that were corrected after a day. */
    Set<String> changedSince(long personId, LocalDate day) {
        var fields = new TreeSet<String>();
        changes.about(SUBJECT, personId).stream()
                .filter(change -> change.at().toLocalDate().isAfter(day))
                .forEach(change -> fields.addAll(changes.fields(change)));
        return fields;
    }
}
