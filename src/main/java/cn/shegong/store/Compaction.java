package cn.shegong.store;

import cn.shegong.base.FailureTrace;
import cn.shegong.base.Progress;
import cn.shegong.disk.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.slf4j.LoggerFactory;

/**
 * Makes a store that has outgrown itself small again: beside the old file, compared row by row, then swapped. The old
 * file stays until the new one is proven; when anything fails, it simply stays.
 */
final class Compaction {
    /** Below this nobody minds. */
    private static final long SMALL = 32L << 20;

    private static final int TIMES = 2;

    private final StoreFiles files;

    Compaction(StoreFiles files) {
        this.files = files;
    }

    /** @return the manifest, with the new size when the store was compacted */
    Manifest compactIfOutgrown(Manifest manifest, Progress progress) throws IOException {
        long size = Files.size(files.store());
        if (size < SMALL || size < TIMES * manifest.compacted()) {
            return manifest;
        }
        try {
            progress.report(0, 0, "整理数据文件");
            return compact(manifest);
        } catch (IOException | SQLException | RuntimeException e) {
            LoggerFactory.getLogger(Compaction.class).warn("not compacted: {}", FailureTrace.of(e));
            return manifest;
        }
    }

    /** The store is closed. */
    Manifest compact(Manifest manifest) throws IOException, SQLException {
        var fresh = files.scratch("compacted.mv.db");
        Files.createDirectories(fresh.getParent());
        AtomicFile.copy(files.store(), fresh);
        var engine = Engine.scratch(fresh, files.key());
        Fingerprint before;
        try {
            before = fingerprint(engine);
            engine.closeCompacted();
        } catch (IOException | SQLException | RuntimeException e) {
            engine.abandon();
            throw e;
        }
        engine = Engine.scratch(fresh, files.key());
        try {
            if (!before.differences(fingerprint(engine)).isEmpty()) {
                throw new IOException("the compacted store is not the same");
            }
            engine.close();
        } catch (IOException | SQLException | RuntimeException e) {
            engine.abandon();
            throw e;
        }
        AtomicFile.move(fresh, files.store());
        AtomicFile.forceFolder(files.folder().root());
        return manifest.withCompacted(Files.size(files.store()));
    }

    private static Fingerprint fingerprint(Engine engine) throws SQLException {
        try (var connection = engine.connection()) {
            return Fingerprint.of(connection, Progress.NONE);
        }
    }
}
