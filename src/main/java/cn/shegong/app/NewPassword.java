package cn.shegong.app;

import cn.shegong.base.Problems;
import cn.shegong.key.Passwords;
import cn.shegong.staff.WorkerService;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.util.Arrays;
import javafx.scene.control.PasswordField;

/** Asks for a new password after somebody came in with the recovery code. */
final class NewPassword {
    private final Ui ui;
    private final WorkerService workers;

    NewPassword(Ui ui, WorkerService workers) {
        this.ui = ui;
        this.workers = workers;
    }

    /** Asks until two equal, good passwords were typed or the user leaves it. */
    void ask(long workerId) {
        var password = new PasswordField();
        var again = new PasswordField();
        var form = new FormPane()
                .required("新口令", "password", password)
                .required("再输一次", "again", again)
                .end();
        while (ui.dialogs().show("设一个新口令", form, "保存")) {
            var problems =
                    check(password.getText().toCharArray(), again.getText().toCharArray());
            if (!problems.hasErrors()) {
                workers.resetPassword(ui.actor(), workerId, password.getText().toCharArray());
                ui.dialogs().done("新口令已保存，下次用它登录");
                return;
            }
            form.show(problems);
        }
    }

    private static Problems check(char[] password, char[] again) {
        var problems = Problems.none().addAll(Passwords.check(password));
        if (!Arrays.equals(password, again)) {
            problems.error("again", "differs", "两次输入的口令不一样。");
        }
        return problems;
    }
}
