package cn.shegong.report;

import java.util.ArrayList;
import java.util.List;

/** A list of names that goes with the report: those whom nobody visited, those who entered and left a roster. */
record Annex(String title, String noteHeading, List<NameLine> names) {
    static List<Annex> of(MonthReport report) {
        var all = new ArrayList<Annex>();
        if (report.notVisited().value() > 0) {
            all.add(new Annex("本月未走访家庭名单", "类别", report.notVisited().names()));
        }
        for (var roster : report.rosters()) {
            var roll = roster.category().householdBased() ? roster.households() : roster.persons();
            var label = roster.category().label();
            if (roll.entered().value() > 0) {
                all.add(new Annex(label + "本月新增名单", "说明", roll.entered().names()));
            }
            if (roll.left().value() > 0) {
                all.add(new Annex(label + "本月退出名单", "说明", roll.left().names()));
            }
        }
        return all;
    }
}
