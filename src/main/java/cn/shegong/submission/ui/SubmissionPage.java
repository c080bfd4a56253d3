package cn.shegong.submission.ui;

import cn.shegong.base.Right;
import cn.shegong.document.Fonts;
import cn.shegong.submission.Submission;
import cn.shegong.submission.SubmissionService;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Columns;
import cn.shegong.ui.Empty;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 报送: packages that went out, to whom and when, with the words for the mail; and the making of a new one. */
public final class SubmissionPage implements Page {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Ui ui;
    private final SubmissionService service;
    private final SubmissionForm form;
    private final TableView<Submission> table = new TableView<>();
    private final VBox detail = new VBox(8);
    private final SplitPane view;
    private final Button make = Buttons.primary("打包报送…", Feather.SEND, this::make);

    public SubmissionPage(Ui ui, SubmissionService service, Supplier<Fonts> fonts, Clock clock) {
        this.ui = ui;
        this.service = service;
        this.form = new SubmissionForm(ui, service, fonts, clock);
        make.setId("make");
        table.setId("submissions");
        table.setPlaceholder(new Empty("还没有报送过。选一段时间，PDF、Excel 和附信打成一个包。", "打包报送", this::make));
        Columns.of(table)
                .text("时间", 130, sent -> AT.format(sent.sentAt()))
                .text("报的是", 120, Submission::periodText)
                .text("报给谁", 130, Submission::recipient)
                .text("版本", 70, Submission::versionText)
                .text("口令", 56, sent -> sent.locked() ? "有" : "")
                .text("封月", 70, sent -> sent.closed() ? "已封" : "没有封")
                .text("谁打的包", 80, Submission::sentBy);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> show(is));
        detail.getStyleClass().add("detail");
        detail.setMinWidth(0);
        view = new SplitPane(table, detail);
        view.setDividerPositions(0.58);
        show(null);
    }

    @Override
    public String title() {
        return "报送";
    }

    @Override
    public String purpose() {
        return "给县里的打成一个包，写好附信；报过什么、报给谁，都记着。";
    }

    @Override
    public Ikon icon() {
        return Feather.SEND;
    }

    @Override
    public String group() {
        return "上报";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Button> actions() {
        return List.of(make);
    }

    @Override
    public void shown() {
        make.setDisable(!ui.actor().may(Right.EXPORT));
        load(null);
    }

    private void load(Submission chosen) {
        ui.tasks().run(service::all, all -> {
            table.getItems().setAll(all);
            if (!all.isEmpty()) {
                int at = chosen == null ? 0 : Math.max(0, all.indexOf(chosen));
                table.getSelectionModel().select(at);
            }
        });
    }

    private void make() {
        form.ask(this::load);
    }

    private void show(Submission sent) {
        detail.getChildren().clear();
        if (sent == null) {
            detail.getChildren().add(quiet("选中左边一次报送，这里是它的附信和文件。"));
            return;
        }
        var letter = new TextArea(sent.letter());
        letter.setId("letter");
        letter.setEditable(false);
        letter.setWrapText(true);
        VBox.setVgrow(letter, Priority.ALWAYS);
        var copy = Buttons.plain("复制附信", Feather.COPY, () -> copy(sent.letter()));
        copy.setId("copy");
        detail.getChildren().addAll(heading("附信"), letter, new HBox(8, copy), heading("包里的文件"));
        sent.files().forEach(file -> detail.getChildren().add(file(file)));
    }

    private static Node file(Submission.SentFile file) {
        var name = new Label(file.name());
        name.setWrapText(true);
        var about = quiet((file.size() + 1023) / 1024 + " KB　SHA-256 " + file.hash());
        return new VBox(2, name, about);
    }

    private void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        ui.dialogs().done("附信复制好了，贴到邮件里就行。");
    }

    private static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("form-section");
        return label;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }
}
