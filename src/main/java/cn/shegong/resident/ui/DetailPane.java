package cn.shegong.resident.ui;

import cn.shegong.ui.Buttons;
import cn.shegong.ui.Empty;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is known of the chosen row, beside the list: who, with whom, what is due, the last things done. */
final class DetailPane {
    private static final int LAST_THINGS = 3;

    private final String nobody;
    private final LongConsumer recordVisit;
    private final LongConsumer openPerson;
    private final LongConsumer openHousehold;
    private final VBox contents = new VBox();
    private final ScrollPane view = new ScrollPane(contents);

    /** @param nobody what stands there while nothing is chosen */
    DetailPane(String nobody, LongConsumer recordVisit, LongConsumer openPerson, LongConsumer openHousehold) {
        this.nobody = nobody;
        this.recordVisit = recordVisit;
        this.openPerson = openPerson;
        this.openHousehold = openHousehold;
        contents.getStyleClass().add("detail");
        view.setId("detail");
        view.setFitToWidth(true);
        view.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        view.getStyleClass().add("detail-scroll");
        view.setMinWidth(300);
        clear();
    }

    Node view() {
        return view;
    }

    void show(PersonFile file) {
        if (file == null) {
            clear();
            return;
        }
        var home = file.home();
        var person = file.person();
        fill(
                person.name(),
                Words.joined(
                        " · ",
                        Words.sexAndAge(person, home.today()),
                        home.place(),
                        Words.gone(person.diedOn(), person.movedOutOn())),
                file.rosters(),
                buttons(home.household().id(), () -> openPerson.accept(person.id())),
                home,
                person.id());
    }

    void show(HouseholdFile home) {
        if (home == null) {
            clear();
            return;
        }
        fill(
                home.name(),
                Words.joined(
                        " · ",
                        home.place(),
                        home.household().address(),
                        home.household().closedOn() == null ? "" : "已销户"),
                List.of(),
                buttons(
                        home.household().id(),
                        () -> openHousehold.accept(home.household().id())),
                home,
                0);
    }

    private void fill(String name, String who, List<String> rosters, Node buttons, HouseholdFile home, long self) {
        var heading = new Label(name);
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        contents.getChildren().setAll(heading, Sections.text(who));
        if (!rosters.isEmpty()) {
            contents.getChildren().add(Sections.chips(rosters));
        }
        contents.getChildren()
                .addAll(
                        buttons,
                        Sections.part("家庭成员", Sections.members(home, self, openPerson)),
                        Sections.part("该做的", Sections.due(home.due(), home.today())),
                        Sections.part("最近", Sections.timeLine(home.events(), LAST_THINGS)));
        view.setVvalue(0);
    }

    private Node buttons(long householdId, Runnable open) {
        var visit = Buttons.plain("记一次走访", Feather.EDIT_3, () -> recordVisit.accept(householdId));
        visit.setId("record-visit");
        var whole = Buttons.plain("打开", Feather.MAXIMIZE_2, open);
        whole.setId("open");
        return new HBox(8, visit, whole);
    }

    private void clear() {
        contents.getChildren().setAll(new Empty(nobody));
    }
}
