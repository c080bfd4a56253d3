package cn.shegong.visit.ui;

import cn.shegong.base.Slice;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Tasks;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitFilter;
import cn.shegong.visit.VisitService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The visits of one household or person, newest first, as part of that one's page. */
final class VisitTimeline extends VBox {
    private static final int SHOWN = 50;

    VisitTimeline(Tasks tasks, VisitService visits, VisitFilter whose) {
        super(8);
        getStyleClass().add("timeline");
        tasks.run(() -> visits.list(whose, new Slice("", false, 0, SHOWN)), entries -> {
            if (entries.rows().isEmpty()) {
                getChildren().setAll(quiet("还没有走访过。"));
            } else {
                getChildren()
                        .setAll(entries.rows().stream().map(VisitTimeline::line).toList());
            }
            if (entries.total() > SHOWN) {
                getChildren().add(quiet("更早的 " + (entries.total() - SHOWN) + " 次请到“走访”页查。"));
            }
        });
    }

    private static VBox line(VisitEntry entry) {
        var visit = entry.visit();
        var when = new Label(VisitWords.when(visit.visitedAt()));
        when.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, when, new Chip(visit.way().label(), Chip.Tone.PLAIN), VisitChips.outcome(visit));
        head.getChildren().add(quiet(entry.visitorNames()));
        head.setAlignment(Pos.CENTER_LEFT);
        var words = Stream.of(visit.problems(), visit.done(), VisitWords.followUp(visit))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
        var box = new VBox(2, head);
        if (!words.isEmpty()) {
            var text = new Label(words);
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(text);
        }
        return box;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        return label;
    }
}
