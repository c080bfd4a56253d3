package cn.shegong.place;

import cn.shegong.base.Problems;
import java.util.List;

/** What a village and a group may be called. */
final class PlaceRules {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LABEL = 40;

    private PlaceRules() {}

    /**
     * @param self key of the village that is to be called so, or 0 for a new one
     * @param all every village, closed ones too
     */
    static Problems checkName(String name, long self, List<Village> all) {
        var problems = Problems.none();
        if (name.isBlank()) {
            problems.error("name", "blank", "村（社区）名要填。");
        } else if (name.length() > LONGEST_NAME) {
            problems.error("name", "too_long", "村（社区）名最多 " + LONGEST_NAME + " 个字。");
        } else if (all.stream().anyMatch(v -> v.id() != self && v.name().equals(name))) {
            problems.error("name", "taken", "已经有“" + name + "”了。如果它已停用，请恢复使用，不要另建。");
        }
        return problems;
    }

    /**
     * @param self key of the group that is to be called so, or 0 for a new one
     * @param all every group of the village, closed ones too
     */
    static Problems checkLabel(String label, long self, List<Group> all) {
        var problems = Problems.none();
        var name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            problems.error("label", "bad_length", "组名要填，最多 " + LONGEST_LABEL + " 个字。");
        } else if (all.stream()
                .anyMatch(g -> g.id() != self && g.valid() && g.label().equals(name))) {
            problems.error("label", "taken", "这个村已经有“" + name + "”了。");
        }
        return problems;
    }
}
