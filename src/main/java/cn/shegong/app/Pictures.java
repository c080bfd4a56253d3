package cn.shegong.app;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.DataFolder;
import cn.shegong.store.StationStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.OffScreen;
import cn.shegong.ui.Page;
import cn.shegong.ui.Theme;
import cn.shegong.ui.Ui;
import cn.shegong.ui.UnattendedDialogs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Takes a picture of each main page of a station, in a window that nobody sees; needs no display. */
final class Pictures {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    private Pictures() {}

    /**
     * Writes {@code <页名>.png} for every page, light, and the first one dark as well.
     *
     * @param demo the demo station; everybody's password is known there
     */
    static List<Path> take(DataFolder demo, Clock clock, Path out) {
        try (var store = StationStore.take(demo, clock)) {
            var opened = store.open(1, DemoStation.PASSWORD.toCharArray());
            try (var station = new Station(opened.database(), opened.keys(), clock)) {
                lookAfter(station);
                return OffScreen.call(() -> pages(station, out));
            }
        } catch (IOException e) {
            throw new Refusal("图片写不进“" + out + "”。请换一个文件夹再试。", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a station looks that has been open for a while. */
    private static void lookAfter(Station station) {
        station.backups.backUp(station.admit(1), "自动备份", Progress.NONE);
        station.backups.prove(Progress.NONE);
    }

    private static List<Path> pages(Station station, Path out) throws IOException {
        Theme.loadFonts();
        Theme.LIGHT.apply();
        var actor = station.admit(1);
        var dialogs = new UnattendedDialogs();
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> actor);
        var stage = new Stage();
        var root = new StackPane();
        stage.setScene(new Scene(root, WIDTH, HEIGHT));
        var open = new OpenStation(ui, station, stage, root, switching -> {}, () -> {});
        root.getChildren().setAll(open.view());
        stage.show();
        open.start();
        var files = new ArrayList<Path>();
        Consumer<Page> show = open::show;
        for (var page : open.pages()) {
            show.accept(page);
            files.add(write(stage.getScene(), out.resolve(page.title() + ".png")));
        }
        Theme.DARK.apply();
        show.accept(open.pages().get(0));
        files.add(write(stage.getScene(), out.resolve(open.pages().get(0).title() + "（深色）.png")));
        open.end();
        stage.close();
        return files;
    }

    private static Path write(Scene scene, Path file) throws IOException {
        // Twice: what is laid out for the first time can change the size of what stands beside it.
        scene.snapshot(null);
        var image = scene.snapshot(null);
        if (!ImageIO.write(buffered(image), "png", file.toFile())) {
            throw new IOException("no PNG writer");
        }
        return file;
    }

    private static BufferedImage buffered(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        return buffered;
    }
}
