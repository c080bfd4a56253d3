package cn.shegong.assessment;

import java.time.LocalDate;

/**
 * Somebody who is to be assessed.
 *
 * @param lastOn when it was done last; null for never
 */
public record Need(long householdId, long personId, String name, Instrument instrument, LocalDate lastOn) {}
