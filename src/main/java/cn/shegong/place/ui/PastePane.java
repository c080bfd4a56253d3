package cn.shegong.place.ui;

import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.place.VillageFile;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A place to paste villages and groups, which says at once what it understood. */
public final class PastePane {
    private final TextArea text = new TextArea();
    private final Label understood = new Label();
    private final VBox view;

    public PastePane(Ui ui) {
        text.setId("villages");
        text.setPromptText("朝阳村 5个组\n前进村 4个组\n镇东社区");
        text.setPrefRowCount(9);
        understood.setId("understood");
        understood.setWrapText(true);
        understood.getStyleClass().add("quiet");
        text.textProperty().addListener((o, was, is) -> understood.setText(say(PlaceService.villagesFromText(is))));
        var file = Buttons.plain("从文件取…", Feather.FILE_TEXT, () -> take(ui));
        view = new VBox(8, text, understood, file);
    }

    public Parent view() {
        return view;
    }

    public String text() {
        return text.getText();
    }

    private void take(Ui ui) {
        ui.dialogs().open("选村组名单", FileKind.LISTS).ifPresent(file -> ui.tasks()
                .job("读村组名单", progress -> VillageFile.read(file, progress), text::setText));
    }

    private static String say(List<VillageDraft> drafts) {
        if (drafts.isEmpty()) {
            return "还没有读到村名。";
        }
        int groups = drafts.stream().mapToInt(d -> d.groups().size()).sum();
        var names = drafts.stream()
                .limit(12)
                .map(d -> d.groups().isEmpty()
                        ? d.name()
                        : d.name() + " " + d.groups().size() + " 组")
                .collect(Collectors.joining("、"));
        return "读到 " + drafts.size() + " 个村（社区），" + groups + " 个组：" + names + (drafts.size() > 12 ? "……" : "。");
    }
}
