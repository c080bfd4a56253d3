package cn.shegong.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * A visit to one household as it is written down.
 *
 * @param minutes how long it took; 0 for an attempt that met nobody
 * @param missReason why nobody could be spoken to, or null when the visit was successful
 * @param catalogueCode the item under which it counts, once
 * @param persons the members of the household at the time
 * @param workers who went (走访人) and who went along (陪同人)
 * @param otherCompanions companions who do not work at the station, e.g. 村干部
 * @param informant in a {@link VisitWay#NEIGHBOUR} visit, who was asked and what he or she is to the household
 * @param problems what was found wrong
 * @param done what was done about it
 * @param urgent true when it cannot wait for the follow-up date
 * @param followUpOn when to come back to it, or null
 * @param kind code of a {@link VisitKind}
 * @param checks what was looked at from the kind's list
 * @param answers what was answered about fields that the station keeps
 * @param followsUp first versions ({@code rootId}) of the earlier visits whose follow-up this visit is
 */
public record Visit(
        long householdId,
        LocalDateTime visitedAt,
        int minutes,
        VisitWay way,
        MissReason missReason,
        String catalogueCode,
        List<VisitPerson> persons,
        List<VisitWorker> workers,
        String otherCompanions,
        Situation situation,
        String informant,
        String problems,
        String done,
        boolean urgent,
        LocalDate followUpOn,
        String followUpText,
        List<Long> followsUp,
        String kind,
        List<VisitCheck> checks,
        List<VisitAnswer> answers) {

    /** A visit of which nothing was asked by a list; its way and item say which kind it was. */
    public Visit(
            long householdId,
            LocalDateTime visitedAt,
            int minutes,
            VisitWay way,
            MissReason missReason,
            String catalogueCode,
            List<VisitPerson> persons,
            List<VisitWorker> workers,
            String otherCompanions,
            Situation situation,
            String informant,
            String problems,
            String done,
            boolean urgent,
            LocalDate followUpOn,
            String followUpText,
            List<Long> followsUp) {
        this(
                householdId,
                visitedAt,
                minutes,
                way,
                missReason,
                catalogueCode,
                persons,
                workers,
                otherCompanions,
                situation,
                informant,
                problems,
                done,
                urgent,
                followUpOn,
                followUpText,
                followsUp,
                VisitKinds.of(way, clean(catalogueCode)).code(),
                List.of(),
                List.of());
    }

    public Visit {
        checks = List.copyOf(checks);
        answers = List.copyOf(answers);
        persons = List.copyOf(persons);
        workers = List.copyOf(workers);
        followsUp = List.copyOf(followsUp);
        situation = Objects.requireNonNullElse(situation, Situation.NONE);
        catalogueCode = clean(catalogueCode);
        otherCompanions = clean(otherCompanions);
        informant = clean(informant);
        problems = clean(problems);
        done = clean(done);
        followUpText = clean(followUpText);
    }

    private static String clean(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    /** False for an attempt that met nobody: kept and listed, never counted. */
    public boolean successful() {
        return missReason == null;
    }

    /** Keys of the members who were spoken to; each is one 人次 when the visit counts. */
    public List<Long> met() {
        return persons.stream()
                .filter(VisitPerson::met)
                .map(VisitPerson::personId)
                .toList();
    }

    /** Keys of the workers who went. */
    public List<Long> visitors() {
        return workersOf(VisitWorker.Part.VISITOR);
    }

    /** Keys of the workers who went along. */
    public List<Long> companions() {
        return workersOf(VisitWorker.Part.COMPANION);
    }

    private List<Long> workersOf(VisitWorker.Part part) {
        return workers.stream()
                .filter(w -> w.part() == part)
                .map(VisitWorker::workerId)
                .toList();
    }
}
