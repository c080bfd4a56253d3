package cn.shegong.app;

import cn.shegong.ui.Chip;
import cn.shegong.visit.VisitEntry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was promised on visits and is to be done now, on the first page; each line leads to its household. */
final class FollowUps extends VBox {
    private final LongConsumer open;
    private final LongConsumer record;

    /**
     * @param open shows a household
     * @param record begins a visit to a household
     */
    FollowUps(Today today, LongConsumer open, LongConsumer record) {
        super(4);
        this.open = open;
        this.record = record;
        getStyleClass().add("scrolled");
        today.due().forEach(entry -> getChildren().add(line(entry, today.day())));
    }

    private Node line(VisitEntry entry, LocalDate day) {
        var visit = entry.visit();
        long late = ChronoUnit.DAYS.between(visit.followUpOn(), day);
        var chip = late > 0
                ? new Chip("逾期 " + late + " 天", Chip.Tone.BAD)
                : late == 0 ? new Chip("今天", Chip.Tone.ATTENTION) : new Chip(-late + " 天后", Chip.Tone.PLAIN);
        var who = new Hyperlink(visit.headName());
        who.setMinWidth(Region.USE_PREF_SIZE);
        who.setOnAction(e -> open.accept(visit.householdId()));
        var where = new Label(visit.villageName() + visit.groupLabel());
        where.getStyleClass().add("quiet");
        where.setMinWidth(Region.USE_PREF_SIZE);
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        var begin = new Hyperlink("记走访");
        begin.setMinWidth(Region.USE_PREF_SIZE);
        begin.setOnAction(e -> record.accept(visit.householdId()));
        var first = new HBox(8, chip, who, where, spacer, begin);
        first.setAlignment(Pos.CENTER_LEFT);
        var what = new Label(visit.followUpText());
        what.setWrapText(true);
        var line = new VBox(2, first, what);
        line.getStyleClass().add("due-line");
        return line;
    }
}
