package cn.shegong.roster;

import java.util.Map;

/**
 * A line of a roll with what is known beyond it.
 *
 * @param facts contents by field code, of the person (the head where the line is a household) and of the household; numbers
 *     that not everyone may read are masked
 */
public record RollLine(RollRow row, Map<String, String> facts) {
    public RollLine {
        facts = Map.copyOf(facts);
    }

    /** Empty when nobody has said. */
    public String fact(String code) {
        return facts.getOrDefault(code, "");
    }
}
