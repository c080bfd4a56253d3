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
}
