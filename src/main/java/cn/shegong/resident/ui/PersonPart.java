package cn.shegong.resident.ui;

import javafx.scene.Node;

/** What a higher feature shows of a person or a household on their page. */
public interface PersonPart {
    String title();

    /** Whether it stands in the place of the read-only list of rosters. */
    default boolean tellsRosters() {
        return false;
    }

    /**
     * Built afresh every time the page is shown.
     *
     * @param personId 0 on a household's page
     */
    Node view(long personId, long householdId);
}
