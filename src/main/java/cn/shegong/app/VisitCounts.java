package cn.shegong.app;

import cn.shegong.catalogue.ItemCounts;
import cn.shegong.visit.VisitService;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** How often each catalogue item was done, counted from the same by-name list as the month's report. */
final class VisitCounts implements ItemCounts {
    private final VisitService visits;

    VisitCounts(VisitService visits) {
        this.visits = visits;
    }

    @Override
    public String screen() {
        return "走访";
    }

    @Override
    public Map<String, Counts> counts(LocalDate from, LocalDate to) {
        return visits.between(from, to).byItem().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        item -> new Counts(
                                item.getValue().size(),
                                item.getValue().stream()
                                        .mapToInt(e -> e.met().size())
                                        .sum())));
    }
}
