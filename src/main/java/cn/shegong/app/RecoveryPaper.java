package cn.shegong.app;

import cn.shegong.store.RecoveryCode;
import java.nio.file.Path;
import java.time.Clock;

/** The recovery code on paper. */
final class RecoveryPaper {
    private RecoveryPaper() {}

    static void write(String stationName, RecoveryCode code, Clock clock, Path file) {
        throw new UnsupportedOperationException("waits for Paper");
    }
}
