package cn.shegong.assessment.ui;

import cn.shegong.assessment.HomeVisit;
import cn.shegong.assessment.HomeVisits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Visits that a test says there are. */
final class FewVisits implements HomeVisits {
    final List<HomeVisit> all = new ArrayList<>();

    @Override
    public List<HomeVisit> on(long householdId, LocalDate day) {
        return all.stream()
                .filter(visit ->
                        visit.householdId() == householdId && visit.day().equals(day))
                .toList();
    }

    @Override
    public Optional<HomeVisit> find(long rootId) {
        return all.stream().filter(visit -> visit.rootId() == rootId).findFirst();
    }
}
