package cn.shegong.visit;

import java.util.List;
import java.util.stream.Collectors;

/** One line of a list of visits with everybody who was there, by name. */
public record VisitEntry(VisitLine visit, List<VisitedPerson> persons, List<VisitingWorker> workers) {
    public VisitEntry {
        persons = List.copyOf(persons);
        workers = List.copyOf(workers);
    }

    /** Who was spoken to; their number is the visit's 人次. */
    public List<VisitedPerson> met() {
        return persons.stream().filter(VisitedPerson::met).toList();
    }

    public List<VisitingWorker> visitors() {
        return workersOf(VisitWorker.Part.VISITOR);
    }

    public List<VisitingWorker> companions() {
        return workersOf(VisitWorker.Part.COMPANION);
    }

    /** Names of those spoken to, as lists print them. */
    public String metNames() {
        return met().stream().map(VisitedPerson::name).collect(Collectors.joining("、"));
    }

    public String visitorNames() {
        return visitors().stream().map(VisitingWorker::name).collect(Collectors.joining("、"));
    }

    /** Names of the workers and others who went along. */
    public String companionNames() {
        var names = companions().stream().map(VisitingWorker::name).collect(Collectors.joining("、"));
        return names.isEmpty() || visit.otherCompanions().isEmpty()
                ? names + visit.otherCompanions()
                : names + "、" + visit.otherCompanions();
    }

    /**
     * Whose follow-up it is: whoever was given it, or else the visitor who wrote the visit down, or else the first visitor.
     */
    public long ownerId() {
        return visit.handedTo() != null ? visit.handedTo() : ownVisitor().workerId();
    }

    public String ownerName() {
        return visit.handedTo() != null ? visit.handedName() : ownVisitor().name();
    }

    private VisitingWorker ownVisitor() {
        return visitors().stream()
                .filter(w -> w.workerId() == visit.firstRecordedBy())
                .findFirst()
                .orElseGet(() -> visitors().get(0));
    }

    private List<VisitingWorker> workersOf(VisitWorker.Part part) {
        return workers.stream().filter(w -> w.part() == part).toList();
    }
}
