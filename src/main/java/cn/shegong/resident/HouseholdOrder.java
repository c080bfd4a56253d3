package cn.shegong.resident;

/** The order of a list of households; equal ones follow each other by the head's name. */
public record HouseholdOrder(By by, boolean descending) {
    /** What households are ordered by. */
    public enum By {
        HEAD,
        PLACE,
        NUMBER,
        MEMBERS,
        LAST_VISIT
    }

    public static final HouseholdOrder HEAD = new HouseholdOrder(By.HEAD, false);
    public static final HouseholdOrder PLACE = new HouseholdOrder(By.PLACE, false);
}
