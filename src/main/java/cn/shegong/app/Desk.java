package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.DataFolder;
import cn.shegong.document.Fonts;
import cn.shegong.key.Keyring;
import cn.shegong.key.RecoveryCode;
import cn.shegong.store.StationStore;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Dialogs;
import cn.shegong.ui.Tasks;
import cn.shegong.ui.Ui;
import cn.shegong.ui.WindowDialogs;
import cn.shegong.ui.WindowTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/** What stands in the window from start to end: welcome, sign-in, set-up, the open station, the lock. */
final class Desk {
    private final Stage stage;
    private final Clock clock;
    private final StackPane root = new StackPane();
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final Ui ui;
    private DataFolder folder;
    private StationStore store;
    private Station station;
    private Keyring keys;
    private Actor actor;
    private OpenStation open;

    Desk(Stage stage, DataFolder folder, Clock clock) {
        this(stage, folder, clock, null, null);
    }

    /** With dialogs and tasks of a test; null means those of the window. */
    Desk(Stage stage, DataFolder folder, Clock clock, Dialogs dialogs, Tasks tasks) {
        this.stage = stage;
        this.folder = folder;
        this.clock = clock;
        this.dialogs = dialogs != null ? dialogs : new WindowDialogs(() -> stage);
        this.tasks = tasks != null ? tasks : new WindowTasks(this.dialogs);
        this.ui = new Ui(this.tasks, this.dialogs, () -> actor);
    }

    /** Opens the window on whatever the data folder holds. */
    void begin() {
        stage.setTitle("社工站工作台");
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(root));
        stage.setWidth(Math.min(1366, screen.getWidth()));
        stage.setHeight(Math.min(820, screen.getHeight()));
        stage.setMinWidth(Math.min(1024, screen.getWidth()));
        stage.setMinHeight(Math.min(640, screen.getHeight()));
        stage.setOnCloseRequest(e -> {
            e.consume();
            closing();
        });
        stage.show();
        put(new Cover("社工站工作台", Cover.quiet("正在打开…")));
        tasks.run(this::take, why -> {
            if (why.isEmpty()) {
                enter();
            } else {
                refuse(why);
            }
        });
    }

    /** Empty, or why the folder cannot be had. */
    private String take() {
        try {
            store = StationStore.take(folder, clock);
            return "";
        } catch (Refusal e) {
            return e.getMessage();
        }
    }

    /** Nothing can be opened here: says why, and lets go. */
    private void refuse(String why) {
        var close = Buttons.primary("关闭", Feather.X, stage::close);
        close.setDefaultButton(true);
        put(new Cover("打不开", Cover.text(why), close));
    }

    private void enter() {
        if (store.occupied()) {
            signIn();
        } else {
            put(new WelcomePane(folder, this::firstAccount, this::openDemo, this::chooseFolder).view());
        }
    }

    private void chooseFolder() {
        dialogs.folder("数据放在哪里").ifPresent(chosen -> {
            var other = new DataFolder(chosen);
            moveTo(other);
            other.choose();
        });
    }

    private void moveTo(DataFolder other) {
        var taken = StationStore.take(other, clock);
        store.close();
        store = taken;
        folder = other;
        enter();
    }

    private void firstAccount() {
        put(new AccountPane(this::create, this::enter).view());
    }

    private void create(String name, char[] password) {
        tasks.run(
                () -> {
                    long id = 1;
                    var created = store.create(id, name, password, false);
                    var fresh = new Station(created.database(), created.keys(), clock);
                    fresh.workers.found(id, name, LocalDate.now(clock));
                    return new Founded(fresh, created.keys(), created.recoveryCode());
                },
                founded -> opened(founded.station, founded.keys, founded.station.admit(1), founded.code));
    }

    private record Founded(Station station, Keyring keys, RecoveryCode code) {}

    private void signIn() {
        var pane = new SignInPane(
                store.demo() ? "演示站" : "登录",
                store.demo() ? "每个人的口令都是 " + DemoStation.PASSWORD + "，换谁进去都行。" : "请选自己的名字，输入口令。",
                store.workers(),
                0);
        pane.onEnter((id, password) -> attempt(pane, () -> {
            var result = store.open(id, password);
            admit(result, id);
        }));
        pane.onRecovery(() -> dialogs.ask("用恢复码进入", "请照着建站时打印的那张纸输入，大小写和横线都没关系。", "恢复码")
                .ifPresent(code -> attempt(pane, () -> recover(RecoveryCode.read(code)))));
        if (!store.demo()) {
            pane.link("打开演示站", link -> openDemo());
        } else {
            pane.link("回到本站", link -> moveTo(DataFolder.chosen()));
        }
        put(pane.view());
    }

    /** Runs off the window's thread and puts a refusal into the pane, where it is read. */
    private void attempt(SignInPane pane, Runnable work) {
        tasks.run(
                () -> {
                    try {
                        work.run();
                        return "";
                    } catch (Refusal | InvalidInput e) {
                        return e.getMessage();
                    }
                },
                why -> {
                    if (!why.isEmpty()) {
                        pane.refused(why);
                    }
                });
    }

    private void admit(StationStore.Opened result, long workerId) {
        var fresh = new Station(result.database(), result.keys(), clock);
        try {
            var worker = fresh.admit(workerId);
            fresh.workers.note(worker, "sign_in", worker.name() + " 登录");
            Platform.runLater(() -> opened(fresh, result.keys(), worker, null));
        } catch (RuntimeException e) {
            fresh.close();
            throw e;
        }
    }

    /** Whoever holds the paper comes in as the first 站长, who then sets a new password. */
    private void recover(RecoveryCode code) {
        var result = store.open(code, Progress.NONE);
        var fresh = new Station(result.database(), result.keys(), clock);
        var head = fresh.workers.workers().stream()
                .filter(w -> w.role() == cn.shegong.base.Role.HEAD)
                .findFirst()
                .orElseThrow()
                .actor();
        fresh.workers.note(head, "sign_in.recovery", "用恢复码进入");
        Platform.runLater(() -> {
            opened(fresh, result.keys(), head, null);
            new NewPassword(ui, fresh.workers).ask(head.id());
        });
    }

    private void opened(Station fresh, Keyring ring, Actor worker, RecoveryCode code) {
        station = fresh;
        keys = ring;
        actor = worker;
        if (SetupPane.unfinished(station, actor) && actor.may(cn.shegong.base.Right.MANAGE_STATION)) {
            var around = new Around(ui, station, new Fonts(), () -> {});
            put(new SetupPane(ui, station, actor, code, around::print, this::desk).view());
        } else {
            desk();
        }
    }

    private void desk() {
        open = new OpenStation(ui, station, stage, root, this::lock);
        put(open.view());
        open.start();
    }

    /** Covers everything until somebody signs in; what was half typed stays where it is. */
    private void lock(boolean switching) {
        open.leaving();
        Windows.closeOthers(stage);
        var pane = new SignInPane(
                switching ? "换人" : "已锁定",
                switching ? "新来的人登录后接着用；没录完的内容不会丢。" : "输入口令接着用；没录完的内容还在。",
                keys.vault().entries(),
                actor.id());
        pane.withoutRecovery();
        pane.onEnter((id, password) -> attempt(pane, () -> {
            store.check(keys, id, password);
            var worker = station.admit(id);
            station.workers.note(
                    worker, switching ? "switch" : "unlock", worker.name() + (switching ? " 换人登录" : " 解锁"));
            Platform.runLater(() -> {
                actor = worker;
                put(open.view());
                open.resume();
            });
        }));
        put(pane.view());
    }

    private void openDemo() {
        var demo = folder.demo();
        tasks.job(
                "准备演示站",
                progress -> {
                    DemoStation.makeIfMissing(demo, clock, progress);
                    return demo;
                },
                this::moveTo);
    }

    private void put(Parent pane) {
        root.getChildren().setAll(pane);
    }

    /** The window is to close: first everything is put away and backed up, with a word when that went otherwise. */
    private void closing() {
        if (open != null) {
            open.end();
        }
        Windows.closeOthers(stage);
        put(new Cover("正在离开", Cover.quiet("正在保存和备份，请稍等。")));
        tasks.run(this::putAway, word -> {
            word.ifPresent(text -> dialogs.tell("备份放到了别处", text));
            stage.close();
        });
    }

    /** Closes the store in order and makes the backup; a second call finds nothing to do. */
    private Optional<String> putAway() {
        if (open != null) {
            open.rest();
        }
        var word = station == null ? Optional.<String>empty() : Leaving.close(station, folder, keys, clock);
        station = null;
        if (store != null) {
            store.close();
            store = null;
        }
        return word;
    }

    /** The end of the program, whichever way it came. */
    void leave() {
        if (tasks instanceof WindowTasks window) {
            window.close();
        }
        putAway();
    }
}
