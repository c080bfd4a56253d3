package cn.shegong.assessment.ui;

import cn.shegong.assessment.AssessmentPapers;
import cn.shegong.assessment.Instrument;
import cn.shegong.assessment.Instruments.Known;
import cn.shegong.assessment.OwnInstrumentReader;
import cn.shegong.assessment.OwnInstrumentSheet;
import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problem;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.document.SheetFile;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The instruments there are: a blank sheet of each to print, whether it is in use, and the way to bring one's own. */
final class InstrumentShelf {
    private static final int MOST_WRONG = 12;

    private final Ui ui;
    private final AssessmentDesk desk;
    private final Runnable changed;

    /** @param changed called when another choice of instruments is offered */
    InstrumentShelf(Ui ui, AssessmentDesk desk, Runnable changed) {
        this.ui = ui;
        this.desk = desk;
        this.changed = changed;
    }

    void show() {
        var lines = new VBox(8);
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(760, 520);
        scroll.getStyleClass().add("edge-to-edge");
        fill(lines);
        var sample = Buttons.plain("自制量表的样表（Excel）…", Feather.DOWNLOAD, this::sample);
        sample.setId("own-sample");
        var take = Buttons.plain("收入自制量表…", Feather.UPLOAD, () -> take(lines));
        take.setId("own-take");
        take.setDisable(!ui.actor().may(Right.MANAGE_STATION));
        ui.dialogs().look("量表", new VBox(12, new HBox(8, sample, take), scroll));
    }

    private void fill(VBox lines) {
        ui.tasks()
                .run(() -> desk.instruments().all(), all -> lines.getChildren().setAll(lines(lines, all)));
    }

    private List<Node> lines(VBox lines, List<Known> all) {
        return all.stream().map(known -> line(lines, known)).toList();
    }

    private Node line(VBox lines, Known known) {
        var instrument = known.instrument();
        var name = new Label(instrument.title());
        name.getStyleClass().add("part-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var facts =
                quiet(instrument.subject().label() + "，" + instrument.standing().label() + "，"
                        + instrument.items().size() + " 题" + (known.offered() ? "" : "；已停用：" + known.retiredFor()));
        var words = new VBox(2, name, facts, quiet(instrument.purpose()));
        HBox.setHgrow(words, Priority.ALWAYS);
        var blank = Buttons.plain("空表（PDF）…", Feather.PRINTER, () -> blank(known));
        blank.setId("blank-" + instrument.code());
        var line = new HBox(12, words, blank);
        line.setAlignment(Pos.CENTER_LEFT);
        if (ui.actor().may(Right.MANAGE_STATION)) {
            var use = known.offered()
                    ? Buttons.plain("停用…", Feather.SLASH, () -> retire(lines, known))
                    : Buttons.plain("重新启用", Feather.REFRESH_CW, () -> offer(lines, known, true, ""));
            use.setId("use-" + instrument.code());
            line.getChildren().add(use);
        }
        return line;
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void blank(Known known) {
        var instrument = known.instrument();
        ui.dialogs()
                .save("空表存到哪里", AssessmentPapers.fileName(instrument.title() + "（空表）"), FileKind.PDF)
                .ifPresent(target -> ui.tasks()
                        .job(
                                "写空表",
                                progress -> {
                                    desk.papers()
                                            .writeBlank(instrument, desk.fonts().get(), target, progress);
                                    return target;
                                },
                                written -> ui.dialogs().done("已写到 " + written.getFileName())));
    }

    private void sample() {
        ui.dialogs().save("样表存到哪里", "自制量表样表.xlsx", FileKind.EXCEL).ifPresent(target -> ui.tasks()
                .job(
                        "写样表",
                        progress -> {
                            OwnInstrumentSheet.write(target, progress);
                            return target;
                        },
                        written -> ui.dialogs().done("已写到 " + written.getFileName() + "，照着改好再收进来")));
    }

    private void take(VBox lines) {
        ui.dialogs().open("选填好的样表", FileKind.EXCEL).ifPresent(file -> {
            var actor = ui.actor();
            ui.tasks().job("读自制量表", progress -> attempt(actor, file, progress), taken -> {
                if (taken.instrument() == null) {
                    ui.dialogs().tell("量表没有收进来", taken.wrong());
                } else {
                    ui.dialogs().done("已收入：" + taken.instrument().title());
                    fill(lines);
                    changed.run();
                }
            });
        });
    }

    /** What came of a workbook: an instrument, or what is wrong in which cell. */
    private record Taken(Instrument instrument, String wrong) {}

    private Taken attempt(Actor actor, Path file, Progress progress) {
        try {
            var read = OwnInstrumentReader.read(SheetFile.read(file, progress));
            return new Taken(desk.instruments().add(actor, read), "");
        } catch (InvalidInput e) {
            var wrong = e.problems().errors().stream()
                    .map(Problem::message)
                    .limit(MOST_WRONG)
                    .toList();
            return new Taken(null, "什么也没有写进去。请改好再收：\n" + String.join("\n", wrong));
        }
    }

    private void retire(VBox lines, Known known) {
        ui.dialogs()
                .ask("停用量表", "停用“" + known.instrument().label() + "”以后不再用它评估，也不再提醒复评；已经做过的评估不变，照样统计。", "为什么停用")
                .ifPresent(why -> offer(lines, known, false, why));
    }

    private void offer(VBox lines, Known known, boolean offered, String why) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            desk.instruments().offer(actor, known.instrument().code(), offered, why);
                            return null;
                        },
                        nothing -> {
                            ui.dialogs()
                                    .done((offered ? "已重新启用：" : "已停用：")
                                            + known.instrument().label());
                            fill(lines);
                            changed.run();
                        });
    }
}
