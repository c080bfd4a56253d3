package cn.shegong.intake;

/** What is to be written for one household of a list. */
final class HouseholdPlan {}
