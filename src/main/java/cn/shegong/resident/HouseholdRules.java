package cn.shegong.resident;

import cn.shegong.base.Problems;
import java.time.LocalDate;

/** What a household's record must say. */
public final class HouseholdRules {
    private HouseholdRules() {}

    public static Household clean(Household raw) {
        return raw.with(h -> {
            h.number = raw.number().strip();
            h.address = raw.address().strip();
            h.note = raw.note().strip();
            h.closedReason = raw.closedReason().strip();
        });
    }

    /** @param household as {@link #clean} gives it */
    public static Problems check(Household household, LocalDate today) {
        var problems = Problems.none();
        if (household.villageId() == null) {
            problems.warn("villageId", "blank", "没有选村（社区），可以保存；按村统计时这一户不在任何村里。");
            if (household.groupId() != null) {
                problems.error("groupId", "without_village", "选了组就要选村。");
            }
        }
        atMost(household.number(), 40, "number", "户编号", problems);
        atMost(household.address(), 200, "address", "住址", problems);
        atMost(household.note(), 1000, "note", "备注", problems);
        atMost(household.closedReason(), 200, "closedReason", "销户原因", problems);
        if (household.openedOn() != null && household.openedOn().isAfter(today)) {
            problems.error("openedOn", "future_date", "建档日期还没有到，请核对年份。");
        }
        if (household.closedOn() != null && household.closedReason().isEmpty()) {
            problems.error("closedReason", "blank", "销户要写原因，例如“全户迁出”“并入儿子家”。");
        }
        if (household.closedOn() != null && household.closedOn().isAfter(today)) {
            problems.error("closedOn", "future_date", "销户日期还没有到，请核对年份。");
        }
        return problems;
    }

    private static void atMost(String text, int longest, String field, String label, Problems problems) {
        if (text.length() > longest) {
            problems.error(field, "too_long", label + "最多 " + longest + " 个字。");
        }
    }
}
