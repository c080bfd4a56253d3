package cn.shegong.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * Whose names one list holds: those of one roster, or of several of which each person stands there once.
 *
 * @param label what the list is called
 * @param households whether its lines are households rather than persons
 */
public record Roll(String label, List<Part> parts, boolean households) {
    public Roll {
        parts = List.copyOf(parts);
    }

    /**
     * A roster, or those on it who were born on a day or before.
     *
     * @param bornUntil null takes everyone
     */
    public record Part(Category category, LocalDate bornUntil) {}

    /** The whole of one roster, by households where households are granted it. */
    public static Roll of(Category category) {
        return new Roll(category.label(), List.of(new Part(category, null)), category.householdBased());
    }

    /** The persons of one roster. */
    public static Roll persons(Category category) {
        return new Roll(category.label(), List.of(new Part(category, null)), false);
    }

    public List<Category> categories() {
        return parts.stream().map(Part::category).toList();
    }

    /** The roster when there is but one; the first otherwise. */
    public Category category() {
        return parts.get(0).category();
    }

    /** Whether several rosters are put together. */
    public boolean several() {
        return parts.size() > 1;
    }
}
