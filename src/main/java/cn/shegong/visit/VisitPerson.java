package cn.shegong.visit;

/**
 * A member of the visited household at the time of the visit.
 *
 * @param met true when spoken to; such a person counts as one 人次
 */
public record VisitPerson(long personId, boolean met) {}
