package cn.shegong.app;

import cn.shegong.base.Problems;
import cn.shegong.key.Passwords;
import cn.shegong.ui.FormPane;
import java.util.Arrays;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The first account of a new station: the 站长. */
final class AccountPane {
    private static final String CREATE = "下一步";

    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final FormPane form = new FormPane();
    private final Button next = new Button(CREATE);
    private BiConsumer<String, char[]> create = (name, word) -> {};
    private final Cover cover;

    AccountPane(Runnable back) {
        password.setPromptText("至少 8 位，一个汉字算两位");
        form.required("姓名", "name", name)
                .required("口令", "password", password)
                .required("再输一次", "again", again)
                .end();
        next.setId("next");
        next.getStyleClass().add("accent");
        next.setDefaultButton(true);
        next.setOnAction(e -> {
            var problems = check();
            form.show(problems);
            if (!problems.hasErrors()) {
                next.setDisable(true);
                next.setText("正在建立…");
                create.accept(name.getText().strip(), password.getText().toCharArray());
            }
        });
        var leave = new Hyperlink("返回");
        leave.setOnAction(e -> back.run());
        var buttons = new HBox(12, next, leave);
        buttons.setAlignment(Pos.CENTER_LEFT);
        cover = new Cover("第一个账号：站长", Cover.text("数据用口令加密，没有口令谁也打不开。站长以后可以给同事开账号。"), form, buttons);
    }

    /** What makes the station. */
    void onCreate(BiConsumer<String, char[]> act) {
        create = act;
    }

    /** It could not be made; what was typed stays for another try. */
    void again() {
        next.setDisable(false);
        next.setText(CREATE);
    }

    Parent view() {
        return cover;
    }

    private Problems check() {
        var problems = Problems.none();
        if (name.getText().isBlank()) {
            problems.error("name", "blank", "请填写您的姓名。");
        }
        problems.addAll(Passwords.check(password.getText().toCharArray()));
        if (!Arrays.equals(password.getText().toCharArray(), again.getText().toCharArray())) {
            problems.error("again", "differs", "两次输入的口令不一样，请再输一次。");
        }
        return problems;
    }
}
