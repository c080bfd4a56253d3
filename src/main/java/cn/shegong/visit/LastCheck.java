package cn.shegong.visit;

import java.time.LocalDateTime;

/** What was last said about a line of a checklist at a household, and when. */
public record LastCheck(String line, CheckResult result, String words, LocalDateTime visitedAt) {}
