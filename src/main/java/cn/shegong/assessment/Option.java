package cn.shegong.assessment;

import java.math.BigDecimal;

/**
 * What can be chosen.
 *
 * @param points what it counts; null when it counts nothing
 * @param exclusive none of the others goes with it, e.g. 以上都没有
 */
public record Option(String code, String label, BigDecimal points, boolean exclusive) {}
