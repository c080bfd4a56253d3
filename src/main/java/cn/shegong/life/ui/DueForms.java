package cn.shegong.life.ui;

import cn.shegong.life.DueLine;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;

/** The small forms that settle what is due. */
final class DueForms {
    private static final String GOES_ON = "继续在册";
    private static final String ENDS = "退出名单";

    private final Ui ui;
    private final DueViewModel model;
    private final Runnable done;

    DueForms(Ui ui, DueViewModel model, Runnable done) {
        this.ui = ui;
        this.model = model;
        this.done = done;
    }

    private record End(LocalDate on, String reason) {}

    void leave(DueLine line) {
        var day = LifeWords.dateField(model.today());
        day.valueProperty().set(line.on());
        var reason = reasons(line);
        var form = new FormPane()
                .wide(LifeWords.text(line.name() + "：" + line.what() + "。"))
                .required("退出日期", "endedOn", day)
                .required("原因", "endReason", reason)
                .end();
        var actor = ui.actor();
        FormDialog.ask(
                ui,
                "退出" + line.category().label(),
                form,
                "退出名单",
                () -> new End(day.valueProperty().get(), reason.getValue()),
                end -> model.leave(actor, line, end.on(), end.reason()),
                nothing -> settled("已退出" + line.category().label()));
    }

    private ComboBox<String> reasons(DueLine line) {
        var all = FXCollections.observableArrayList(model.endReasons(line));
        if (!line.reason().isEmpty() && !all.contains(line.reason())) {
            all.add(0, line.reason());
        }
        var reason = new ComboBox<>(all);
        reason.setPrefWidth(240);
        reason.setValue(line.reason().isEmpty() ? all.get(0) : line.reason());
        return reason;
    }

    void enter(DueLine line) {
        var day = LifeWords.dateField(model.today());
        day.valueProperty().set(line.on());
        ui.tasks().run(() -> model.warnings(line, line.on()), warnings -> ask(line, day, warnings));
    }

    private void ask(DueLine line, DateField day, List<String> warnings) {
        var form = new FormPane()
                .wide(LifeWords.text(line.name() + "：" + line.what() + "。"))
                .required("从哪天起", "startedOn", day);
        warnings.forEach(words -> form.wide(LifeWords.quiet(words)));
        form.end();
        var actor = ui.actor();
        FormDialog.ask(
                ui,
                "列入" + line.category().label(),
                form,
                "列入",
                () -> day.valueProperty().get(),
                on -> model.enter(actor, line, on),
                nothing -> settled("已列入" + line.category().label()));
    }

    private record Review(boolean ends, LocalDate day, String reason) {}

    void review(DueLine line) {
        ui.tasks().run(() -> model.nextReview(line), next -> review(line, next));
    }

    private void review(DueLine line, LocalDate proposed) {
        var outcome = new OneOf<>(List.of(GOES_ON, ENDS), word -> word, false);
        outcome.valueProperty().set(GOES_ON);
        var next = LifeWords.dateField(model.today());
        next.setPromptText("如 2027-11-20");
        next.valueProperty().set(proposed);
        var ended = LifeWords.dateField(model.today());
        ended.valueProperty().set(model.today());
        var reason = reasons(line);
        var goesOn = outcome.valueProperty().isEqualTo(GOES_ON);
        next.disableProperty().bind(goesOn.not());
        ended.disableProperty().bind(goesOn);
        reason.disableProperty().bind(goesOn);
        var form = new FormPane()
                .wide(LifeWords.text(line.name() + "：" + line.what() + "。"))
                .required("复核结果", "outcome", outcome)
                .field("下次复核", "reviewOn", next)
                .field("退出日期", "endedOn", ended)
                .field("退出原因", "endReason", reason)
                .end();
        var actor = ui.actor();
        FormDialog.ask(
                ui,
                "复核" + line.category().label(),
                form,
                "保存",
                () -> goesOn.get()
                        ? new Review(false, next.valueProperty().get(), "")
                        : new Review(true, ended.valueProperty().get(), reason.getValue()),
                review -> review.ends()
                        ? model.end(actor, line, review.day(), review.reason())
                        : model.reviewed(actor, line, review.day()),
                nothing -> settled("已复核" + line.category().label()));
    }

    private void settled(String words) {
        ui.dialogs().done(words);
        done.run();
    }
}
