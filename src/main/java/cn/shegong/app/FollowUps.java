package cn.shegong.app;

import cn.shegong.ui.OneOf;
import cn.shegong.visit.ui.FollowUpForms;
import cn.shegong.visit.ui.FollowUpLine;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What was promised on visits and is to be done now, on the first page: one's own, or everybody's. */
final class FollowUps extends VBox {
    /** Whose follow-ups are shown. */
    enum Whose {
        MINE,
        ALL
    }

    /**
     * @param whose what is chosen here; null before anything was: then one's own, if there are any
     * @param open shows a household
     * @param record begins a visit to a household; null for who may not
     */
    FollowUps(Today today, ObjectProperty<Whose> whose, FollowUpForms forms, LongConsumer open, LongConsumer record) {
        super(4);
        getStyleClass().add("scrolled");
        var lines = new VBox(4);
        var switched = new OneOf<>(
                List.of(Whose.values()),
                one -> one == Whose.MINE
                        ? "我的 " + today.mine().size()
                        : "全站 " + today.due().size(),
                false);
        switched.setId("whose-follow-ups");
        if (whose.get() == null) {
            whose.set(today.mine().isEmpty() ? Whose.ALL : Whose.MINE);
        }
        switched.valueProperty().set(whose.get());
        Runnable draw = () -> {
            var shown = whose.get() == Whose.MINE ? today.mine() : today.due();
            lines.getChildren()
                    .setAll(shown.stream()
                            .map(entry -> new FollowUpLine(entry, today.day(), forms, open, record))
                            .toList());
            if (shown.isEmpty()) {
                lines.getChildren().add(nothing());
            }
        };
        switched.valueProperty().addListener((o, was, is) -> {
            whose.set(is);
            draw.run();
        });
        draw.run();
        getChildren().addAll(switched, lines);
    }

    private static Label nothing() {
        var nothing = new Label("七天之内没有轮到我跟进的事；别人的在“全站”里。");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("quiet");
        return nothing;
    }
}
