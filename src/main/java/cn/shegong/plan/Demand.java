package cn.shegong.plan;

import java.time.LocalDate;

/**
 * A visit that a rule demands.
 *
 * @param personId whom one has to meet; null where anybody of the household will do
 * @param name the person's; empty where it is the household
 * @param dueBy the last day on which it is in time
 * @param last the last visit that counts for it, or null
 */
public record Demand(Long personId, String name, VisitingRule rule, LocalDate dueBy, LocalDate last) {
    /** 王老五：高龄独居、空巢、留守 每周. */
    public String words() {
        return name.isEmpty() ? rule.words() : name + "：" + rule.words();
    }
}
