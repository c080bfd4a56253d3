package cn.shegong.app;

import cn.shegong.count.Figure;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How far the month has come, on the first page: the figures, and how many households each village has had visited. */
final class MonthProgress extends VBox {
    /** @param report shows the month's report */
    MonthProgress(Today today, Runnable report) {
        super(12);
        getStyleClass().add("scrolled");
        var month = today.month();
        getChildren().add(figures(month.total().visits(), month.total().served()));
        int reached = month.onRoster().value() - month.notVisited().value();
        double passed = share(today.day());
        getChildren().add(bar("在册家庭已走访", reached, month.onRoster().value(), passed));
        for (var village : month.villages()) {
            if (village.onRoster().value() > 0) {
                int done = village.onRoster().value() - village.notVisited().value();
                var name = village.village().isEmpty() ? "未填村" : village.village();
                getChildren().add(bar(name, done, village.onRoster().value(), passed));
            }
        }
        var more = new Hyperlink("看月报和名单");
        more.setOnAction(e -> report.run());
        getChildren().add(more);
    }

    private static Node figures(Figure... figures) {
        var line = new HBox(24);
        for (var figure : figures) {
            var number = new Label(String.valueOf(figure.value()));
            number.getStyleClass().add("figure");
            var label = new Label(figure.label() + "（" + figure.unit().label() + "）");
            label.getStyleClass().add("quiet");
            line.getChildren().add(new VBox(number, label));
        }
        return line;
    }

    /** @param mark how much of the month has passed, 0 to 1 */
    private static Node bar(String name, int done, int all, double mark) {
        var label = new Label(name);
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        var count = new Label(done + " / " + all + " 户");
        count.getStyleClass().add("quiet");
        var bar = new ProgressBar(all == 0 ? 0 : (double) done / all);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        var line = new StackPane(bar);
        line.setAlignment(Pos.CENTER_LEFT);
        var day = new Region();
        day.getStyleClass().add("month-mark");
        day.setMaxSize(2, 14);
        day.translateXProperty().bind(bar.widthProperty().multiply(mark));
        Tooltip.install(line, new Tooltip("竖线是今天：本月已过 " + Math.round(mark * 100) + "%"));
        line.getChildren().add(day);
        return new VBox(2, new HBox(label, spacer, count), line);
    }

    private static double share(LocalDate day) {
        return (double) day.getDayOfMonth() / day.lengthOfMonth();
    }
}
