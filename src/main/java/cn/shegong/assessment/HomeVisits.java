package cn.shegong.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The visits, which a higher feature keeps: on one of them an assessment may have been done. */
public interface HomeVisits {
    /** Those to a household on a day that are not void, the earliest first. */
    List<HomeVisit> on(long householdId, LocalDate day);

    /** One of them; empty when it is void. */
    Optional<HomeVisit> find(long rootId);
}
