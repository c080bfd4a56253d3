package cn.shegong.app;

import cn.shegong.resident.ui.PersonPart;
import cn.shegong.roster.ui.RosterPart;
import javafx.scene.Node;

/** The memberships as a part of a person's or a household's page. */
final class RosterCard implements PersonPart {
    private final RosterPart part;

    RosterCard(RosterPart part) {
        this.part = part;
    }

    @Override
    public String title() {
        return "名单与待遇";
    }

    @Override
    public boolean tellsRosters() {
        return true;
    }

    @Override
    public Node view(long personId, long householdId) {
        return part.view(personId, householdId);
    }
}
