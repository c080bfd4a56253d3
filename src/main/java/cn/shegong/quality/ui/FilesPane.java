package cn.shegong.quality.ui;

import cn.shegong.quality.FileLine;
import cn.shegong.quality.FileState;
import cn.shegong.quality.ui.FilesViewModel.Chosen;
import cn.shegong.quality.ui.FilesViewModel.Which;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Columns;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FilterCombo;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 一人一档: how many files of each roster are complete; every figure opens its list at the right. */
final class FilesPane extends VBox {
    private final FilesViewModel model;
    private final Consumer<FileState> open;
    private final Label heading = new Label();
    private final TableView<FileLine> lines = new TableView<>();
    private final TableView<FileState> names = new TableView<>();
    private final Button print;

    FilesPane(FilesViewModel model, Consumer<FileState> open) {
        super(8);
        this.model = model;
        this.open = open;
        print = Buttons.plain("印空缺清单", Feather.PRINTER, model::print);
        print.setId("print");
        var split = new SplitPane(lines(), names());
        split.setDividerPositions(0.58);
        VBox.setVgrow(split, Priority.ALWAYS);
        var filters = new HBox(
                8,
                new FilterCombo<>("所有村", model.villages, FilesViewModel.Place::name, model.village).wide(128),
                quiet("要有身份证号、电话、村和名单要填的各项才算填全；按户的名单一户一份。"));
        filters.setAlignment(Pos.CENTER_LEFT);
        filters.getStyleClass().add("filter-bar");
        getChildren().addAll(filters, split);
        model.chosen.addListener((o, was, is) -> show(is));
        show(null);
    }

    /** @param may whether the worker at the desk may write files */
    void mayPrint(boolean may) {
        print.setDisable(!may);
    }

    /** The cursor goes to the lines, also when they are only just being shown. */
    void focus() {
        applyCss();
        lines.requestFocus();
    }

    private Node lines() {
        lines.setId("file-lines");
        Columns.of(lines)
                .text("名单", 116, FileLine::label)
                .node("份数", 60, line -> figure(line, Which.ALL))
                .node("填全", 60, line -> figure(line, Which.COMPLETE))
                .node("没填全", 66, line -> figure(line, Which.INCOMPLETE))
                .number("填全率", 62, line -> line.percent() + "%")
                .text("最常缺", 240, FilesViewModel::mostMissing);
        lines.setItems(model.lines);
        lines.setPlaceholder(new Empty("还没有人在名单上。收了名单、列入了人，这里才有档案可数。"));
        lines.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                choose(is, Which.INCOMPLETE);
            }
        });
        return lines;
    }

    private Node figure(FileLine line, Which which) {
        var link = new Hyperlink(String.valueOf(which.of(line).size()));
        link.getStyleClass().add("figure-link");
        link.setOnAction(e -> choose(line, which));
        return link;
    }

    private void choose(FileLine line, Which which) {
        model.chosen.set(new Chosen(line, which));
    }

    private Node names() {
        names.setId("files");
        Columns.of(names)
                .text("村组", 104, file -> file.village() + file.group())
                .text("姓名", 84, FileState::name)
                .text("缺什么", 220, file -> String.join("、", file.missing()));
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
        names.setPlaceholder(new Empty("没有。"));
        heading.getStyleClass().add("part-title");
        heading.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, heading, space, print);
        head.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(8, head, names);
        box.getStyleClass().add("detail");
        VBox.setVgrow(names, Priority.ALWAYS);
        box.setMinWidth(320);
        return box;
    }

    private void open() {
        var file = names.getSelectionModel().getSelectedItem();
        if (file != null) {
            open.accept(file);
        }
    }

    private void show(Chosen chosen) {
        heading.setText(chosen == null ? "" : chosen.words());
        names.getItems().setAll(chosen == null ? java.util.List.of() : chosen.files());
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("quiet");
        return label;
    }
}
