package cn.shegong.doubles;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How two records are alike.
 *
 * @param reasons the weightiest first
 * @param weight 1 to 100, the surer the higher; only for order and for {@link #sureness}
 */
public record Likeness(List<Reason> reasons, int weight) {
    private static final int NEARLY_CERTAIN = 90;
    private static final int LIKELY = 65;

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /** 身份证只差一位、同名、同村. */
    public String words() {
        return reasons.stream().map(Reason::label).collect(Collectors.joining("、"));
    }

    /** How sure one may be, in a word. */
    public String sureness() {
        return weight >= NEARLY_CERTAIN ? "几乎肯定" : weight >= LIKELY ? "很可能" : "有可能";
    }

    public boolean nearlyCertain() {
        return weight >= NEARLY_CERTAIN;
    }
}
