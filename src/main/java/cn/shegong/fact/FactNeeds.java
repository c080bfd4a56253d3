package cn.shegong.fact;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Which of the fields of a roster a file must hold to be complete: some are only asked for after a certain answer to
 * another, e.g. where the father works when he has gone to work, and some may stay empty with everyone.
 */
public final class FactNeeds {
    private static final String AWAY = "外出务工";
    private static final Set<String> NOT_REACHED = Set.of("死亡", "失踪", "服刑在押", "强制隔离戒毒", "失联六个月以上", "遣送（驱逐）出境");
    private static final Set<String> ILL = Set.of("有慢性病", "重病", "残疾", "卧床");
    private static final Set<String> FAR = Set.of("同县", "县外省内", "省外");
    private static final Set<String> PARENTS = Set.of("父亲", "母亲");
    private static final String RECEIVED = "享受";

    /** Fields that tell of what need not have happened, or without which the usual holds. */
    private static final Set<String> OPTIONAL = Set.of(
            "tapering_until",
            "income_stable",
            "classified_support",
            "monitor_cleared_on",
            "assistive_device",
            "skill",
            "children_note");

    private static final Map<String, Predicate<UnaryOperator<String>>> ONLY_WHEN = Map.ofEntries(
            Map.entry("delegated_care", known -> !PARENTS.contains(known.apply("guardian_relation"))),
            Map.entry(
                    "delegated_care_on", known -> known.apply("delegated_care").equals("签了委托照护书")),
            Map.entry("father_workplace", known -> known.apply("father_state").equals(AWAY)),
            Map.entry("father_away_since", known -> known.apply("father_state").equals(AWAY)),
            Map.entry("father_phone", known -> !NOT_REACHED.contains(known.apply("father_state"))),
            Map.entry("mother_workplace", known -> known.apply("mother_state").equals(AWAY)),
            Map.entry("mother_away_since", known -> known.apply("mother_state").equals(AWAY)),
            Map.entry("mother_phone", known -> !NOT_REACHED.contains(known.apply("mother_state"))),
            Map.entry("illness", known -> ILL.contains(known.apply("health"))),
            Map.entry("children_where", known -> !known.apply("children_count").equals("0")),
            Map.entry("children_away_since", known -> FAR.contains(known.apply("children_where"))),
            Map.entry(
                    "institution",
                    known -> known.apply("supply_form").equals("集中供养")
                            || known.apply("guardian_relation").equals("民政部门")),
            Map.entry("carer_name", FactNeeds::atHome),
            Map.entry("carer_relation", FactNeeds::atHome),
            Map.entry("carer_phone", FactNeeds::atHome),
            Map.entry(
                    "care_agreement_number", known -> known.apply("supply_form").equals("分散供养")),
            Map.entry("care_agreement_on", known -> known.apply("supply_form").equals("分散供养")),
            Map.entry(
                    "allowance_checked_on",
                    known -> known.apply("living_allowance").equals(RECEIVED)
                            || known.apply("care_allowance").equals(RECEIVED)));

    private FactNeeds() {}

    /**
     * Whether a file without this field is incomplete.
     *
     * @param known gives the content of a field, empty when nothing is known
     */
    public static boolean needed(String field, UnaryOperator<String> known) {
        return !OPTIONAL.contains(field)
                && ONLY_WHEN.getOrDefault(field, any -> true).test(known);
    }

    private static boolean atHome(UnaryOperator<String> known) {
        return !known.apply("supply_form").equals("集中供养")
                && !known.apply("living").equals("住养老机构");
    }
}
