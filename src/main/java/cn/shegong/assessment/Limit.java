package cn.shegong.assessment;

/**
 * A bound that is a parameter of the station's policy.
 *
 * @param parameter code of the parameter
 * @param byItem an item whose chosen option ends the parameter's code, e.g. rural or urban; or null
 * @param times code of a parameter that multiplies it, or null
 */
public record Limit(String parameter, String byItem, String times) {}
