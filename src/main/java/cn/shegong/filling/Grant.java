package cn.shegong.filling;

import cn.shegong.roster.Category;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A person's part in an entry of a roster that has begun by the day asked for.
 *
 * @param covered how many people the entry covers on that day
 * @param startedOn first day of the person's part
 * @param endedOn its end, or null
 * @param holds whether it holds at the close of the day
 */
record Grant(
        long personId,
        Category category,
        String number,
        String grade,
        String cause,
        BigDecimal monthlyAmount,
        Integer householdSize,
        Integer insuredSize,
        int covered,
        LocalDate approvedOn,
        LocalDate startedOn,
        LocalDate endedOn,
        String endReason,
        boolean holds) {
    /** The same with its number written otherwise. */
    Grant numbered(String other) {
        return new Grant(
                personId,
                category,
                other,
                grade,
                cause,
                monthlyAmount,
                householdSize,
                insuredSize,
                covered,
                approvedOn,
                startedOn,
                endedOn,
                endReason,
                holds);
    }
}
