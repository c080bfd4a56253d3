package cn.shegong.settings.ui;

import cn.shegong.base.Problems;
import cn.shegong.store.BackupFolder;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where copies go, how old the newest is, a button for one more, and where the data themselves are. */
final class BackupCard extends VBox {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Ui ui;
    private final Surroundings around;
    private final TextField folder = new TextField();
    private final Label newest = new Label();
    private final FormPane form = new FormPane();

    BackupCard(Ui ui, Surroundings around) {
        this.ui = ui;
        this.around = around;
        folder.setPromptText("不填就放在数据文件夹里");
        HBox.setHgrow(folder, Priority.ALWAYS);
        var choose = Buttons.plain("选文件夹…", Feather.FOLDER, () -> ui.dialogs()
                .folder("备份放在哪里")
                .ifPresent(chosen -> folder.setText(chosen.toString())));
        choose.setId("chooseFolder");
        var now = Buttons.plain("现在备份", Feather.SAVE, () -> around.backUp(this::refresh));
        now.setId("backUp");
        var state = new HBox(12, newest, now);
        state.setAlignment(Pos.CENTER_LEFT);
        var data = new Label(around.dataFolder().toString());
        data.setWrapText(true);
        data.getStyleClass().add("form-value");
        form.field("备份到", "backupFolder", new HBox(8, folder, choose))
                .field("最近一份", "newestBackup", state)
                .field("数据在", "dataFolder", data)
                .end();
        var why = new Label("每次离开程序自动备份一份，留最近十份。最好放在 U 盘或另一块硬盘上：这台电脑坏了，备份还在。");
        why.setWrapText(true);
        why.setMinHeight(Label.USE_PREF_SIZE);
        why.getStyleClass().add("quiet");
        var heading = new Label("备份");
        heading.getStyleClass().add("heading");
        getStyleClass().add("card");
        getChildren().addAll(heading, why, form);
    }

    StringProperty folder() {
        return folder.textProperty();
    }

    void show(Problems problems) {
        form.show(problems);
    }

    /** Looks again how old the newest backup is. */
    void refresh() {
        ui.tasks()
                .run(
                        () -> BackupFolder.entries(around.backupFolder()).stream()
                                .findFirst()
                                .map(BackupFolder.Entry::at),
                        found -> newest.setText(words(found)));
    }

    private String words(Optional<LocalDateTime> found) {
        return found.map(MINUTE::format).orElse("还没有，或者放备份的 U 盘没有插");
    }
}
