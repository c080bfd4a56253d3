package cn.shegong.staff.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.Problems;
import cn.shegong.base.Role;
import cn.shegong.staff.Worker;
import cn.shegong.staff.WorkerService;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/** The questions asked before something is done with a worker. */
final class StaffForms {
    private final Ui ui;
    private final WorkerService workers;
    private final Clock clock;
    private final Runnable changed;

    /** @param changed called after every change */
    StaffForms(Ui ui, WorkerService workers, Clock clock, Runnable changed) {
        this.ui = ui;
        this.workers = workers;
        this.clock = clock;
        this.changed = changed;
    }

    /** Somebody new. */
    private record Newcomer(String name, Role role, String phone, LocalDate startedOn, char[] password) {}

    void add() {
        var name = new TextField();
        var role = roles(Role.SOCIAL_WORKER);
        var phone = new TextField();
        var startedOn = date();
        startedOn.valueProperty().set(LocalDate.now(clock));
        var password = firstPassword();
        var form = new FormPane()
                .required("姓名", "name", name)
                .required("角色", "role", role)
                .field("", "rights", rights(role))
                .field("电话", "phone", phone)
                .required("到站日期", "startedOn", startedOn)
                .required("第一个口令", "password", password)
                .field("", "note", note("把姓名和这个口令告诉本人。第一次登录后，请本人在右上角自己的名字下面“改口令”。"))
                .end();
        FormDialog.ask(
                ui,
                "添加人员",
                form,
                "添加",
                () -> {
                    readable("startedOn", startedOn).refuseErrors();
                    return new Newcomer(
                            name.getText(),
                            role.getValue(),
                            phone.getText(),
                            startedOn.valueProperty().get(),
                            password.getText().toCharArray());
                },
                n -> workers.add(ui.actor(), n.name, n.role, n.phone, n.startedOn, n.password),
                added -> done("已添加 " + added.name() + "，现在就能用第一个口令登录。"));
    }

    void changeRole(Worker worker) {
        var role = roles(worker.role());
        var form = new FormPane()
                .required("角色", "role", role)
                .field("", "rights", rights(role))
                .end();
        FormDialog.ask(
                ui,
                "改角色：" + worker.name(),
                form,
                "保存",
                role::getValue,
                chosen -> {
                    workers.changeRole(ui.actor(), worker.id(), chosen);
                    return chosen;
                },
                chosen -> done(worker.name() + " 现在是“" + chosen.label() + "”，下次登录起算。"));
    }

    void resetPassword(Worker worker) {
        var password = firstPassword();
        var form = new FormPane()
                .field("", "note", note(worker.name() + " 忘了口令时用。原来的口令马上作废。请把新口令告诉本人，登录后自己改掉。"))
                .required("新口令", "password", password)
                .end();
        FormDialog.ask(
                ui,
                "重设口令：" + worker.name(),
                form,
                "保存",
                () -> password.getText().toCharArray(),
                fresh -> {
                    workers.resetPassword(ui.actor(), worker.id(), fresh);
                    return worker;
                },
                w -> done("已重设 " + w.name() + " 的口令。请本人登录后自己改掉。"));
    }

    void leave(Worker worker) {
        var leftOn = date();
        leftOn.valueProperty().set(LocalDate.now(clock));
        var form = new FormPane()
                .field(
                        "",
                        "note",
                        note("点“离站”后，" + worker.name() + " 的口令马上打不开数据，哪怕最后一天还没到。以前记的走访和名单都留着，仍署本人的名字。"
                                + "以后回来，重新添加一次就行。"))
                .required("最后一天", "leftOn", leftOn)
                .end();
        FormDialog.ask(
                ui,
                worker.name() + " 离站",
                form,
                "离站",
                () -> {
                    readable("leftOn", leftOn).refuseErrors();
                    return leftOn.valueProperty().get();
                },
                day -> {
                    workers.leave(ui.actor(), worker.id(), day);
                    return worker;
                },
                w -> done(w.name() + " 已离站，口令不能再登录。"));
    }

    void changeOwnPassword() {
        var old = new PasswordField();
        var password = new PasswordField();
        var again = new PasswordField();
        password.setPromptText("至少 8 位，一个汉字算两位");
        var form = new FormPane()
                .required("原口令", "old", old)
                .required("新口令", "password", password)
                .required("再输一次", "again", again)
                .field("", "note", note("忘了口令，只能请站长重设，或者用恢复码进入。"))
                .end();
        FormDialog.ask(
                ui,
                "改我的口令",
                form,
                "保存",
                () -> {
                    same(password, again).refuseErrors();
                    return new char[][] {
                        old.getText().toCharArray(), password.getText().toCharArray()
                    };
                },
                pair -> {
                    workers.changePassword(ui.actor(), pair[0], pair[1]);
                    return pair;
                },
                pair -> done("口令已换，下次登录用新的。"));
    }

    private void done(String text) {
        ui.dialogs().done(text);
        changed.run();
    }

    private static Problems same(PasswordField password, PasswordField again) {
        var problems = Problems.none();
        if (!Arrays.equals(password.getText().toCharArray(), again.getText().toCharArray())) {
            problems.error("again", "differs", "两次输入的口令不一样，请再输一次。");
        }
        return problems;
    }

    private static Problems readable(String name, DateField field) {
        var problems = Problems.none();
        if (field.valueProperty().get() == null) {
            problems.error(name, "bad_date", field.misread() ? ChineseDate.EXPECTED : "请填写日期。");
        }
        return problems;
    }

    private DateField date() {
        return new DateField(text -> ChineseDate.read(text, LocalDate.now(clock))
                .filter(d -> d.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
    }

    /** Shown as it is typed: it has to be told to somebody. */
    private static TextField firstPassword() {
        var field = new TextField();
        field.setPromptText("至少 8 位，一个汉字算两位");
        return field;
    }

    private static ComboBox<Role> roles(Role chosen) {
        var box = new ComboBox<Role>();
        box.getItems().setAll(Role.values());
        box.setValue(chosen);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Role role) {
                return role == null ? "" : role.label();
            }

            @Override
            public Role fromString(String label) {
                throw new UnsupportedOperationException(label);
            }
        });
        return box;
    }

    private static Label rights(ComboBox<Role> role) {
        var label = note(StaffViewModel.rightsOf(role.getValue()));
        role.valueProperty().addListener((o, was, is) -> label.setText(StaffViewModel.rightsOf(is)));
        return label;
    }

    private static Label note(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
