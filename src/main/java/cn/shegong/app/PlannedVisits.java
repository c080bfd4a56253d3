package cn.shegong.app;

import cn.shegong.plan.When;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** How the visiting plan stands, on one line of the first page: each figure leads to its households. */
final class PlannedVisits extends FlowPane {
    /** @param open brings a part of the plan to the front */
    PlannedVisits(Map<When, Integer> planned, Consumer<When> open) {
        super(8, 0);
        setMinHeight(Region.USE_PREF_SIZE);
        for (var part : List.of(When.CALL, When.OVERDUE, When.WEEK)) {
            int number = planned.getOrDefault(part, 0);
            if (number > 0 || part == When.WEEK) {
                var link = new Hyperlink("探访" + part.label() + " " + number + " 户");
                link.setId("planned-" + part.name());
                link.setMinWidth(Region.USE_PREF_SIZE);
                link.setOnAction(e -> open.accept(part));
                getChildren().add(link);
            }
        }
    }
}
