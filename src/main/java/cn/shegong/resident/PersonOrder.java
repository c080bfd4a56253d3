package cn.shegong.resident;

/** The order of a list of persons; equal ones follow each other by name. */
public record PersonOrder(By by, boolean descending) {
    /** What persons are ordered by. */
    public enum By {
        NAME,
        PLACE,
        BIRTH,
        ADDED,
        LAST_VISIT
    }

    public static final PersonOrder NAME = new PersonOrder(By.NAME, false);
    public static final PersonOrder PLACE = new PersonOrder(By.PLACE, false);

    /** Whether it takes the household to tell who comes first. */
    boolean asksPlace() {
        return by == By.PLACE || by == By.LAST_VISIT;
    }
}
