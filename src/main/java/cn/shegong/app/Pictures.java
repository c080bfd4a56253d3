package cn.shegong.app;

import cn.shegong.store.DataFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Takes a picture of each main page. */
final class Pictures {
    private Pictures() {}

    static List<Path> take(DataFolder folder, Clock clock, Path out) {
        return List.of();
    }
}
