package cn.shegong.app;

import cn.shegong.base.Progress;
import cn.shegong.store.DataFolder;
import java.time.Clock;

/** The demo station in its own folder. */
final class DemoStation {
    private DemoStation() {}

    static void makeIfMissing(DataFolder folder, Clock clock, Progress progress) {
        throw new UnsupportedOperationException("waits for Town");
    }
}
