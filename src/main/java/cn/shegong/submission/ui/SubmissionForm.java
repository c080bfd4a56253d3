package cn.shegong.submission.ui;

import cn.shegong.base.InvalidInput;
import cn.shegong.count.Period;
import cn.shegong.document.Fonts;
import cn.shegong.submission.Submission;
import cn.shegong.submission.SubmissionOrder;
import cn.shegong.submission.SubmissionRules;
import cn.shegong.submission.SubmissionService;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.util.StringConverter;

/** Asks which period goes to whom, with names or without, under which password; then where the package is put. */
final class SubmissionForm {
    private static final int MONTHS = 12;
    private static final int LONGER = 4;

    private final Ui ui;
    private final SubmissionService service;
    private final Supplier<Fonts> fonts;
    private final Clock clock;

    SubmissionForm(Ui ui, SubmissionService service, Supplier<Fonts> fonts, Clock clock) {
        this.ui = ui;
        this.service = service;
        this.fonts = fonts;
        this.clock = clock;
    }

    /** What stands in the form. */
    private record Filled(Period period, String recipient, boolean masked, char[] password) {}

    /** @param then told of what was made */
    void ask(Consumer<Submission> then) {
        ui.tasks().run(service::recipients, recipients -> ask(recipients, then));
    }

    private void ask(List<String> recipients, Consumer<Submission> then) {
        var period = new ComboBox<Period>();
        period.setId("sent-period");
        period.getItems().setAll(periods());
        period.setConverter(new Words());
        // What is over is what is reported.
        period.setValue(period.getItems().get(1));
        var recipient = new ComboBox<String>();
        recipient.setId("recipient");
        recipient.setEditable(true);
        recipient.getItems().setAll(recipients);
        recipient.getEditor().setText(recipients.get(0));
        var version = new OneOf<>(List.of(false, true), masked -> masked ? "脱敏版" : "名单版", false);
        version.setId("version");
        version.valueProperty().set(false);
        var password = new PasswordField();
        password.setId("file-password");
        var again = new PasswordField();
        again.setId("file-password-again");
        var hint = new Label("脱敏版的数字一样，名单里只留姓。口令哪里都不存，忘了打不开；请电话告诉收的人，不要写在邮件里。");
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.setMaxWidth(520);
        var form = new FormPane()
                .required("报哪一段", "period", period)
                .required("报给谁", "recipient", recipient)
                .field("版本", "masked", version)
                .field("文件口令", "password", password)
                .field("再输一次", "again", again)
                .wide(hint)
                .end();
        FormDialog.ask(
                ui,
                "打包报送",
                form,
                "选文件夹，打包",
                () -> filled(
                        period.getValue(),
                        recipient.getEditor().getText(),
                        version.valueProperty().get(),
                        password.getText().toCharArray(),
                        again.getText().toCharArray()),
                filled -> filled,
                filled -> ui.dialogs().folder("报送的包放到哪个文件夹").ifPresent(folder -> make(filled, folder, then)));
    }

    private static Filled filled(Period period, String recipient, boolean masked, char[] password, char[] again) {
        var order = new SubmissionOrder(period, recipient, masked, password, Path.of(""));
        var problems = SubmissionRules.check(order, again);
        if (problems.hasErrors()) {
            throw new InvalidInput(problems);
        }
        return new Filled(period, order.recipient(), masked, password);
    }

    private void make(Filled filled, Path folder, Consumer<Submission> then) {
        var actor = ui.actor();
        var order =
                new SubmissionOrder(filled.period(), filled.recipient(), filled.masked(), filled.password(), folder);
        ui.tasks().job("打包报送", progress -> service.make(actor, order, fonts, progress), made -> {
            ui.dialogs().done("打好了：" + made.file().getFileName());
            then.accept(made.submission());
        });
    }

    private List<Period> periods() {
        var now = YearMonth.now(clock);
        return Stream.of(
                        last(Period.Kind.MONTH, now, MONTHS),
                        last(Period.Kind.QUARTER, now, LONGER),
                        last(Period.Kind.HALF_YEAR, now, 2),
                        last(Period.Kind.YEAR, now, 2))
                .flatMap(periods -> periods)
                .toList();
    }

    private static Stream<Period> last(Period.Kind kind, YearMonth now, int many) {
        return Stream.iterate(Period.of(kind, now), Period::before).limit(many);
    }

    /** 2026年11月月报. */
    private static final class Words extends StringConverter<Period> {
        @Override
        public String toString(Period period) {
            return period == null ? "" : period.text() + " " + period.kind().label();
        }

        @Override
        public Period fromString(String text) {
            throw new UnsupportedOperationException("periods are chosen, not typed");
        }
    }
}
