package cn.shegong.app;

import cn.shegong.disk.DataFolder;
import cn.shegong.ui.Theme;
import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Application;
import javafx.stage.Stage;

/** The window's life: fonts and theme first, then the desk; leaving shuts the store and backs it up. */
public final class StationApp extends Application {
    private Desk desk;

    @Override
    public void start(Stage stage) {
        Theme.loadFonts();
        Theme.LIGHT.apply();
        var folder = new DataFolder(Path.of(getParameters().getNamed().get("data")));
        desk = new Desk(stage, folder, Clock.systemDefaultZone());
        desk.begin();
    }

    @Override
    public void stop() {
        if (desk != null) {
            desk.leave();
        }
    }
}
