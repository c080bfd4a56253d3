package cn.shegong.filling.ui;

import cn.shegong.filling.FillResult;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Columns;
import cn.shegong.ui.SystemFolder;
import cn.shegong.ui.Ui;
import java.util.Comparator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What came of it: which columns were filled and of whom something is missing, which were not and why. */
final class ResultView {
    private static final int NAMES = 12;
    private static final double HEAD = 44;

    private final Ui ui;
    private final FillingViewModel model;
    private final Button folder;

    /** A column as a line: filled ones first. */
    private record Row(String header, String field, String said) {}

    ResultView(Ui ui, FillingViewModel model) {
        this.ui = ui;
        this.model = model;
        folder = Buttons.plain("打开所在的文件夹", Feather.FOLDER, this::open);
        folder.setId("folder");
    }

    Node view() {
        var box = new VBox(16);
        box.setId("result");
        var title = new Label("填好了：" + model.written.get().getFileName());
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        var back = Buttons.plain("回到这张表", Feather.ARROW_LEFT, model::back);
        back.setId("back");
        var buttons = new HBox(8, folder, back);
        buttons.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(title, buttons);
        model.results.forEach(result -> box.getChildren().addAll(about(result), table(result)));
        model.table.get().passed().forEach(passed -> box.getChildren().add(quiet(passed)));
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    void focus() {
        folder.requestFocus();
    }

    private static Node about(FillResult result) {
        var lines = new VBox(4);
        var first = new Label("“" + result.sheet() + "” " + result.rows() + " 行，" + result.households() + " 户；填了 "
                + result.filled().size() + " 列，" + result.left().size() + " 列没有填。");
        first.setWrapText(true);
        lines.getChildren().add(first);
        result.notes().forEach(note -> lines.getChildren().add(quiet(note)));
        return lines;
    }

    private static Node table(FillResult result) {
        var table = new TableView<Row>();
        table.setId("outcome");
        Columns.of(table)
                .text("表里的列", 176, Row::header)
                .text("填的是", 208, Row::field)
                .text("说明", 520, Row::said);
        result.left().forEach(left -> table.getItems().add(new Row(left.header(), "没有填", left.why())));
        result.filled().stream()
                .sorted(Comparator.comparing(filled -> filled.blank().isEmpty()))
                .forEach(filled ->
                        table.getItems().add(new Row(filled.header(), filled.field(), blank(filled, result))));
        table.setMinHeight(Region.USE_PREF_SIZE);
        table.setPrefHeight(HEAD + 32.0 * table.getItems().size());
        return table;
    }

    private static String blank(FillResult.Filled filled, FillResult result) {
        if (filled.blank().isEmpty()) {
            return "";
        }
        int blank = filled.blank().size();
        return result.rows() + " 行里有 " + blank + " 行空着："
                + filled.blank().stream().limit(NAMES).collect(Collectors.joining("、"))
                + (blank > NAMES ? "……" : "");
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void open() {
        var place = model.written.get().toAbsolutePath().getParent();
        SystemFolder.open(ui.tasks(), place, () -> ui.dialogs().done("这台电脑打不开文件夹窗口。它的位置已经复制好，可以粘贴到别处：" + place));
    }
}
