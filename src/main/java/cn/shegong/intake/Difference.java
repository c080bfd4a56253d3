package cn.shegong.intake;

import java.util.Optional;

/**
 * One thing that the station has otherwise than the list.
 *
 * @param before as it stands in the station, numbers masked; empty when there is nothing
 * @param after as the list has it, numbers masked
 * @param kept why the station's stays; empty when the list's is taken
 */
public record Difference(String label, String before, String after, Optional<String> kept) {
    Difference(String label, String before, String after) {
        this(label, before, after, Optional.empty());
    }

    Difference keptFor(Optional<String> reason) {
        return new Difference(label, before, after, reason);
    }

    /** Whether the list's is taken. */
    public boolean taken() {
        return kept.isEmpty();
    }
}
