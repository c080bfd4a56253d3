package cn.shegong.report;

import cn.shegong.count.CountedRow;
import cn.shegong.count.Figure;
import java.util.function.Predicate;

/**
 * What was done under one item of the catalogue.
 *
 * @param code the item's code, or empty for all together
 * @param title code and name
 * @param visits 户次: successful visits
 * @param served 人次: members met, once per visit
 * @param households 户: distinct households visited
 * @param persons 人: distinct persons met
 */
public record ServiceFigures(
        String code, String title, Figure visits, Figure served, Figure households, Figure persons) {
    /** Some of the visits, and what follows from them. */
    static ServiceFigures of(String code, String title, Figure visits, Figure served, Predicate<CountedRow> which) {
        var some = visits.only("走访", which);
        var met = served.only("服务", which);
        return new ServiceFigures(code, title, some, met, some.households("走访家庭"), met.persons("服务对象"));
    }
}
