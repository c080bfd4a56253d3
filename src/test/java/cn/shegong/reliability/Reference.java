package cn.shegong.reliability;

import cn.shegong.base.Progress;
import cn.shegong.disk.DataFolder;
import cn.shegong.power.PowerDisk;
import cn.shegong.store.StationStore;
import cn.shegong.store.StoreProbe;
import cn.shegong.store.TestStore;
import java.util.ArrayList;
import java.util.List;

/** What the store must hold after each number of steps, from a run that nothing disturbed. */
final class Reference {
    private final List<Object> contents = new ArrayList<>();

    private Reference() {}

    static Reference upTo(int steps) {
        var reference = new Reference();
        var clock = new SteppedClock();
        try (var disk = new PowerDisk()) {
            var folder = new DataFolder(disk.path("data"));
            TestStore.lay(folder);
            try (var store = StationStore.take(folder, clock)) {
                var station = store.open(TestStore.HEAD_ID, TestStore.PASSWORD, Progress.NONE);
                try (var database = station.database()) {
                    var workload = new Workload(station, clock);
                    reference.contents.add(StoreProbe.content(database));
                    for (int step = 1; step <= steps; step++) {
                        workload.step(step);
                        if (StoreProbe.transactions(database) != step) {
                            throw new AssertionError("step " + step + " is not one transaction");
                        }
                        reference.contents.add(StoreProbe.content(database));
                    }
                }
            }
        }
        return reference;
    }

    Object after(long steps) {
        return contents.get((int) steps);
    }

    int steps() {
        return contents.size() - 1;
    }
}
