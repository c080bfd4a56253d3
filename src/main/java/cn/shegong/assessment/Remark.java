package cn.shegong.assessment;

/** What is said besides the level when something is the case; {@code {code}} stands for a score. */
public record Remark(String code, String text, Condition when) {}
