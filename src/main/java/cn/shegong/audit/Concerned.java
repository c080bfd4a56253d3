package cn.shegong.audit;

/**
 * The record that a line or a correction is about.
 *
 * @param name as people call it: 张德山, 张德山家, 低保：张德山家
 * @param personId the person whose page shows it, or null
 * @param householdId the household whose page shows it, or null; both are null when the record is no more
 */
public record Concerned(String name, Long personId, Long householdId) {
    static Concerned person(String name, long id) {
        return new Concerned(name, id, null);
    }

    static Concerned household(String name, long id) {
        return new Concerned(name, null, id);
    }

    /** The same page under another name. */
    Concerned called(String other) {
        return new Concerned(other, personId, householdId);
    }

    public boolean hasPage() {
        return personId != null || householdId != null;
    }
}
