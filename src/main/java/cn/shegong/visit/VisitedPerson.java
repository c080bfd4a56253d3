package cn.shegong.visit;

/** A member of a visited household, by name. */
public record VisitedPerson(long visitId, long personId, String name, boolean met) {}
