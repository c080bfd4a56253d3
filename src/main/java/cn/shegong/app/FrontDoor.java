package cn.shegong.app;

import cn.shegong.base.Refusal;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.RecoveryCode;
import cn.shegong.store.Restoration;
import cn.shegong.store.StationStore;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Dialogs;
import cn.shegong.ui.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands in the window until a station is open: welcome, sign-in, opening, what cannot be opened, restoring. */
final class FrontDoor {
    private final Clock clock;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final CoveredWork work;
    private final Consumer<Parent> put;
    private final Guests guests;
    private DataFolder folder;
    private StationStore store;

    /** Who comes through the door, and the wish to go away again. */
    interface Guests {
        void founded(Station station, StationStore.Created created);

        void entered(Entrance entrance);

        void leave();
    }

    FrontDoor(
            DataFolder folder,
            Clock clock,
            Dialogs dialogs,
            Tasks tasks,
            CoveredWork work,
            Consumer<Parent> put,
            Guests guests) {
        this.folder = folder;
        this.clock = clock;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.work = work;
        this.put = put;
        this.guests = guests;
    }

    DataFolder folder() {
        return folder;
    }

    StationStore store() {
        return store;
    }

    /** Takes the folder, and shows whatever it holds. */
    void begin() {
        work.run(
                "正在打开",
                progress -> StationStore.take(folder, clock),
                taken -> {
                    store = taken;
                    enter();
                },
                this::notTaken);
    }

    /** Lets go of the folder; a second call finds nothing to do. */
    void shut() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    /** Another has the folder, or it cannot be used at all: nothing may be done in it, not even restoring. */
    private void notTaken(Throwable failure) {
        put.accept(new Cover(
                "打不开",
                Cover.text(Tried.why(failure, dialogs)),
                new HBox(
                        8,
                        again(this::begin),
                        Buttons.plain("换一个数据文件夹…", Feather.FOLDER, this::chooseFolder),
                        Buttons.leave("关闭", Feather.X, guests::leave))));
    }

    /** The folder is ours, but what lies in it cannot be opened: another try, or a backup. */
    private void cannotOpen(Throwable failure, Runnable again) {
        var restore = Buttons.plain("从备份恢复…", Feather.ROTATE_CCW, this::restore);
        restore.setId("restore");
        put.accept(new Cover(
                "打不开",
                Cover.text(Tried.why(failure, dialogs)),
                new HBox(8, again(again), restore, Buttons.leave("关闭", Feather.X, guests::leave))));
    }

    private static Button again(Runnable act) {
        var again = Buttons.primary("再试一次", Feather.REFRESH_CW, act);
        again.setId("again");
        again.setDefaultButton(true);
        return again;
    }

    void enter() {
        if (!store.occupied()) {
            put.accept(new WelcomePane(folder, this::firstAccount, this::openDemo, this::restore, this::chooseFolder)
                    .view());
            return;
        }
        try {
            signIn();
        } catch (Refusal e) {
            cannotOpen(e, this::enter);
        }
    }

    private void firstAccount() {
        var pane = new AccountPane(this::enter);
        pane.onCreate((name, password) -> create(name, password, pane));
        put.accept(pane.view());
    }

    private void create(String name, char[] password, AccountPane pane) {
        Tried.run(
                tasks,
                () -> {
                    var created = store.create(1, name, password, false);
                    var fresh = new Station(created.database(), created.keys(), clock);
                    fresh.workers.found(1, name, LocalDate.now(clock));
                    return new Founded(fresh, created);
                },
                founded -> guests.founded(founded.station, founded.created),
                e -> {
                    dialogs.fail(e);
                    if (store.occupied()) {
                        // It was made, and only could not be opened: the password opens it.
                        enter();
                    } else {
                        pane.again();
                    }
                });
    }

    private record Founded(Station station, StationStore.Created created) {}

    private void signIn() {
        boolean demo = store.demo();
        var pane = new SignInPane(
                demo ? "演示站" : "登录",
                demo ? "每个人的口令都是 " + DemoStation.PASSWORD + "，换谁进去都行。" : "请选自己的名字，输入口令。",
                store.workers(),
                0);
        pane.onEnter((id, password) -> letIn(pane, () -> store.admit(id, password)));
        pane.onRecovery(() -> dialogs.ask("用恢复码进入", "请照着建站时打印的那张纸输入，大小写和横线都没关系。", "恢复码")
                .ifPresent(code -> letIn(pane, () -> store.admit(RecoveryCode.read(code)))));
        if (demo) {
            pane.link("回到本站", link -> moveTo(DataFolder.chosen()));
        } else {
            pane.link("从备份恢复…", link -> restore());
            pane.link("打开演示站", link -> openDemo());
        }
        put.accept(pane.view());
    }

    private void letIn(SignInPane pane, Supplier<StationStore.Admitted> door) {
        Tried.run(tasks, door, who -> open(() -> who, Entrance::signedIn), e -> pane.refused(Tried.why(e, dialogs)));
    }

    private void open(Supplier<StationStore.Admitted> who, UnaryOperator<Entrance> inside) {
        work.run(
                "正在打开",
                progress -> Entrance.open(store, who.get(), clock, progress, inside),
                guests::entered,
                e -> cannotOpen(e, () -> open(who, inside)));
    }

    private void restore() {
        var exits = new RestoreFlow.Exits() {
            @Override
            public void back() {
                enter();
            }

            @Override
            public void elsewhere() {
                chooseFolder(FrontDoor.this::restore);
            }

            @Override
            public void restored(Restoration.Outcome outcome, RestoreViewModel door) {
                var words = RestoreViewModel.words(outcome);
                open(() -> door.admit(store), entrance -> entrance.noted("backup.restore", "恢复好了", words)
                        .signedIn());
            }
        };
        new RestoreFlow(new RestoreViewModel(folder, clock), dialogs, tasks, work, put, exits).begin();
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

    private void chooseFolder() {
        chooseFolder(() -> {});
    }

    private void chooseFolder(Runnable then) {
        dialogs.folder("数据放在哪里").map(DataFolder::new).ifPresent(other -> {
            if (moveTo(other)) {
                other.choose();
                then.run();
            }
        });
    }

    /** Whether the other folder could be had; the one so far is kept if not. */
    private boolean moveTo(DataFolder other) {
        try {
            if (store == null || !other.equals(folder)) {
                var taken = StationStore.take(other, clock);
                shut();
                store = taken;
                folder = other;
            }
            enter();
            return true;
        } catch (Refusal e) {
            dialogs.fail(e);
            return false;
        }
    }
}
