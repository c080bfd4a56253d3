package cn.shegong.roster.ui;

import cn.shegong.roster.Category;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Ui;
import java.util.Comparator;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The memberships on a person's or a household's page, with everything that can be done about them. */
public final class RosterPart {
    private final Ui ui;
    private final Memberships memberships;
    private final MemberFiles files;
    private final RosterDesk desk;
    private final Runnable changed;

    /** @param changed reads the page again after something was written */
    public RosterPart(Ui ui, RosterDesk desk, Runnable changed) {
        this.ui = ui;
        this.desk = desk;
        this.changed = changed;
        memberships = new Memberships(ui, desk);
        files = new MemberFiles(desk);
    }

    /** @param personId 0 on a household's page */
    public Node view(long personId, long householdId) {
        var all = new VBox(12);
        all.setId("memberships");
        ui.tasks().run(() -> files.of(personId, householdId), grants -> {
            grants.stream()
                    .sorted(Comparator.comparing((Grant grant) -> !grant.holds()))
                    .map(new GrantView(memberships, changed)::of)
                    .forEach(all.getChildren()::add);
            if (grants.isEmpty()) {
                all.getChildren().add(Memberships.quiet("不在任何花名册上。"));
            }
            if (memberships.may()) {
                all.getChildren().add(enter(personId, householdId));
            }
        });
        return all;
    }

    /**
     * Asks for what is needed to put a person on a roster.
     *
     * @param reason why, as far as it is known
     * @param entered called after it was done, and after it was taken back
     */
    public void enter(Category first, long personId, String reason, Runnable entered) {
        memberships.enter(first, personId, reason, entered);
    }

    private Node enter(long personId, long householdId) {
        var button = Buttons.plain("列入名单…", Feather.PLUS, () -> {
            var first = personId == 0 ? Category.DIBAO : Category.DISABLED;
            if (personId != 0) {
                memberships.enter(first, personId, changed);
            } else {
                ui.tasks()
                        .run(
                                () -> desk.households()
                                        .household(householdId)
                                        .orElseThrow()
                                        .headId(),
                                head -> memberships.enter(first, head == null ? 0 : head, changed));
            }
        });
        button.setId("enter-roster");
        return button;
    }
}
