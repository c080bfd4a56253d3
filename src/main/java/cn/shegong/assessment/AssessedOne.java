package cn.shegong.assessment;

import java.time.LocalDate;

/** Whom a sheet is about: a person in the household of today, or a household by the name of its head. */
public record AssessedOne(
        long id, long householdId, String name, LocalDate birth, LocalDate death, Long villageId, LocalDate closedOn) {}
