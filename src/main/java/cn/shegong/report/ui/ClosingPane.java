package cn.shegong.report.ui;

import cn.shegong.closing.Closing;
import cn.shegong.closing.Finding;
import cn.shegong.closing.LateEntry;
import cn.shegong.listing.FileFormat;
import cn.shegong.report.ui.ClosingViewModel.Standing;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Columns;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 封月: what was found when the month was checked, what came late and why, and the button that closes or opens it. */
final class ClosingPane {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int ROW = 32;
    private static final int MOST_ROWS = 8;

    private final Ui ui;
    private final ClosingViewModel model;
    private final Runnable back;
    private final LongConsumer openHousehold;
    private final VBox box = new VBox(12);

    ClosingPane(Ui ui, ClosingViewModel model, Runnable back, LongConsumer openHousehold) {
        this.ui = ui;
        this.model = model;
        this.back = back;
        this.openHousehold = openHousehold;
        box.getStyleClass().add("detail");
        box.setId("closing");
        model.standingProperty().addListener((o, was, is) -> show(is));
        show(model.standingProperty().get());
    }

    Node view() {
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private void show(Standing standing) {
        box.getChildren().clear();
        if (standing == null) {
            box.getChildren().add(quiet("正在核对…"));
            return;
        }
        box.getChildren().add(head(standing));
        if (!standing.closed()) {
            if (standing.findings().isEmpty()) {
                box.getChildren().add(quiet("核对过了，没有发现问题。"));
            }
            standing.findings().forEach(finding -> box.getChildren().add(finding(finding)));
        }
        if (!standing.late().isEmpty()) {
            box.getChildren().add(late(standing));
        }
        if (!standing.history().isEmpty()) {
            box.getChildren().add(history(standing));
        }
    }

    private Node head(Standing standing) {
        var title = new Label(standing.month().getYear() + "年"
                + standing.month().getMonthValue() + "月" + (standing.closed() ? "已封" : "还没有封"));
        title.getStyleClass().add("heading");
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        var act = standing.closed()
                ? Buttons.plain("重新打开…", Feather.UNLOCK, () -> reopen(standing))
                : Buttons.primary("封月…", Feather.LOCK, () -> close(standing));
        act.setId(standing.closed() ? "reopen-month" : "close-month");
        act.setDisable(!model.mayClose() || standing.blocked());
        var head = new HBox(8, title, spacer, Buttons.plain("看报告", Feather.ARROW_LEFT, back), act);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(6, head, quiet(words(standing)));
    }

    private static String words(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private String words(Standing standing) {
        if (standing.closed()) {
            return "数字和名单都按封月那一刻留着。以后补录、改动到这个月的，算进还没有封的那个月，写明是补报、更正。";
        }
        return model.mayClose() ? "封了以后，这个月的数字和名单就不再变，下个月的期初就是它的期末。" : "封月由站长来做。您可以先看核对出了什么，把自己的补上。";
    }

    private Node finding(Finding finding) {
        var words = new Label(finding.words());
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(
                8, new Chip(finding.kind().label(), finding.blocks() ? Chip.Tone.BAD : Chip.Tone.ATTENTION), words);
        line.setAlignment(Pos.TOP_LEFT);
        if (finding.names().isEmpty()) {
            return line;
        }
        var table = new TableView<Finding.Name>();
        Columns.of(table)
                .text("村（社区）", 110, Finding.Name::village)
                .text("姓名", 130, Finding.Name::name)
                .text("说明", 360, Finding.Name::note);
        table.getItems().setAll(finding.names());
        table.setPrefHeight(ROW * (1.5 + Math.min(MOST_ROWS, finding.names().size())));
        table.setOnMouseClicked(e -> {
            var name = table.getSelectionModel().getSelectedItem();
            if (e.getClickCount() == 2 && name != null && name.householdId() != null) {
                openHousehold.accept(name.householdId());
            }
        });
        var names = new TitledPane("名单 " + finding.names().size(), table);
        names.getStyleClass().add("dense");
        names.setExpanded(finding.blocks());
        return new VBox(6, line, names);
    }

    private Node late(Standing standing) {
        var table = new TableView<LateEntry>();
        table.setId("late");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Columns.of(table)
                .text("怎么来的", 80, entry -> entry.line().mark().label())
                .text("哪天的", 100, entry -> entry.line().row().on().toString())
                .text("村（社区）", 100, entry -> entry.line().row().village())
                .text("姓名", 110, entry -> entry.line().row().name())
                .text("说明", 220, entry -> entry.line().row().note())
                .text("原因", 200, entry -> entry.line().reason());
        table.getItems().setAll(standing.late());
        table.setPrefHeight(ROW * (1.5 + Math.min(MOST_ROWS, standing.late().size())));
        var title = new Label("补报和更正 " + standing.late().size());
        title.getStyleClass().add("form-section");
        var explain = Buttons.plain("写原因…", Feather.EDIT_2, () -> explain(table));
        explain.setId("explain");
        explain.setDisable(standing.closed() || !model.mayExplain());
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        var head = new HBox(8, title, spacer, explain);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(6, head, table);
    }

    private Node history(Standing standing) {
        var lines = new VBox(4);
        var title = new Label("封月记录");
        title.getStyleClass().add("form-section");
        lines.getChildren().add(title);
        standing.history().forEach(closing -> lines.getChildren().add(quiet(words(closing))));
        if (standing.earlier() != null) {
            lines.getChildren().add(new HBox(8, difference(FileFormat.PDF), difference(FileFormat.EXCEL)));
        }
        return lines;
    }

    private Button difference(FileFormat format) {
        var button = Buttons.plain("前后差别存成 " + format.label(), Feather.DOWNLOAD, () -> model.writeDifference(format));
        button.setId("difference-" + format.name().toLowerCase(java.util.Locale.ROOT));
        return button;
    }

    private static String words(Closing closing) {
        var words = "第 " + closing.round() + " 次：" + closing.closedBy() + " " + AT.format(closing.closedAt()) + " 封"
                + (closing.note().isEmpty() ? "" : "，" + closing.note());
        return closing.holds()
                ? words
                : words + "；" + closing.reopenedBy() + " " + AT.format(closing.reopenedAt()) + " 重新打开："
                        + closing.reopenReason();
    }

    private void close(Standing standing) {
        var note = area();
        var form = new FormPane()
                .wide(quiet(
                        standing.findings().isEmpty()
                                ? "核对过了，没有发现问题。"
                                : "还有 " + standing.findings().size() + " 类提醒，不挡封月。要说明的写在备注里。"))
                .field("备注", "note", note)
                .end();
        FormDialog.ask(ui, "封" + words(standing.month()), form, "封月", note::getText, text -> text, model::close);
    }

    private void reopen(Standing standing) {
        var reason = area();
        var form = new FormPane()
                .wide(quiet("重新打开以后，这个月又按现在的记录来数。打开过、为什么打开，都留在记录里。"))
                .required("原因", "reason", reason)
                .end();
        FormDialog.ask(
                ui,
                "重新打开" + words(standing.month()),
                form,
                "重新打开",
                reason::getText,
                text -> model.reopen(standing.month(), text),
                nothing -> model.done(standing.month().getMonthValue() + "月重新打开了。"));
    }

    private void explain(TableView<LateEntry> table) {
        var chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        var lines = chosen.isEmpty() ? List.copyOf(table.getItems()) : chosen;
        var reason = area();
        var form = new FormPane()
                .wide(quiet(
                        chosen.isEmpty()
                                ? "没有选中哪一条，写的原因用在全部 " + lines.size() + " 条上。"
                                : "写给选中的 " + lines.size() + " 条。"))
                .required("原因", "reason", reason)
                .end();
        FormDialog.ask(
                ui,
                "为什么补报、更正",
                form,
                "保存",
                reason::getText,
                text -> model.explain(lines, text),
                nothing -> model.done("原因写上了。"));
    }

    private static TextArea area() {
        var area = new TextArea();
        area.setPrefRowCount(3);
        area.setPrefColumnCount(28);
        area.setWrapText(true);
        return area;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }
}
