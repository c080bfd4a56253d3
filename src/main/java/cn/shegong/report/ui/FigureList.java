package cn.shegong.report.ui;

import cn.shegong.count.Figure;
import cn.shegong.report.PeriodReport;
import cn.shegong.report.RollForward;
import cn.shegong.report.ServiceFigures;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The period's figures as small tables in which every number opens its list. */
final class FigureList {
    private final Consumer<Figure> open;
    private final VBox box = new VBox(8);

    FigureList(Consumer<Figure> open) {
        this.open = open;
        box.getStyleClass().add("figure-list");
    }

    Node view() {
        return box;
    }

    void show(PeriodReport report) {
        box.getChildren().clear();
        heading("服务情况");
        var services = grid("项目", "户次", "户", "人次", "人");
        int row = 1;
        for (var item : report.items()) {
            service(services, row++, item.title(), item);
        }
        service(services, row, "合计", report.total());
        if (report.months().size() > 1) {
            months(report);
        }
        heading("走访类型");
        var kinds = grid("类型", "户次", "", "", "");
        row = 1;
        for (var kind : report.kinds()) {
            line(kinds, row++, kind.label(), kind);
        }
        heading("对象排查");
        var screening = grid("项目", "数量", "", "", "");
        row = 1;
        for (var figure : report.screening().all()) {
            line(screening, row++, figure.label() + "（" + figure.unit().label() + "）", figure);
        }
        assessments(report);
        heading("名册变动");
        if (report.rosters().isEmpty()) {
            quiet(report.here() + "没有在册对象。");
        } else {
            var rosters = grid("类别", "期初", "新增", "退出", "期末");
            row = 1;
            for (var roster : report.rosters()) {
                roll(rosters, row++, roster.category().label() + "（户）", roster.households());
                roll(rosters, row++, roster.category().label() + "（人）", roster.persons());
            }
        }
        heading("各村（社区）");
        var villages = grid("村", "户次", "人次", "在册户", "未走访");
        row = 1;
        for (var village : report.villages()) {
            line(
                    villages,
                    row++,
                    village.village().isEmpty() ? "未填村" : village.village(),
                    village.visits(),
                    village.served(),
                    village.onRoster(),
                    village.notVisited());
        }
        line(
                villages,
                row,
                "合计",
                report.total().visits(),
                report.total().served(),
                report.onRoster(),
                report.notVisited());
        plan(report);
        heading("工作人员");
        var workers = grid("姓名", "走访", "陪同", "未见到", "小时");
        row = 1;
        for (var worker : report.workers()) {
            line(
                    workers,
                    row++,
                    worker.worker(),
                    worker.visits(),
                    worker.accompanied(),
                    worker.failed(),
                    worker.hours());
        }
        heading("其他");
        var others = grid("", "户次", "", "", "");
        line(others, 1, "上门未见到", report.attempts());
        line(others, 2, "补录", report.enteredLate());
    }

    private void months(PeriodReport report) {
        heading("各月情况");
        var grid = grid("月份", "户次", "人次", "评估", "建档");
        int row = 1;
        for (var month : report.months()) {
            line(
                    grid,
                    row++,
                    month.month().getMonthValue() + "月" + (month.closed() ? "" : "（没有封）"),
                    month.visits(),
                    month.served(),
                    month.assessments(),
                    month.opened());
        }
    }

    private void assessments(PeriodReport report) {
        heading("评估和建档");
        var grid = grid("量表", "人次", "", "", "");
        int row = 1;
        for (var instrument : report.assessments().instruments()) {
            line(grid, row++, instrument.sheets().label(), instrument.sheets());
            for (var level : instrument.levels()) {
                line(grid, row++, "　" + level.label(), level);
            }
        }
        line(grid, row++, "满意度问到", report.assessments().asked());
        line(grid, row++, "其中满意、很满意", report.assessments().satisfied());
        line(grid, row, "建档（份）", report.opened());
    }

    private void plan(PeriodReport report) {
        heading("月探访率（" + report.lastMonth().getMonthValue() + "月）");
        var grid = grid("类别", "应访", "已访", "未访", "");
        int row = 1;
        for (var one : report.plan().classes()) {
            line(grid, row++, one.label() + "　" + one.rate(), one.should(), one.visited(), one.missing());
        }
        line(grid, row, "到期末逾期未访（户）", report.plan().overdue());
    }

    private void service(GridPane grid, int row, String title, ServiceFigures figures) {
        line(grid, row, title, figures.visits(), figures.households(), figures.served(), figures.persons());
    }

    private void roll(GridPane grid, int row, String title, RollForward roll) {
        line(grid, row, title, roll.opening(), roll.entered(), roll.left(), roll.closing());
    }

    private void line(GridPane grid, int row, String title, Figure... figures) {
        var label = new Label(title);
        label.setWrapText(true);
        GridPane.setHgrow(label, Priority.ALWAYS);
        grid.add(label, 0, row);
        for (int i = 0; i < figures.length; i++) {
            var figure = figures[i];
            var link = new Hyperlink(figure.number());
            link.getStyleClass().add("figure-link");
            link.setOnAction(e -> {
                link.setVisited(false);
                open.accept(figure);
            });
            link.setDisable(figure.isEmpty());
            GridPane.setHalignment(link, javafx.geometry.HPos.RIGHT);
            grid.add(link, i + 1, row);
        }
    }

    private GridPane grid(String... headings) {
        var grid = new GridPane();
        grid.getStyleClass().add("figure-grid");
        for (int i = 0; i < headings.length; i++) {
            var column = new javafx.scene.layout.ColumnConstraints();
            if (i == 0) {
                column.setHgrow(Priority.ALWAYS);
                column.setMinWidth(120);
            } else {
                column.setMinWidth(48);
                column.setHalignment(javafx.geometry.HPos.RIGHT);
            }
            grid.getColumnConstraints().add(column);
            var heading = new Label(headings[i]);
            heading.getStyleClass().add("quiet");
            heading.setAlignment(i == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
            grid.add(heading, i, 0);
        }
        box.getChildren().add(grid);
        return grid;
    }

    private void heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("form-section");
        box.getChildren().add(label);
    }

    private void quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        box.getChildren().add(label);
    }
}
