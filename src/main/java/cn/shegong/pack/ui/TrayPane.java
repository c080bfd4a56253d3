package cn.shegong.pack.ui;

import cn.shegong.pack.PackScan;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Columns;
import cn.shegong.ui.Ui;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 认不出的扫描页: pages without a code that could be read, to be looked at and filed by hand; not there while empty. */
final class TrayPane extends VBox {
    private static final double HEIGHT = 190;
    private static final double PICTURE = 150;

    private final Ui ui;
    private final PacksViewModel model;
    private final TableView<PackScan> table = new TableView<>();
    private final ImageView small = new ImageView();

    TrayPane(Ui ui, PacksViewModel model) {
        super(6);
        this.ui = ui;
        this.model = model;
        var heading = new Label("认不出的扫描页");
        heading.getStyleClass().add("heading");
        table.setId("tray");
        table.setItems(model.tray);
        table.setPrefHeight(HEIGHT);
        Columns.of(table)
                .text("文件", 240, PackScan::fileName)
                .number("页", 48, PackScan::page)
                .text("为什么", 200, PackScan::note);
        var look = Buttons.plain("看这一页", Feather.EYE, () -> chosen(this::look));
        var assign = Buttons.plain("归户…", Feather.CORNER_DOWN_RIGHT, () -> chosen(this::assign));
        assign.setId("assign");
        var aside = Buttons.plain("不归户…", Feather.SLASH, () -> chosen(this::setAside));
        small.setId("tray-picture");
        small.setPreserveRatio(true);
        small.setFitWidth(PICTURE);
        small.setFitHeight(HEIGHT);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> show(is));
        model.tray.addListener(
                (ListChangeListener<PackScan>) c -> table.getSelectionModel().selectFirst());
        var frame = new StackPane(small);
        frame.setMinWidth(PICTURE);
        HBox.setHgrow(table, Priority.ALWAYS);
        getChildren().addAll(heading, new HBox(8, table, frame), new FlowPane(8, 8, look, assign, aside));
        visibleProperty().bind(Bindings.isNotEmpty(model.tray));
        managedProperty().bind(visibleProperty());
    }

    private void chosen(Consumer<PackScan> act) {
        var scan = table.getSelectionModel().getSelectedItem();
        act.accept(scan == null ? model.tray.get(0) : scan);
    }

    /** The page beside its line: most are told by one glance. */
    private void show(PackScan scan) {
        small.setImage(null);
        if (scan != null) {
            ui.tasks().run(() -> small(model.content(scan)), picture -> {
                if (scan.equals(table.getSelectionModel().getSelectedItem())) {
                    small.setImage(picture);
                }
            });
        }
    }

    private static Image small(byte[] content) {
        return new Image(new ByteArrayInputStream(content), PICTURE * 2, HEIGHT * 2, true, true);
    }

    private void look(PackScan scan) {
        var picture = new ImageView();
        picture.setPreserveRatio(true);
        picture.setFitWidth(700);
        var scroll = new ScrollPane(picture);
        scroll.setPrefSize(730, 560);
        ui.tasks().run(() -> new Image(new ByteArrayInputStream(model.content(scan))), picture::setImage);
        ui.dialogs().look(scan.fileName() + " 第 " + scan.page() + " 页", scroll);
    }

    private void assign(PackScan scan) {
        ui.dialogs()
                .ask("归户", scan.fileName() + " 第 " + scan.page() + " 页归到哪张表", "表右上角的码，或是选中的这一包里的第几张")
                .ifPresent(code -> model.assign(scan, code));
    }

    private void setAside(PackScan scan) {
        ui.dialogs().ask("不归户", "这一页不归到哪一户，仍然存着。", "为什么").ifPresent(reason -> model.setAside(scan, reason));
    }
}
