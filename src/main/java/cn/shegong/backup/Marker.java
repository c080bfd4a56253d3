package cn.shegong.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file by which a station knows its backup folder again when the stick has another letter. */
record Marker(String stationId) {
    private static final String WORDS = "社工站工作台在这个文件夹里放备份。请留着这个文件：U 盘换了盘符，程序靠它认出来。\n";

    private String name() {
        return ".station-desk-" + stationId.substring(0, 8);
    }

    boolean in(Path folder) {
        return Files.isRegularFile(folder.resolve(name()));
    }

    /** Puts it into a folder that does not have it yet. */
    void put(Path folder) throws IOException {
        if (!in(folder)) {
            Files.write(folder.resolve(name()), WORDS.getBytes(StandardCharsets.UTF_8));
        }
    }
}
