package cn.shegong.assessment.ui;

/** Whom a sheet in the form is about, with what tells them from others of the name. */
record Assessed(Long personId, Long householdId, String name, String explanation) {}
