package cn.shegong.intake;

/**
 * One thing that the station has otherwise than the list.
 *
 * @param before as it stands in the station, numbers masked; empty when there is nothing
 * @param after as the list has it, numbers masked
 */
public record Difference(String label, String before, String after) {}
