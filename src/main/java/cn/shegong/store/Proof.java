package cn.shegong.store;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What came of rebuilding the store from its oldest snapshot and its journals and comparing it with the live one.
 *
 * @param sequence the journal's record up to which both were compared
 * @param rows how many rows were compared
 * @param since when the oldest snapshot was taken
 * @param differing tables that were not the same; empty when all is well
 */
public record Proof(LocalDateTime at, long sequence, long rows, LocalDateTime since, List<String> differing) {
    public Proof {
        differing = List.copyOf(differing);
    }

    public boolean good() {
        return differing.isEmpty();
    }
}
