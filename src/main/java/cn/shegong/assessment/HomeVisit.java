package cn.shegong.assessment;

import java.time.LocalDate;
import java.util.List;

/**
 * A visit to a household as far as an assessment that was done on it has to know it.
 *
 * @param words how it is told from others: 3月15日 9:30 的走访
 * @param workers keys of those who went
 * @param met keys of those who were spoken to
 */
public record HomeVisit(
        long rootId, long householdId, LocalDate day, String words, List<Long> workers, List<Long> met) {
    public HomeVisit {
        workers = List.copyOf(workers);
        met = List.copyOf(met);
    }
}
