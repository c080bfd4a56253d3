package cn.shegong.attachment.ui;

import cn.shegong.attachment.PictureFolder.Shot;
import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Takes photos out of a folder by the day on which they were taken; those near a visit are ticked already. */
final class PickByDay {
    private static final Duration NEAR = Duration.ofHours(3);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Ui ui;
    private final DocumentsViewModel model;
    private final LocalDateTime around;
    private final boolean visit;

    /** @param visit whether the time is that of a visit, not only of today */
    PickByDay(Ui ui, DocumentsViewModel model, LocalDateTime around, boolean visit) {
        this.ui = ui;
        this.model = model;
        this.around = around;
        this.visit = visit;
    }

    void ask() {
        var today = around.toLocalDate();
        var day = new DateField(text -> ChineseDate.read(text, today)
                .filter(d -> d.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        day.setId("day");
        day.valueProperty().set(today);
        FormDialog.<LocalDate, LocalDate>ask(
                ui,
                "挑哪天拍的",
                new FormPane().required("日期", "day", day),
                "选文件夹…",
                () -> {
                    if (day.valueProperty().get() == null) {
                        throw new InvalidInput(Problems.none().error("day", "blank", "请写明日期，如 1120、昨天。"));
                    }
                    return day.valueProperty().get();
                },
                wanted -> wanted,
                wanted -> ui.dialogs().folder("照片所在的文件夹").ifPresent(folder -> look(folder, wanted)));
    }

    private void look(Path folder, LocalDate day) {
        model.look(folder, day, shots -> choose(folder, day, shots));
    }

    private void choose(Path folder, LocalDate day, List<Shot> shots) {
        if (shots.isEmpty()) {
            ui.dialogs()
                    .tell(
                            "没有这天的照片",
                            "“" + folder.getFileName() + "”里没有 " + day + " 拍的照片。换一天，或换一个文件夹再找；手机里的照片要先复制到电脑上。");
            return;
        }
        Map<Shot, CheckBox> boxes = new LinkedHashMap<>();
        var lines = new VBox(6);
        for (var shot : shots) {
            var box = new CheckBox(TIME.format(shot.at()) + (shot.sure() ? "" : "（文件时间）") + "　"
                    + shot.file().getFileName());
            box.setSelected(visit && Duration.between(around, shot.at()).abs().compareTo(NEAR) <= 0);
            boxes.put(shot, box);
            var picture = new ImageView(new Image(shot.file().toUri().toString(), 96, 72, true, true, true));
            var line = new HBox(8, picture, box);
            line.setAlignment(Pos.CENTER_LEFT);
            lines.getChildren().add(line);
        }
        var scroll = new ScrollPane(lines);
        scroll.setPrefSize(560, 420);
        scroll.setFitToWidth(true);
        if (ui.dialogs().show(day + " 的照片 " + shots.size() + " 张，勾上要加的", scroll, "加进来")) {
            model.add(boxes.entrySet().stream()
                    .filter(entry -> entry.getValue().isSelected())
                    .map(entry -> entry.getKey().file())
                    .toList());
        }
    }
}
