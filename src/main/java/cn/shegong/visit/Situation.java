package cn.shegong.visit;

import java.util.Objects;

/**
 * What was found at the household, under the headings of catalogue item A1.2; a text is empty where nothing was noted.
 *
 * @param economy income and spending
 * @param housing the house, water, electricity, heating
 * @param employment work of the members
 * @param hardshipKind main cause of hardship, or null
 * @param hardshipDegree or null
 */
public record Situation(
        String economy,
        String housing,
        String health,
        String employment,
        HardshipKind hardshipKind,
        HardshipDegree hardshipDegree) {
    /** Nothing noted. */
    public static final Situation NONE = new Situation("", "", "", "", null, null);

    public Situation {
        economy = Objects.requireNonNullElse(economy, "").strip();
        housing = Objects.requireNonNullElse(housing, "").strip();
        health = Objects.requireNonNullElse(health, "").strip();
        employment = Objects.requireNonNullElse(employment, "").strip();
    }
}
