package cn.shegong.doubles;

import java.util.List;

/**
 * A column that points at persons or at households, and what happens to its rows when two of them become one.
 *
 * @param keys the primary key of the table, all of it numbers
 * @param clash when a row is not taken over because the one who is kept has its like
 */
record Reference(String table, List<String> keys, String column, Clash clash) {
    /** When two rows say the same of one person. */
    enum Clash {
        /** Any number of them may stand side by side. */
        NEVER,
        /** The rest of the key is the same: the same visit, the same row of a work list. */
        SAME_REST_OF_KEY,
        /** Spells on one roster that overlap: nobody is on it twice at a time. */
        SPELL,
        /** Values of one field, of which only one holds. */
        FACT,
        /** The same thing on the same day. */
        EVENT,
        /** The same campaign. */
        CAMPAIGN
    }

    private static final List<String> ID = List.of("id");

    /** All columns that hold the key of a person, the head of a household apart. */
    static final List<Reference> TO_PERSONS = List.of(
            new Reference("roster_member", ID, "person_id", Clash.SPELL),
            new Reference("visit_person", List.of("visit_id", "person_id"), "person_id", Clash.SAME_REST_OF_KEY),
            new Reference("visit_call", ID, "person_id", Clash.NEVER),
            new Reference("fact", ID, "person_id", Clash.FACT),
            new Reference("assessment", ID, "person_id", Clash.NEVER),
            new Reference("life_event", ID, "person_id", Clash.EVENT),
            new Reference("screening_person", List.of("row_id", "person_id"), "person_id", Clash.SAME_REST_OF_KEY),
            new Reference("screening_problem", ID, "person_id", Clash.NEVER),
            new Reference("intake_difference", ID, "person_id", Clash.NEVER),
            new Reference("filed_document", ID, "person_id", Clash.NEVER),
            new Reference("merged_person", List.of("person_id"), "merged_into", Clash.NEVER),
            new Reference("person_different", ID, "one_id", Clash.NEVER),
            new Reference("person_different", ID, "other_id", Clash.NEVER));

    /**
     * The columns that follow when nobody at all is left of a household: it was the other one, entered twice. What befell
     * it (life_event) and where the other record of the person stood (merged_person) stays as it was.
     */
    static final List<Reference> TO_HOUSEHOLDS = List.of(
            new Reference("roster_entry", ID, "household_id", Clash.NEVER),
            new Reference("visit", ID, "household_id", Clash.NEVER),
            new Reference("visit_call", ID, "household_id", Clash.NEVER),
            new Reference("fact", ID, "household_id", Clash.FACT),
            new Reference("assessment", ID, "household_id", Clash.NEVER),
            new Reference("screening_row", ID, "household_id", Clash.CAMPAIGN),
            new Reference(
                    "screening_household",
                    List.of("screening_id", "household_id"),
                    "household_id",
                    Clash.SAME_REST_OF_KEY),
            new Reference("screening_problem", ID, "household_id", Clash.NEVER),
            new Reference("intake_difference", ID, "household_id", Clash.NEVER),
            new Reference("filed_document", ID, "household_id", Clash.NEVER),
            new Reference("pack_sheet", ID, "household_id", Clash.NEVER));
}
