package cn.shegong.store;

import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.disk.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * What the store is, readable before it is opened, so that a newer or foreign file is left untouched.
 *
 * @param schema newest migration applied to the store
 * @param demo true for the demo station, whose papers are marked 演示
 */
public record Manifest(int format, String stationId, int schema, boolean demo, String program) {
    static final int FORMAT = 1;

    static Optional<Manifest> read(DataFolder folder) {
        try {
            return Optional.of(Json.mapper().readValue(Files.readAllBytes(folder.manifestFile()), Manifest.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(DataFolder folder) {
        try {
            AtomicFile.write(folder.manifestFile(), Json.mapper().writeValueAsBytes(this));
        } catch (IOException e) {
            throw new Refusal("数据文件夹“" + folder.root() + "”写不进去。请检查磁盘是否已满或只读。", e);
        }
    }
}
