package cn.shegong.report;

import cn.shegong.roster.Category;

/** One roster in the month, by household and by person. */
public record RosterFigures(Category category, RollForward households, RollForward persons) {
    /** The grain in which the roster is granted: households, or single persons. */
    RollForward main() {
        return category.householdBased() ? households : persons;
    }

    /** Nothing was on it at any time of the month. */
    boolean empty() {
        return persons.opening().value()
                        + persons.entered().value()
                        + households.opening().value()
                        + households.entered().value()
                == 0;
    }
}
