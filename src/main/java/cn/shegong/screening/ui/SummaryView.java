package cn.shegong.screening.ui;

import cn.shegong.base.Right;
import cn.shegong.screening.ChangeKind;
import cn.shegong.screening.Method;
import cn.shegong.screening.Screening;
import cn.shegong.screening.ScreeningFigure;
import cn.shegong.screening.ScreeningName;
import cn.shegong.screening.ScreeningSummary;
import cn.shegong.screening.Suggestion;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Columns;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.LongText;
import cn.shegong.ui.Ui;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a campaign came to: figures at the left, each opening its list at the right; the report from here. */
final class SummaryView extends BorderPane {
    private final Ui ui;
    private final ScreeningDesk desk;
    private final Consumer<Screening> changed;
    private final VBox figures = new VBox(8);
    private final Label title = new Label();
    private final TableView<ScreeningName> names = new TableView<>();
    private ScreeningSummary summary;
    private String shown = "";

    /** @param changed called with the campaign after its words were written */
    SummaryView(Ui ui, ScreeningDesk desk, Consumer<Screening> changed) {
        this.ui = ui;
        this.desk = desk;
        this.changed = changed;
        figures.getStyleClass().add("figure-list");
        var scroll = new ScrollPane(figures);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setPrefWidth(440);
        setLeft(scroll);
        title.getStyleClass().add("heading");
        names.setId("names");
        Columns.of(names)
                .text("村（社区）", 100, ScreeningName::village)
                .text("组", 56, ScreeningName::group)
                .text("姓名", 100, ScreeningName::name)
                .text("说明", 300, ScreeningName::note);
        names.setPlaceholder(new Empty("点左边的数字，这里是它的名单。"));
        names.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                open();
            }
        });
        names.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                open();
                e.consume();
            }
        });
        var right = new VBox(8, title, names);
        right.getStyleClass().add("detail");
        VBox.setVgrow(names, Priority.ALWAYS);
        setCenter(right);
    }

    private void open() {
        var name = names.getSelectionModel().getSelectedItem();
        if (name != null && name.householdId() != null) {
            desk.openHousehold().accept(name.householdId());
        }
    }

    void fill(ScreeningSummary fresh) {
        summary = fresh;
        figures.getChildren().clear();
        var buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_LEFT);
        if (ui.actor().may(Right.EXPORT)) {
            var report = Buttons.plain("写《问题报告和建议》", Feather.FILE_TEXT, this::report);
            report.setId("report");
            buttons.getChildren().add(report);
        }
        if (ui.actor().may(Right.RECORD) && fresh.screening().stage().open()) {
            var words = Buttons.plain("写自己的话…", Feather.EDIT_3, this::words);
            words.setId("words");
            words.getStyleClass().add("flat");
            buttons.getChildren().add(words);
        }
        figures.getChildren().add(buttons);
        heading("总的情况");
        var all = grid("", "");
        line(all, "应查（户）", fresh.listed());
        line(all, "排查（户）", fresh.examined());
        line(all, "排查（人）", fresh.examinedPersons());
        line(all, "待查（户）", fresh.waiting());
        line(all, "未查（户）", fresh.missed());
        line(all, "新发现（户）", fresh.newlyFound());
        line(all, "村级签字（户）", fresh.signed());
        line(all, "移出（户）", fresh.removedFigure());
        heading("变化和建议");
        var results = grid("", "户");
        line(results, "有变化", fresh.changed());
        present(results, Arrays.stream(ChangeKind.values()).map(fresh::changed).toArray(ScreeningFigure[]::new));
        present(
                results,
                Arrays.stream(Suggestion.values()).map(fresh::suggested).toArray(ScreeningFigure[]::new));
        present(results, Arrays.stream(Method.values()).map(fresh::by).toArray(ScreeningFigure[]::new));
        heading("问题");
        var problems = grid("", "件");
        line(problems, "问题", fresh.problemFigure());
        fresh.problemsByKind().values().forEach(figure -> line(problems, figure.label(), figure));
        heading("各村（社区）");
        var villages = grid("村", "应查", "已查", "未查", "变化", "退出", "问题");
        for (var village : fresh.villages()) {
            line(
                    villages,
                    village.village().isEmpty() ? "未填村" : village.village(),
                    village.listed(),
                    village.examined(),
                    village.missed(),
                    village.changed(),
                    village.leave(),
                    village.problems());
        }
        if (shown.isEmpty()) {
            show(fresh.waiting().value() > 0 ? fresh.waiting() : fresh.examined());
        } else {
            title.setText("");
            names.getItems().clear();
            shown = "";
            show(fresh.examined());
        }
    }

    private void present(GridPane grid, ScreeningFigure... some) {
        Arrays.stream(some).filter(figure -> figure.value() > 0).forEach(figure -> line(grid, figure.label(), figure));
    }

    private void line(GridPane grid, String label, ScreeningFigure... some) {
        int row = grid.getRowCount();
        grid.add(new Label(label), 0, row);
        for (int i = 0; i < some.length; i++) {
            var figure = some[i];
            var link = new Hyperlink(String.valueOf(figure.value()));
            link.getStyleClass().add("figure-link");
            link.setDisable(figure.value() == 0);
            link.setOnAction(e -> {
                link.setVisited(false);
                show(figure);
            });
            GridPane.setHalignment(link, HPos.RIGHT);
            grid.add(link, i + 1, row);
        }
    }

    private void show(ScreeningFigure figure) {
        shown = figure.label();
        title.setText(figure.label() + " " + figure.text());
        names.getItems().setAll(figure.names());
    }

    private GridPane grid(String... headings) {
        var grid = new GridPane();
        grid.getStyleClass().add("figure-grid");
        for (int i = 0; i < headings.length; i++) {
            var column = new ColumnConstraints();
            if (i == 0) {
                column.setHgrow(Priority.ALWAYS);
                column.setMinWidth(120);
            } else {
                column.setMinWidth(48);
                column.setHalignment(HPos.RIGHT);
            }
            grid.getColumnConstraints().add(column);
            var heading = new Label(headings[i]);
            heading.getStyleClass().add("quiet");
            grid.add(heading, i, 0);
        }
        figures.getChildren().add(grid);
        return grid;
    }

    private void heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("form-section");
        figures.getChildren().add(label);
    }

    private void report() {
        var actor = ui.actor();
        long id = summary.screening().id();
        ui.dialogs().folder("报告写到哪个文件夹").ifPresent(folder -> ui.tasks()
                .job(
                        "写问题报告和建议",
                        progress -> desk.papers()
                                .writeReport(actor, id, desk.fonts().get(), folder, progress),
                        files -> ui.dialogs().done("已写到 " + files.get(0).getFileName() + " 和 PDF。要改字句，改 .docx 那一份")));
    }

    private void words() {
        var screening = summary.screening();
        var conduct = new LongText(4);
        conduct.setText(screening.conduct());
        var advice = new LongText(4);
        advice.setText(screening.advice());
        var form = new FormPane()
                .field("开展情况", "conduct", conduct)
                .field("总的建议", "advice", advice)
                .end();
        form.setPrefWidth(640);
        var actor = ui.actor();
        FormDialog.ask(
                ui,
                "报告里自己的话",
                form,
                "保存",
                () -> conduct.getText(),
                words -> desk.screenings().write(actor, screening.id(), words, advice.getText()),
                after -> {
                    ui.dialogs().done("已保存到磁盘");
                    changed.accept(after);
                });
    }
}
