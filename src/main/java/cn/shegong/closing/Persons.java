package cn.shegong.closing;

import cn.shegong.count.CountedRow;
import java.util.Optional;

/** Whom kept lines are about today: somebody may have turned out to be entered twice since. */
public interface Persons {
    /** Whom a person turned out to be, or empty. */
    Optional<Long> mergedInto(long personId);

    /** The row about whom the person is today. */
    default CountedRow ofToday(CountedRow row) {
        return row.personId() == null
                ? row
                : mergedInto(row.personId()).map(row::about).orElse(row);
    }
}
