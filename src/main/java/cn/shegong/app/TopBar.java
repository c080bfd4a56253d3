package cn.shegong.app;

import cn.shegong.backup.Signal;
import cn.shegong.base.Actor;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.SearchBox;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head of the window: which station, the search, how safe the data are, who is here. */
final class TopBar {
    private final Label station = new Label();
    private final MenuButton worker = new MenuButton();
    private final HeadChip proof;
    private final HeadChip backup;
    private final HBox view;

    TopBar(SearchBox search, boolean demo, Shell.Commands commands) {
        station.getStyleClass().add("station-name");
        station.setMinWidth(Region.USE_PREF_SIZE);
        proof = new HeadChip("head-proof", commands::safety);
        backup = new HeadChip("head-backup", commands::safety);
        worker.getStyleClass().add("flat");
        worker.setGraphic(new FontIcon(Feather.USER));
        worker.setMinWidth(Region.USE_PREF_SIZE);
        worker.getItems()
                .addAll(
                        item("换人…", "Ctrl+U", commands::switchWorker),
                        item("改口令…", "", commands::changePassword),
                        item("锁定", "Ctrl+L", commands::lock));
        var lock = Buttons.plain("锁定", Feather.LOCK, commands::lock);
        lock.getStyleClass().add("flat");
        view = new HBox(12, station);
        if (demo) {
            view.getChildren().add(demoMark());
        }
        view.getChildren().addAll(spacer(), search, spacer(), new HBox(4, proof, backup), worker, lock);
        ((HBox) proof.getParent()).setAlignment(Pos.CENTER);
        view.setAlignment(Pos.CENTER_LEFT);
        view.getStyleClass().add("top-bar");
    }

    private static Label demoMark() {
        var mark = new Label("演示");
        mark.getStyleClass().add("demo-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.setTooltip(new Tooltip("这里的人和事都是编的，和真实数据分开存放"));
        return mark;
    }

    Node view() {
        return view;
    }

    /** Shows who is at the desk and where. */
    void head(String name, Actor actor) {
        station.setText(name.isBlank() ? "社工站工作台" : name);
        worker.setText(actor.name() + " · " + actor.role().label());
    }

    /** Shows how safe the data are. */
    void safety(Signal proved, Signal backedUp) {
        proof.show(proved);
        backup.show(backedUp);
    }

    void proving() {
        proof.working("正在核对…");
    }

    void backingUp() {
        backup.working("正在备份…");
    }

    private static MenuItem item(String text, String keys, Runnable act) {
        var item = new MenuItem(text);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.keyCombination(keys.replace("Ctrl", "Shortcut")));
        }
        item.setOnAction(e -> act.run());
        return item;
    }

    private static Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
