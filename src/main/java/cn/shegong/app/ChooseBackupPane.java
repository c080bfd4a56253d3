package cn.shegong.app;

import cn.shegong.store.BackupFolder;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The first page of restoring: which backup. Those of a folder are listed; any other file can be chosen. */
final class ChooseBackupPane {
    private static final int SHOWN = 6;

    private final RestoreViewModel model;
    private final TableView<BackupFolder.Entry> table = new TableView<>();
    private final Label place = Cover.quiet("");
    private final Label problem = Cover.text("");
    private final Button use;
    private final Button chooseFile;
    private final Cover cover;

    /** Where this page leads to. */
    interface Ways {
        void use(Path backup);

        void chooseFile();

        void chooseFolder();

        /** To another data folder. */
        void elsewhere();

        void back();
    }

    ChooseBackupPane(RestoreViewModel model, Ways ways) {
        this.model = model;
        table.setId("backups");
        Columns.of(table)
                .text("什么时候做的", 150, offer -> Words.minute(offer.at()))
                .text("多久以前", 90, model::age)
                .number("大小", 80, offer -> size(offer.file()))
                .text("文件", 300, offer -> offer.file().getFileName().toString());
        table.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                chosen(ways::use);
            }
        });
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                chosen(ways::use);
            }
        });
        problem.setId("problem");
        problem.getStyleClass().add("problem");
        use = Buttons.primary("用这一份", Feather.CHECK, () -> chosen(ways::use));
        use.setId("use");
        use.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        chooseFile = Buttons.plain("选备份文件…", Feather.FILE, ways::chooseFile);
        chooseFile.setId("chooseFile");
        var chooseFolder = Buttons.plain("选文件夹…", Feather.FOLDER, ways::chooseFolder);
        chooseFolder.setId("chooseFolder");
        var back = Buttons.leave("返回", Feather.ARROW_LEFT, ways::back);
        back.setId("back");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var elsewhere = new Hyperlink("换一个数据文件夹…");
        elsewhere.setMinWidth(Hyperlink.USE_PREF_SIZE);
        elsewhere.setOnAction(e -> ways.elsewhere());
        var target = new HBox(12, Cover.quiet("恢复到：" + model.folder().root()), elsewhere);
        target.setAlignment(Pos.BASELINE_LEFT);
        cover = new Cover(
                        "从备份恢复",
                        Cover.text("先选一份备份，通常选最新的。真正恢复之前还会再问一次，在那以前什么都不动。"),
                        new VBox(4, place, table),
                        problem,
                        new HBox(8, use, chooseFile, chooseFolder, space, back),
                        target)
                .wide()
                .onEscape(ways::back);
    }

    Parent view() {
        return cover;
    }

    /** Shows what can be chosen now, with a word about what went wrong if anything did. */
    void show(String why) {
        var offers = model.offers();
        table.getItems().setAll(offers);
        table.getSelectionModel().selectFirst();
        boolean some = !offers.isEmpty();
        table.setVisible(some);
        table.setManaged(some);
        table.setPrefHeight(Math.min(SHOWN, offers.size()) * 32 + 42);
        place.setText(
                some ? "“" + model.place() + "”里的备份，新的在上面：" : "这台电脑上没有找到备份。备份多半在 U 盘或另一个盘上：插好以后，选那里的文件，或选放备份的文件夹。");
        use.setVisible(some);
        use.setManaged(some);
        use.setDefaultButton(some);
        chooseFile.setDefaultButton(!some);
        problem.setText(why);
        problem.setVisible(!why.isEmpty());
        problem.setManaged(!why.isEmpty());
        Platform.runLater(() -> (some ? table : chooseFile).requestFocus());
    }

    private void chosen(Consumer<Path> then) {
        var offer = table.getSelectionModel().getSelectedItem();
        if (offer != null) {
            then.accept(offer.file());
        }
    }

    private static String size(Path file) {
        try {
            return Words.size(Files.size(file));
        } catch (IOException e) {
            return "";
        }
    }
}
