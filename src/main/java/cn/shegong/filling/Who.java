package cn.shegong.filling;

import cn.shegong.roster.Category;

/**
 * Whose rows a table gets.
 *
 * @param category the roster, or null
 * @param elders whether those of the eight classes of elders with special difficulties
 */
public record Who(Category category, boolean elders) {
    /** All residents. */
    public static final Who EVERYBODY = new Who(null, false);

    public static final Who ELDERS = new Who(null, true);

    public static Who on(Category category) {
        return new Who(category, false);
    }

    public String label() {
        return category != null ? category.label() : elders ? "特殊困难老年人（八类）" : "全部居民";
    }

    /** Whether households are granted it, so that a table may have a row for each. */
    boolean households() {
        return category != null && category.householdBased();
    }

    @Override
    public String toString() {
        return label();
    }
}
