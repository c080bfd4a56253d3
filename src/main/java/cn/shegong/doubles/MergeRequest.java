package cn.shegong.doubles;

import java.util.Set;

/**
 * Which two become one, and which values hold.
 *
 * @param fromGone codes of the fields of which the value of the other is taken, see {@link ComparedField#code}
 * @param newHeadId who becomes the head of the household that loses its own; null when none does
 */
public record MergeRequest(long keptId, long goneId, Set<String> fromGone, Long newHeadId) {
    public MergeRequest {
        fromGone = Set.copyOf(fromGone);
    }
}
