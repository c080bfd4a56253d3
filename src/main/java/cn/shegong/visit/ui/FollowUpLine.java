package cn.shegong.visit.ui;

import cn.shegong.ui.Chip;
import cn.shegong.visit.VisitEntry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One thing that was promised on a visit or is urgent, on a list of what is to be done now. */
public final class FollowUpLine extends VBox {
    /**
     * @param open shows a household
     * @param record begins a visit to a household; null for who may not
     */
    public FollowUpLine(VisitEntry entry, LocalDate day, FollowUpForms forms, LongConsumer open, LongConsumer record) {
        super(2);
        getStyleClass().add("due-line");
        var visit = entry.visit();
        var first = new HBox(8);
        first.setAlignment(Pos.CENTER_LEFT);
        if (visit.urgent()) {
            first.getChildren().add(new Chip("紧急", Chip.Tone.BAD));
        }
        if (visit.followUpOn() != null) {
            first.getChildren().add(due(visit.followUpOn(), day));
        }
        var who = new Hyperlink(visit.headName().isEmpty() ? "无户主的户" : visit.headName());
        who.setMinWidth(Region.USE_PREF_SIZE);
        who.setOnAction(e -> open.accept(visit.householdId()));
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        first.getChildren().addAll(who, quiet(visit.villageName() + visit.groupLabel()), spacer);
        if (record != null) {
            first.getChildren()
                    .addAll(
                            link("记走访", "record-" + visit.rootId(), () -> record.accept(visit.householdId())),
                            link("办结", "close-" + visit.rootId(), () -> forms.close(visit)),
                            link("交给", "hand-" + visit.rootId(), () -> forms.hand(entry)));
        }
        var what = new Label(entry.ownerName() + "：" + VisitWords.promise(visit));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(first, what);
    }

    private static Chip due(LocalDate on, LocalDate day) {
        long late = ChronoUnit.DAYS.between(on, day);
        return late > 0
                ? new Chip("逾期 " + late + " 天", Chip.Tone.BAD)
                : late == 0 ? new Chip("今天", Chip.Tone.ATTENTION) : new Chip(-late + " 天后", Chip.Tone.PLAIN);
    }

    private static Hyperlink link(String verb, String id, Runnable act) {
        var link = new Hyperlink(verb);
        link.setId(id);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(e -> act.run());
        return link;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setMinWidth(0);
        return label;
    }
}
