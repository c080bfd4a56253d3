package cn.shegong.app;

import cn.shegong.assessment.AssessmentLists;
import cn.shegong.plan.RiskLevel;
import cn.shegong.plan.RiskLevels;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** How often children are to be visited by what their last assessment found; the green ones are as everybody else. */
record ChildRisk(AssessmentLists assessments) implements RiskLevels {
    private static final String INSTRUMENT = "child4";
    private static final Map<String, RiskLevel> LEVELS =
            Map.of("red", RiskLevel.HIGH, "yellow", RiskLevel.MIDDLE, "blue", RiskLevel.LOW);

    @Override
    public Map<Long, RiskLevel> on(LocalDate day) {
        var levels = new HashMap<Long, RiskLevel>();
        assessments.lastLevels(INSTRUMENT, day).forEach((person, level) -> {
            if (LEVELS.containsKey(level)) {
                levels.put(person, LEVELS.get(level));
            }
        });
        return levels;
    }
}
