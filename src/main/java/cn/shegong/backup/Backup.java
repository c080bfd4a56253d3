package cn.shegong.backup;

import cn.shegong.store.BackupFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A finished backup of this station; it was restored on trial before it got its name.
 *
 * @param size bytes
 */
public record Backup(Path file, LocalDateTime at, long size) {
    /** Those in a folder, newest first; none when the folder is away. */
    static List<Backup> in(BackupFolder folder) {
        return folder.entries().stream().map(Backup::of).toList();
    }

    private static Backup of(BackupFolder.Entry entry) {
        try {
            return new Backup(entry.file(), entry.at(), Files.size(entry.file()));
        } catch (IOException e) {
            return new Backup(entry.file(), entry.at(), 0);
        }
    }
}
