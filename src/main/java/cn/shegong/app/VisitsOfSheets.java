package cn.shegong.app;

import cn.shegong.assessment.HomeVisit;
import cn.shegong.assessment.HomeVisits;
import cn.shegong.base.Slice;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitFilter;
import cn.shegong.visit.VisitPerson;
import cn.shegong.visit.VisitService;
import cn.shegong.visit.VisitState;
import cn.shegong.visit.VisitVersion;
import cn.shegong.visit.VisitWorker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The visits on which assessments were done. */
record VisitsOfSheets(VisitService visits) implements HomeVisits {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    @Override
    public List<HomeVisit> on(long householdId, LocalDate day) {
        var wanted = VisitFilter.between(day, day).with(f -> {
            f.householdId = householdId;
            f.successful = true;
        });
        return visits.list(wanted, Slice.first()).rows().stream()
                .sorted(Comparator.comparing(entry -> entry.visit().visitedAt()))
                .flatMap(entry -> find(entry.visit().rootId()).stream())
                .toList();
    }

    @Override
    public Optional<HomeVisit> find(long rootId) {
        return visits.versions(rootId).stream()
                .findFirst()
                .filter(version -> version.state() == VisitState.ACTIVE)
                .map(VisitsOfSheets::told);
    }

    private static HomeVisit told(VisitVersion version) {
        var visit = version.visit();
        return new HomeVisit(
                version.rootId(),
                visit.householdId(),
                visit.visitedAt().toLocalDate(),
                words(visit),
                visit.workers().stream()
                        .filter(worker -> worker.part() == VisitWorker.Part.VISITOR)
                        .map(VisitWorker::workerId)
                        .toList(),
                visit.persons().stream()
                        .filter(VisitPerson::met)
                        .map(VisitPerson::personId)
                        .toList());
    }

    private static String words(Visit visit) {
        var at = visit.visitedAt();
        var time = at.toLocalTime().equals(LocalTime.MIDNIGHT) ? "" : " " + TIME.format(at);
        return DAY.format(at) + time + " 的走访";
    }
}
