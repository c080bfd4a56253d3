package cn.shegong.life.ui;

import cn.shegong.life.Past;
import cn.shegong.life.PastLine;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Ui;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 看某一天知道的: the file on a day of the past, as it stood then and as it is seen now, beside the work. */
final class PastView {
    private final Ui ui;
    private final LifeDesk desk;

    PastView(Ui ui, LifeDesk desk) {
        this.ui = ui;
        this.desk = desk;
    }

    /** @param personId 0 for the household */
    void ask(long personId, long householdId) {
        var day = LifeWords.dateField(desk.today());
        day.setId("past-day");
        var content = new VBox(8);
        content.getStyleClass().add("beside-scroll-bar");
        content.getChildren().setAll(LifeWords.quiet("填一个日期，看那一天下班时站里登记的是什么；旁边是照今天知道的，那一天实际是怎样。"));
        var scroll = new ScrollPane(content);
        scroll.setId("past-scroll");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Runnable show = () -> {
            var asked = day.valueProperty().get();
            if (asked != null) {
                ui.tasks()
                        .run(
                                () -> personId == 0
                                        ? desk.history().household(householdId, asked)
                                        : desk.history().person(personId, asked),
                                past -> draw(content, past));
            }
        };
        day.setOnAction(e -> show.run());
        var look = Buttons.plain("看这一天", Feather.SEARCH, show);
        look.setId("past-show");
        var head = new HBox(8, new Label("哪一天"), day, look);
        head.setAlignment(Pos.CENTER_LEFT);
        var view = new VBox(head, scroll);
        view.getStyleClass().add("past-view");
        ui.dialogs().look("看某一天知道的", view);
    }

    private static void draw(VBox content, Past past) {
        var summary = past.known()
                ? past.differences() == 0 ? "当时登记的，和现在看当时的一样。" : "有 " + past.differences() + " 处不一样，已经标出。"
                : "那一天站里还没有登记，左边空着；右边是照今天知道的。";
        content.getChildren().setAll(LifeWords.text(past.day() + "。" + summary));
        var grid = new GridPane();
        grid.getStyleClass().add("past-grid");
        for (int share : new int[] {20, 35, 35, 10}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, new Label(""), LifeWords.quiet("当时登记的"), LifeWords.quiet("现在看当时"));
        int row = 1;
        for (var part : past.parts()) {
            if (part.lines().isEmpty()) {
                continue;
            }
            var heading = new Label(part.title());
            heading.getStyleClass().add("part-title");
            grid.add(heading, 0, row++, 4, 1);
            for (var line : part.lines()) {
                line(grid, row++, line);
            }
        }
        content.getChildren().add(grid);
    }

    private static void line(GridPane grid, int row, PastLine line) {
        var label = LifeWords.quiet(line.label());
        var then = LifeWords.text(line.then().isEmpty() ? "（没有）" : line.then());
        var now = LifeWords.text(line.now().isEmpty() ? "（没有）" : line.now());
        grid.addRow(row, label, then, now);
        for (var cell : new Label[] {label, then, now}) {
            GridPane.setValignment(cell, VPos.TOP);
        }
        if (line.differs()) {
            then.getStyleClass().add("differs");
            now.getStyleClass().add("differs");
            grid.add(new Chip("不同", Chip.Tone.ATTENTION), 3, row);
        }
    }
}
