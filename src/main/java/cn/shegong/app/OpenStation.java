package cn.shegong.app;

import cn.shegong.settings.Preference;
import cn.shegong.ui.Help;
import cn.shegong.ui.Page;
import cn.shegong.ui.Theme;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;

/** The open station in the window: its pages in the shell, the idle lock, who is at the desk. */
final class OpenStation {
    private final Ui ui;
    private final Station station;
    private final Stage stage;
    private final Consumer<Boolean> lock;
    private final Shell shell;
    private final Pages pages;
    private final IdleLock idle;
    private final Care care;

    /**
     * @param lock covers the window; true when another worker is to take over
     * @param changeKey asks, closes the station and gives it another data key
     */
    OpenStation(Ui ui, Station station, Stage stage, Node root, Consumer<Boolean> lock, Runnable changeKey) {
        this.ui = ui;
        this.station = station;
        this.stage = stage;
        this.lock = lock;
        this.pages = new Pages(ui, station, this::show, this::header, changeKey);
        this.shell = new Shell(pages.all(), ui.tasks(), pages::find, station.demo(), new Frame());
        this.idle = new IdleLock(root, () -> lock.accept(false));
        this.care = new Care(ui, station.backups, station.clock, root, shell.top());
    }

    Parent view() {
        return shell.view();
    }

    void start() {
        resume();
        care.start();
        shell.show(pages.all().get(0));
    }

    /** After unlocking or switching: the header shows who is here; the page is as it was left. */
    void resume() {
        Theme.of(station.settings.value(ui.actor(), Preference.THEME)).apply();
        header();
        shell.reframe();
    }

    private void header() {
        var name = station.settings.profile().stationName();
        shell.top().head(name, ui.actor());
        shell.offer();
        care.refresh();
        stage.setTitle((station.demo() ? "【演示】" : "") + (name.isBlank() ? "" : name + " - ") + "社工站工作台");
        idle.start(station.settings.value(ui.actor(), Preference.LOCK_MINUTES));
    }

    /** What is half typed goes into a draft. */
    void leaving() {
        idle.stop();
        if (shell.current() != null) {
            shell.current().leaving();
        }
    }

    /** The window is to close: what goes on in the background is asked to stop. */
    void end() {
        leaving();
        care.stop();
    }

    /** Waits for what was asked to stop, so that the store can be closed; not on the window's thread. */
    void rest() {
        care.rest();
    }

    void show(Page page) {
        shell.show(page);
    }

    List<Page> pages() {
        return pages.all();
    }

    /** What the frame's own buttons do. */
    private final class Frame implements Shell.Commands {
        @Override
        public void lock() {
            lock.accept(false);
        }

        @Override
        public void switchWorker() {
            lock.accept(true);
        }

        @Override
        public void changePassword() {
            pages.changePassword();
        }

        @Override
        public void help(Page page) {
            ui.dialogs().look("帮助", Help.view(page.title()));
        }

        @Override
        public void safety() {
            pages.safety();
        }
    }
}
