package cn.shegong.base;

import java.util.List;

/**
 * One part of a long list.
 *
 * @param total how many rows the whole list has
 */
public record Rows<R>(List<R> rows, long total) {
    public Rows {
        rows = List.copyOf(rows);
    }

    /** The part of a list that is there as a whole. */
    public static <R> Rows<R> of(List<R> all, Slice slice) {
        int from = Math.min(slice.offset(), all.size());
        return new Rows<>(all.subList(from, Math.min(from + slice.limit(), all.size())), all.size());
    }
}
