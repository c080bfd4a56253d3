package cn.shegong.listing;

import java.util.Map;
import java.util.Set;

/**
 * Something that can happen to a village, and what weighs how much then.
 *
 * @param alone weights of what is reason enough to be fetched
 * @param besides weights of what only counts beside such a reason
 */
public record Hazard(String code, String label, Map<Signal, Integer> alone, Map<Signal, Integer> besides) {
    public Hazard {
        alone = Map.copyOf(alone);
        besides = Map.copyOf(besides);
    }

    /** 0 when there is no reason to fetch the person early. */
    int weight(Set<Signal> signals) {
        int reasons = sum(alone, signals);
        return reasons == 0 ? 0 : reasons + sum(besides, signals);
    }

    /** Whether the weight is partly that of a signal. */
    boolean counts(Signal signal) {
        return alone.containsKey(signal) || besides.containsKey(signal);
    }

    private static int sum(Map<Signal, Integer> weights, Set<Signal> signals) {
        return signals.stream()
                .mapToInt(signal -> weights.getOrDefault(signal, 0))
                .sum();
    }
}
