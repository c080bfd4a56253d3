package cn.shegong.backup;

import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When each folder got its newest backup: what can still be said of a stick that is not plugged in. */
record LastWritten(Path file) {
    Optional<LocalDateTime> of(String chosen) {
        return Optional.ofNullable(read().get(chosen));
    }

    void put(String chosen, LocalDateTime at) {
        var known = read();
        known.put(chosen, at);
        try {
            AtomicFile.write(file, Json.mapper().writeValueAsBytes(known));
        } catch (IOException e) {
            // Only a comfort: the backup itself is written.
        }
    }

    private Map<String, LocalDateTime> read() {
        try {
            return Json.mapper()
                    .readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, LocalDateTime>>() {});
        } catch (IOException e) {
            return new TreeMap<>();
        }
    }
}
