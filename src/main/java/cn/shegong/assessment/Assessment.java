package cn.shegong.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A sheet as it is written down.
 *
 * @param instrument the version of the instrument that was asked
 * @param personId whom it is about; null for a household or for nobody who is named
 * @param householdId or null
 * @param workers keys of the station's workers who assessed
 * @param otherAssessors names of those from elsewhere
 * @param witness who of the village was there
 * @param informant who gave the information, when it was not the person
 * @param visitRootId the visit on which it was done, or null
 */
public record Assessment(
        Instrument instrument,
        Long personId,
        Long householdId,
        LocalDate assessedOn,
        AssessmentReason reason,
        String place,
        List<Long> workers,
        String otherAssessors,
        String witness,
        String informant,
        String informantRelation,
        String informantPhone,
        Answers answers,
        String remark,
        Long visitRootId) {
    public Assessment {
        workers = List.copyOf(workers);
        place = clean(place);
        otherAssessors = clean(otherAssessors);
        witness = clean(witness);
        informant = clean(informant);
        informantRelation = clean(informantRelation);
        informantPhone = clean(informantPhone);
        remark = clean(remark);
    }

    private static String clean(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    /** An empty sheet. */
    public static Assessment blank(Instrument instrument) {
        return new Assessment(
                instrument,
                null,
                null,
                null,
                AssessmentReason.FIRST,
                "",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                Answers.NONE,
                "",
                null);
    }

    /** A copy with something else in it: {@code sheet.with(s -> s.place = …)}. */
    public Assessment with(Consumer<Fields> change) {
        var fields = new Fields(this);
        change.accept(fields);
        return fields.sheet();
    }

    /** How many have assessed, those from elsewhere counted by their names. */
    int assessors() {
        return workers.size()
                + (int) List.of(otherAssessors.split("[、，,;；\\s]+")).stream()
                        .filter(name -> !name.isEmpty())
                        .count();
    }

    /** The fields of a sheet while a changed copy is being made. */
    public static final class Fields {
        public Instrument instrument;
        public Long personId;
        public Long householdId;
        public LocalDate assessedOn;
        public AssessmentReason reason;
        public String place;
        public List<Long> workers;
        public String otherAssessors;
        public String witness;
        public String informant;
        public String informantRelation;
        public String informantPhone;
        public Answers answers;
        public String remark;
        public Long visitRootId;

        Fields(Assessment a) {
            instrument = a.instrument();
            personId = a.personId();
            householdId = a.householdId();
            assessedOn = a.assessedOn();
            reason = a.reason();
            place = a.place();
            workers = a.workers();
            otherAssessors = a.otherAssessors();
            witness = a.witness();
            informant = a.informant();
            informantRelation = a.informantRelation();
            informantPhone = a.informantPhone();
            answers = a.answers();
            remark = a.remark();
            visitRootId = a.visitRootId();
        }

        Assessment sheet() {
            return new Assessment(
                    instrument,
                    personId,
                    householdId,
                    assessedOn,
                    reason,
                    place,
                    workers,
                    otherAssessors,
                    witness,
                    informant,
                    informantRelation,
                    informantPhone,
                    answers,
                    remark,
                    visitRootId);
        }
    }
}
