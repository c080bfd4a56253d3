package cn.shegong.visit.ui;

import cn.shegong.fact.Fact;
import cn.shegong.resident.HouseholdRow;
import cn.shegong.ui.Tick;
import cn.shegong.visit.Circumstances;
import cn.shegong.visit.LastCheck;
import cn.shegong.visit.Situation;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the form shows of the household that was picked.
 *
 * @param members to tick who was spoken to
 * @param lastNoted what was noted last under each heading
 * @param lastVisitedAt or null when it was never visited
 * @param followUps promises that are still open, to tick which of them this visit keeps
 * @param item the catalogue item that its rosters suggest
 * @param people those who may be asked personal questions
 * @param known what is known of the household, by field
 * @param lastChecks what was last said about each line of the checklists
 */
record VisitedHousehold(
        HouseholdRow row,
        List<Tick> members,
        Circumstances circumstances,
        Situation lastNoted,
        LocalDateTime lastVisitedAt,
        List<Tick> followUps,
        String item,
        List<AskedMember> people,
        Map<String, Fact> known,
        Map<String, LastCheck> lastChecks) {

    String name() {
        return row.headName().isEmpty() ? "无户主的户" : row.headName() + "家";
    }

    /** Place and rosters. */
    String explanation() {
        return Stream.of(row.village() + row.groupLabel(), row.address(), row.categories())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
