package cn.shegong.roster;

/** How many households and persons, each once, a roster holds. */
public record RollCount(Category category, int households, int persons) {}
