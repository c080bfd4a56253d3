package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.settings.Preference;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Ui;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Set-up: where backups go. */
final class BackupStep implements SetupPane.Step {
    private final Ui ui;
    private final Station station;
    private final Actor actor;
    private final TextField folder = new TextField();

    BackupStep(Ui ui, Station station, Actor actor) {
        this.ui = ui;
        this.station = station;
        this.actor = actor;
        folder.setId("backupFolder");
        folder.setText(station.settings.value(actor, Preference.BACKUP_FOLDERS).stream()
                .findFirst()
                .orElse(""));
        folder.setPromptText("不填就放在数据文件夹里");
    }

    @Override
    public String title() {
        return "备份到哪里";
    }

    @Override
    public Node view() {
        HBox.setHgrow(folder, Priority.ALWAYS);
        var choose = Buttons.plain("选文件夹…", Feather.FOLDER, () -> ui.dialogs()
                .folder("备份放在哪里")
                .ifPresent(f -> folder.setText(f.toString())));
        return new VBox(
                12,
                Cover.text("每天和每次离开时都自动备份一份。最好选 U 盘或另一块硬盘：这台电脑坏了，备份还在。以后可以在“数据安全”页再加一处。"),
                new HBox(8, folder, choose));
    }

    @Override
    public void save() {
        var text = folder.getText().strip();
        if (!text.isEmpty()) {
            station.backups.add(actor, path(text));
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Refusal("“" + text + "”不是文件夹的写法。请用“选文件夹”挑一个已经有的，或先空着。", e);
        }
    }
}
