package cn.shegong.closing;

import cn.shegong.count.Line;

/** A line that came in or was corrected after its own month had been closed, and what it counts for. */
public record LateEntry(String indicator, Line line) {}
