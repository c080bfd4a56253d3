package cn.shegong.report;

/**
 * One name behind a figure.
 *
 * @param householdId the household to open from here, or null
 * @param village its village, or empty
 * @param group its group, or empty
 * @param name whom it is about
 * @param note what else the list says: day and way of a visit, reason of leaving; or empty
 */
public record NameLine(Long householdId, String village, String group, String name, String note) {}
