package cn.shegong.report;

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
        String code, String title, Figure visits, Figure served, Figure households, Figure persons) {}
