package cn.shegong.backup.ui;

import cn.shegong.backup.Backup;
import cn.shegong.backup.BackupPlace;
import cn.shegong.backup.Safety;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Columns;
import cn.shegong.ui.SystemFolder;
import cn.shegong.ui.Ui;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The folders that get backups, and the backups in the one that is chosen. */
final class BackupCard {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int ROW = 32;
    private static final int HEADER = 42;
    private static final int MOST_PLACES = 4;
    private static final int SHOWN_BACKUPS = 5;

    private final Ui ui;
    private final SafetyViewModel model;
    private final TableView<BackupPlace> places = new TableView<>();
    private final TableView<Backup> list = new TableView<>();
    private final Label nothing = Card.quiet("");
    private final Button add;
    private final Button remove;
    private final Button open;
    private final Card view;

    BackupCard(Ui ui, SafetyViewModel model) {
        this.ui = ui;
        this.model = model;
        add = Buttons.plain("加一个文件夹…", Feather.FOLDER_PLUS, model::addFolder);
        add.setId("addFolder");
        remove = Buttons.plain("不再备份到这里…", Feather.FOLDER_MINUS, model::removeFolder);
        remove.setId("removeFolder");
        open = Buttons.plain("打开所在文件夹", Feather.EXTERNAL_LINK, this::openFolder);
        open.setId("openFolder");
        places.setId("places");
        Columns.of(places)
                .text("备份到", 270, this::where)
                .text("最近一份", 190, p -> p.newest()
                        .map(at -> StateLines.when(at, model.safety.get().now()))
                        .orElse("还没有"))
                .node("现在", 92, BackupCard::state);
        // A state is never cut.
        places.getColumns().get(2).setMinWidth(92);
        list.setId("backups");
        list.setPlaceholder(nothing);
        list.setPrefHeight(HEADER + SHOWN_BACKUPS * ROW);
        Columns.of(list)
                .text("里面的备份", 170, b -> MINUTE.format(b.at()))
                .number("大小", 90, b -> StateLines.size(b.size()))
                .node("写完以后", 240, b -> new Chip("试着恢复过，是好的", Chip.Tone.GOOD));
        places.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            model.place.set(is);
            showBackups();
        });
        view = new Card("备份", add);
        view.getChildren()
                .addAll(Card.quiet("每天、每次离开、收名单之前，各写一份；留最近七天、五周、十二个月的。"), places, list, new HBox(8, open, remove));
        model.safety.addListener((o, was, is) -> show(is));
    }

    Node view() {
        return view;
    }

    private void show(Safety safety) {
        var before = model.place.get() == null ? "" : model.place.get().chosen();
        var all = new ArrayList<>(safety.places());
        if (safety.spare() != null) {
            all.add(safety.spare());
        }
        places.getItems().setAll(all);
        double height = HEADER + ROW * Math.min(MOST_PLACES, all.size());
        places.setMinHeight(height);
        places.setPrefHeight(height);
        places.setMaxHeight(height);
        var first = all.stream().filter(BackupPlace::there).findFirst().orElse(all.get(0));
        var again =
                all.stream().filter(p -> p.chosen().equals(before)).findFirst().orElse(first);
        places.getSelectionModel().select(again);
        boolean may = model.mayManage();
        add.setVisible(may);
        add.setManaged(may);
        showBackups();
    }

    private void showBackups() {
        var place = model.place.get();
        list.getItems().setAll(place == null ? List.of() : place.backups());
        nothing.setText(place == null || place.there() ? "这里还没有备份。" : "U 盘没插，看不到里面的备份。");
        open.setDisable(place == null || !place.there());
        boolean removable = model.removable();
        remove.setVisible(removable);
        remove.setManaged(removable);
    }

    private String where(BackupPlace place) {
        if (place.equals(model.safety.get().spare())) {
            return place.chosen() + "（U 盘没插时放这里）";
        }
        return place.chosen() + (place.moved() ? "（现在是 " + place.at() + "）" : "");
    }

    private static Chip state(BackupPlace place) {
        if (!place.there()) {
            return new Chip("U盘没插", Chip.Tone.ATTENTION);
        }
        return place.besideData() ? new Chip("同一块盘", Chip.Tone.ATTENTION) : new Chip("在", Chip.Tone.GOOD);
    }

    private void openFolder() {
        var folder = model.place.get().at();
        SystemFolder.open(ui.tasks(), folder, () -> ui.dialogs().done("这台电脑打不开文件夹窗口。它的位置已经复制好，可以粘贴到别处：" + folder));
    }
}
