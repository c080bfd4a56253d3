package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.disk.DataFolder;
import cn.shegong.document.Fonts;
import cn.shegong.key.Keyring;
import cn.shegong.key.RecoveryCode;
import cn.shegong.store.StationStore;
import cn.shegong.ui.Dialogs;
import cn.shegong.ui.Tasks;
import cn.shegong.ui.Ui;
import cn.shegong.ui.WindowDialogs;
import cn.shegong.ui.WindowTasks;
import java.time.Clock;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** What stands in the window from start to end: the front door, set-up, the open station, the lock. */
final class Desk {
    private final Stage stage;
    private final Clock clock;
    private final StackPane root = new StackPane();
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final Ui ui;
    private final CoveredWork work;
    private final FrontDoor door;
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
        this.clock = clock;
        this.dialogs = dialogs != null ? dialogs : new WindowDialogs(() -> stage);
        this.tasks = tasks != null ? tasks : new WindowTasks(this.dialogs);
        this.ui = new Ui(this.tasks, this.dialogs, () -> actor);
        this.work = new CoveredWork(this.tasks, this::put);
        this.door = new FrontDoor(folder, clock, this.dialogs, this.tasks, work, this::put, new Guests());
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
        door.begin();
    }

    /** Who comes through the front door. */
    private final class Guests implements FrontDoor.Guests {
        @Override
        public void founded(Station fresh, StationStore.Created created) {
            opened(fresh, created.keys(), fresh.admit(1), created.recoveryCode());
        }

        @Override
        public void entered(Entrance entrance) {
            if (work.awaited()) {
                // The window is being closed meanwhile: only to be shut again in order.
                station = entrance.station();
                keys = entrance.keys();
                return;
            }
            entrance.notices().forEach(notice -> dialogs.tell(notice.title(), notice.text()));
            opened(entrance.station(), entrance.keys(), entrance.worker(), null);
            if (entrance.byRecovery()) {
                new NewPassword(ui, station.workers).ask(actor.id());
            }
        }

        @Override
        public void leave() {
            closing();
        }
    }

    private void opened(Station fresh, Keyring ring, Actor worker, RecoveryCode code) {
        station = fresh;
        keys = ring;
        actor = worker;
        if (SetupPane.unfinished(station, actor) && actor.may(Right.MANAGE_STATION)) {
            var around = new Around(ui, station, new Fonts(), () -> {});
            put(new SetupPane(ui, station, actor, code, around::print, this::desk).view());
        } else {
            desk();
        }
    }

    private void desk() {
        open = new OpenStation(ui, station, stage, root, this::lock, this::changeKey);
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
        pane.onEnter((id, password) -> Tried.run(
                tasks,
                () -> {
                    var wrongBefore = door.store().check(keys, id, password);
                    var worker = station.admit(id);
                    station.workers.noteFailures(worker, wrongBefore);
                    station.workers.note(
                            worker, switching ? "switch" : "unlock", worker.name() + (switching ? " 换人登录" : " 解锁"));
                    return worker;
                },
                worker -> {
                    actor = worker;
                    put(open.view());
                    open.resume();
                },
                e -> pane.refused(Tried.why(e, dialogs))));
        put(pane.view());
    }

    /** Everything is encrypted anew; whatever comes of it, the station is open again or waits at the front door. */
    private void changeKey() {
        var flow = new KeyChangeFlow(ui, clock);
        var password = flow.ask();
        if (password == null) {
            return;
        }
        if (!keys.knows(actor.id(), password)) {
            dialogs.tell("没有更换", "口令不对，没有更换。");
            return;
        }
        open.end();
        var closing = station;
        work.run(
                "正在更换数据密钥",
                progress -> {
                    open.rest();
                    return flow.run(closing, keys, door.store(), actor, password, progress);
                },
                changed -> {
                    opened(
                            changed.entrance().station(),
                            changed.entrance().keys(),
                            changed.entrance().worker(),
                            null);
                    flow.handOut(changed, () -> open.resume());
                },
                e -> {
                    station = null;
                    dialogs.fail(e);
                    door.enter();
                });
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
        work.whenIdle(() -> tasks.run(this::putAway, word -> {
            word.ifPresent(text -> dialogs.tell("这次的备份", text));
            stage.close();
        }));
    }

    /** Closes the store in order and makes the backup; a second call finds nothing to do. */
    private Optional<String> putAway() {
        if (open != null) {
            open.rest();
        }
        var word = station == null ? Optional.<String>empty() : Leaving.close(station, door.folder(), keys, clock);
        station = null;
        door.shut();
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
