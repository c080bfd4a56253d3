package cn.shegong.policy.ui;

import cn.shegong.policy.ParameterValue;
import cn.shegong.policy.ui.PolicyViewModel.Line;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.DetailScroll;
import cn.shegong.ui.Empty;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The chosen parameter beside the list: what holds, on what it rests, and what the station has set so far. */
final class PolicyDetail extends DetailScroll {
    private final PolicyViewModel model;
    private final Consumer<Line> change;
    private final Runnable changed;

    PolicyDetail(PolicyViewModel model, Consumer<Line> change, Runnable changed) {
        super(300);
        this.model = model;
        this.change = change;
        this.changed = changed;
        show(null);
    }

    void show(Line line) {
        if (line == null) {
            contents.getChildren().setAll(new Empty("选一个参数，这里写着依据和改过几次。"));
            return;
        }
        contents.getChildren()
                .setAll(
                        text(line.parameter().label(), "heading"),
                        text(line.words(), "figure"),
                        text("从 " + line.from() + " 起", "quiet"),
                        text("依据", "part-title"),
                        text(line.source(), ""));
        if (line.open()) {
            contents.getChildren().add(text("没有文件写明这个数，请按本地口径核对，对的也存一次，写上依据。", "warning"));
        }
        var button = Buttons.plain("改这个数…", Feather.EDIT_2, () -> change.accept(line));
        button.setId("change");
        button.setDisable(!model.mayManage());
        contents.getChildren().add(button);
        if (!model.mayManage()) {
            contents.getChildren().add(text("参数由站长改。", "quiet"));
        }
        history(line);
    }

    private void history(Line line) {
        if (line.set().isEmpty()) {
            return;
        }
        contents.getChildren().add(text("本站定过的", "part-title"));
        line.set().forEach(value -> contents.getChildren().add(entry(line, value)));
        var parameter = line.parameter();
        var shipped = parameter.value().isEmpty() ? "没有数" : parameter.value() + " " + parameter.unit();
        contents.getChildren().add(text("程序带来的：" + shipped + "（" + parameter.source() + "）", "quiet"));
    }

    private Node entry(Line line, ParameterValue value) {
        var what = text(value.amount() + " " + line.parameter().unit() + "，从 " + value.validFrom() + " 起", "");
        var undo = new Hyperlink("撤销");
        undo.setId("undo");
        undo.setMinWidth(Hyperlink.USE_PREF_SIZE);
        undo.setDisable(!model.mayManage());
        undo.setOnAction(e -> model.takeBack(line.parameter(), value, changed));
        var first = new HBox(8, what, undo);
        first.setAlignment(Pos.CENTER_LEFT);
        if (value.validFrom().isAfter(model.today())) {
            first.getChildren().add(1, new Chip("还没到", Chip.Tone.PLAIN));
        }
        return new VBox(
                2,
                first,
                text(
                        value.source() + "，" + value.recordedBy() + " "
                                + value.recordedAt().toLocalDate(),
                        "quiet"));
    }
}
