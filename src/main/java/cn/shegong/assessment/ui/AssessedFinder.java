package cn.shegong.assessment.ui;

import cn.shegong.assessment.Instrument;
import cn.shegong.resident.PersonRow;
import java.util.List;

/** Finds whom a sheet is to be about, by what is typed or by key; off the window's thread. */
final class AssessedFinder {
    private static final int HITS = 12;

    private final AssessmentDesk desk;

    AssessedFinder(AssessmentDesk desk) {
        this.desk = desk;
    }

    /** Persons by what is typed; for an instrument about households, their households. */
    List<Assessed> search(String text, Instrument instrument) {
        boolean households = instrument.subject() == Instrument.Subject.HOUSEHOLD;
        return desk.residents().search(text, HITS).stream()
                .map(row -> assessed(row, households))
                .toList();
    }

    private static Assessed assessed(PersonRow row, boolean households) {
        var where = row.village()
                + row.groupLabel()
                + (row.birthDate() == null ? "" : "，" + row.birthDate().getYear() + "年生")
                + (row.categories().isEmpty() ? "" : "，" + row.categories());
        return households
                ? new Assessed(null, row.householdId(), row.name() + "家", where)
                : new Assessed(row.id(), null, row.name(), where);
    }

    /** Null when both keys are. */
    Assessed named(Long personId, Long householdId) {
        if (personId == null && householdId == null) {
            return null;
        }
        var one = desk.assessments().who(personId, householdId).orElseThrow();
        var village = one.villageId() == null
                ? ""
                : desk.places().village(one.villageId()).map(v -> v.name()).orElse("");
        return new Assessed(
                personId,
                householdId,
                householdId == null ? one.name() : one.name() + "家",
                village + (one.birth() == null ? "" : "，" + one.birth().getYear() + "年生"));
    }
}
