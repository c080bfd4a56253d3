package cn.shegong.life;

/** How many were born, died, came and left under a filter. */
public record LifeFigures(long born, long died, long movedIn, long movedOut) {}
