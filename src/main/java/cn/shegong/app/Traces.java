package cn.shegong.app;

import cn.shegong.disk.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a command that came to nothing would leave behind: the lock of a data folder, and folders made for it.
 *
 * @param there the nearest folder that had been there before
 * @param locked whether the lock had been there before
 */
record Traces(DataFolder folder, Path there, boolean locked) {
    static Traces before(DataFolder folder) {
        var there = folder.root();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return new Traces(folder, there, Files.exists(folder.lockFile()));
    }

    /** Takes away what was not there before and is empty. */
    void remove() {
        try {
            if (!locked) {
                Files.deleteIfExists(folder.lockFile());
            }
            for (var made = folder.root(); !made.equals(there); made = made.getParent()) {
                Files.deleteIfExists(made);
            }
        } catch (IOException e) {
            // It is not empty, or the disk is away.
        }
    }
}
