package cn.shegong.app;

import cn.shegong.base.Slice;
import cn.shegong.plan.UrgentVisits;
import cn.shegong.visit.VisitFilter;
import cn.shegong.visit.VisitService;
import java.util.List;

/** The urgent visits without a result, for the visiting plan. */
final class UrgentOnes implements UrgentVisits {
    private static final int ALL = 1000;

    private final VisitService visits;

    UrgentOnes(VisitService visits) {
        this.visits = visits;
    }

    @Override
    public List<UrgentVisit> open(Long householdId) {
        var wanted = VisitFilter.ALL.with(f -> {
            f.urgent = true;
            f.openFollowUp = true;
            f.householdId = householdId;
        });
        return visits.list(wanted, new Slice("visitedAt", false, 0, ALL)).rows().stream()
                .map(entry -> new UrgentVisit(
                        entry.visit().householdId(),
                        entry.visit().visitedAt(),
                        entry.visit().problems()))
                .toList();
    }
}
