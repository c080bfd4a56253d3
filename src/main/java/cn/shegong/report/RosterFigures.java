package cn.shegong.report;

import cn.shegong.roster.Category;

/** One roster in the month, by household and by person. */
public record RosterFigures(Category category, RollForward households, RollForward persons) {
    /** Nothing was on it at any time of the month. */
    boolean empty() {
        return persons.opening().value()
                        + persons.entered().value()
                        + households.opening().value()
                        + households.entered().value()
                == 0;
    }
}
