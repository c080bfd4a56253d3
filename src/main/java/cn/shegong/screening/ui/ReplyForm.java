package cn.shegong.screening.ui;

import cn.shegong.screening.ProblemLine;
import cn.shegong.screening.Reply;
import cn.shegong.screening.ReplyService;
import cn.shegong.screening.Screening;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.LongText;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The form of the superior office's answer to a campaign, with what it asks for about single problems. */
final class ReplyForm {
    private ReplyForm() {}

    /** One problem in the form of an answer. */
    private record Asked(long problemId, CheckBox tick, TextField words, DateField due) {}

    static void ask(Ui ui, ScreeningDesk desk, Screening screening, List<ProblemLine> problems, Runnable then) {
        var received = Fields.past(desk.clock(), LocalDate.now(desk.clock()));
        var sender = new TextField();
        sender.setPromptText("如“镇民政办”");
        var content = new LongText(2);
        var asked = new ArrayList<Asked>();
        var lines = new VBox(6);
        problems.stream().filter(line -> line.problem().open()).forEach(line -> {
            var what = new CheckBox(
                    line.problem().kind().label() + "：" + line.problem().description());
            var words = new TextField();
            words.setPromptText("要求做什么");
            HBox.setHgrow(words, Priority.ALWAYS);
            var due = Fields.coming(desk.clock(), null);
            due.setPromptText("期限");
            var below = new HBox(8, words, due);
            below.setAlignment(Pos.CENTER_LEFT);
            below.visibleProperty().bind(what.selectedProperty());
            below.managedProperty().bind(what.selectedProperty());
            lines.getChildren().add(new VBox(2, what, below));
            asked.add(new Asked(line.problem().id(), what, words, due));
        });
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(Math.min(180, 34.0 * asked.size() + 40));
        scroll.getStyleClass().add("edge-to-edge");
        var form = new FormPane()
                .required("收到日期", "receivedOn", received)
                .required("哪里反馈", "sender", sender)
                .required("内容", "content", content);
        if (!asked.isEmpty()) {
            form.field("逐件要求", "demands", scroll);
        }
        form.end();
        var actor = ui.actor();
        FormDialog.ask(
                ui,
                "记上级反馈",
                form,
                "记下",
                () -> {
                    asked.forEach(a -> Fields.refuseMisread("demands", a.due()));
                    return asked.stream()
                            .filter(a -> a.tick().isSelected())
                            .map(a -> new ReplyService.Demand(
                                    a.problemId(),
                                    a.words().getText(),
                                    a.due().valueProperty().get()))
                            .toList();
                },
                demands -> desk.replies()
                        .record(
                                actor,
                                new Reply(
                                        0,
                                        screening.id(),
                                        received.valueProperty().get(),
                                        sender.getText(),
                                        content.getText(),
                                        actor.id()),
                                demands),
                after -> {
                    ui.dialogs().done("已记下反馈");
                    then.run();
                });
    }
}
