package cn.shegong.assessment.ui;

import cn.shegong.assessment.AssessmentEntry;
import cn.shegong.assessment.AssessmentState;
import cn.shegong.assessment.AssessmentVersion;
import cn.shegong.assessment.Level;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.DetailScroll;
import cn.shegong.ui.Empty;
import java.time.format.DateTimeFormatter;
import java.util.function.LongConsumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One sheet beside the list: what came of it, what has changed, what to do next, its answers, its earlier versions. */
final class AssessmentDetail extends DetailScroll {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm");

    /** What can be done with the sheet that is shown. */
    interface Acts {
        void correct(AssessmentEntry entry);

        void again(AssessmentEntry entry);

        void print(AssessmentVersion version, String who);

        void offer(AssessmentVersion version, String who);

        void makeVoid(AssessmentEntry entry);

        boolean may();
    }

    private final Acts acts;
    private final LongConsumer openVisit;

    /** @param openVisit shows a visit */
    AssessmentDetail(Acts acts, LongConsumer openVisit) {
        super(340);
        this.acts = acts;
        this.openVisit = openVisit;
        clear();
    }

    void clear() {
        contents.getChildren().setAll(new Empty("选中一份评估，这里显示它的结果。"));
    }

    void show(AssessmentListViewModel.Whole whole) {
        var entry = whole.entry();
        var line = entry.line();
        var version = whole.versions().get(0);
        var name = text(entry.who(), "heading");
        var what = text(
                entry.instrument().title() + "，" + line.assessedOn() + "，"
                        + line.reason().label(),
                "quiet");
        var chips = new FlowPane(6, 4, AssessmentWords.level(entry));
        var standing = AssessmentWords.standing(entry.instrument());
        if (standing != null) {
            chips.getChildren().add(standing);
        }
        if (line.version() > 1) {
            chips.getChildren().add(new Chip("更正过", Chip.Tone.PLAIN));
        }
        contents.getChildren().setAll(name, what, chips, text(line.resultText(), ""));
        if (!entry.instrument().standing().caution().isEmpty()) {
            contents.getChildren().add(text(entry.instrument().standing().caution(), "quiet"));
        }
        if (!whole.change().isEmpty()) {
            contents.getChildren().add(text(whole.change(), ""));
        }
        next(entry);
        if (whole.visit() != null) {
            var link = new Hyperlink("看 " + whole.visit().words());
            link.setId("visit");
            link.setOnAction(e -> openVisit.accept(whole.visit().rootId()));
            contents.getChildren().add(link);
        }
        contents.getChildren().add(buttons(whole, version));
        contents.getChildren().add(answers(entry, version));
        history(whole);
    }

    private void next(AssessmentEntry entry) {
        entry.level().map(Level::advice).filter(advice -> !advice.isEmpty()).ifPresent(advice -> contents.getChildren()
                .add(text("接下来：" + advice, "")));
        if (entry.nextOn() != null) {
            contents.getChildren().add(text("下次评估：" + entry.nextOn(), ""));
        } else if (entry.line().finished() && !entry.line().latest()) {
            contents.getChildren().add(text("后来又评过，这份不是最近的一份。", "quiet"));
        }
    }

    private Node buttons(AssessmentListViewModel.Whole whole, AssessmentVersion version) {
        var entry = whole.entry();
        var buttons = new FlowPane(8, 8);
        buttons.setMinHeight(USE_PREF_SIZE);
        if (acts.may() && version.state() == AssessmentState.ACTIVE) {
            var change = Buttons.plain(version.finished() ? "更正" : "接着做", Feather.EDIT_2, () -> acts.correct(entry));
            change.setId("correct");
            buttons.getChildren().add(change);
            if (version.finished()
                    && (entry.line().personId() != null || entry.line().householdId() != null)) {
                var again = Buttons.plain("再评一次", Feather.REPEAT, () -> acts.again(entry));
                again.setId("again");
                buttons.getChildren().add(again);
            }
            if (!whole.offered().isEmpty()) {
                var offer = Buttons.plain("更新档案信息…", Feather.USER_CHECK, () -> acts.offer(version, entry.who()));
                offer.setId("offer");
                buttons.getChildren().add(offer);
            }
        }
        var print = Buttons.plain("打印（PDF）…", Feather.PRINTER, () -> acts.print(version, entry.who()));
        print.setId("print");
        buttons.getChildren().add(print);
        if (acts.may() && version.state() == AssessmentState.ACTIVE) {
            var end = Buttons.plain("作废…", Feather.SLASH, () -> acts.makeVoid(entry));
            end.setId("void");
            end.getStyleClass().add("flat");
            buttons.getChildren().add(end);
        }
        return buttons;
    }

    private static Node answers(AssessmentEntry entry, AssessmentVersion version) {
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(4);
        var sheet = version.sheet();
        add(grid, "评估人", String.join("、", entry.assessors()));
        add(grid, "见证人", sheet.witness());
        add(grid, "地点", sheet.place());
        add(grid, "信息提供者", (sheet.informant() + " " + sheet.informantRelation()).strip());
        for (var item : sheet.instrument().items()) {
            add(grid, item.label(), AssessmentWords.answer(item, sheet.answers()));
        }
        add(grid, "备注", sheet.remark());
        add(grid, "作废原因", version.voidReason());
        add(grid, "录入", entry.line().recorderName() + "，" + AT.format(version.recordedAt()));
        return grid;
    }

    private static void add(GridPane grid, String label, String words) {
        if (words.isEmpty()) {
            return;
        }
        var what = new Label(label);
        what.getStyleClass().add("quiet");
        what.setWrapText(true);
        what.setMinWidth(88);
        what.setPrefWidth(88);
        what.setMinHeight(USE_PREF_SIZE);
        GridPane.setValignment(what, VPos.TOP);
        grid.addRow(grid.getRowCount(), what, text(words, ""));
    }

    private void history(AssessmentListViewModel.Whole whole) {
        if (whole.versions().size() < 2) {
            return;
        }
        var box = new VBox(4, text("更正记录", "form-section"));
        for (var version : whole.versions().subList(1, whole.versions().size())) {
            box.getChildren()
                    .add(text(
                            AT.format(version.recordedAt()) + " 的内容："
                                    + (version.finished() ? version.resultText() : "没做完"),
                            "quiet"));
        }
        contents.getChildren().add(box);
    }
}
