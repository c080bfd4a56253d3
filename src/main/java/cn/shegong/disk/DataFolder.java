package cn.shegong.disk;

import cn.shegong.base.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where one station's data live: the encrypted store, its key file, its manifest, its lock. */
public record DataFolder(Path root) {
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The usual place on this system: per user, not roaming, hidden from nobody. */
    public static DataFolder usual() {
        return usual(System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv());
    }

    /** The folder chosen at the first start, or the usual one. */
    public static DataFolder chosen() {
        var usual = usual();
        try {
            var text = Files.readString(usual.pointer(), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? usual : new DataFolder(Path.of(text));
        } catch (IOException | InvalidPathException e) {
            return usual;
        }
    }

    /** From now on the program opens this folder, wherever it is. */
    public void choose() {
        var usual = usual();
        try {
            Files.createDirectories(usual.root);
            if (equals(usual)) {
                Files.deleteIfExists(usual.pointer());
            } else {
                Files.writeString(usual.pointer(), root.toString(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new Refusal("没能记住数据文件夹“" + root + "”，下次打开请重新选一次。", e);
        }
    }

    private Path pointer() {
        return root.resolve("data-folder.txt");
    }

    static DataFolder usual(String system, String home, Map<String, String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            var local = environment.get("LOCALAPPDATA");
            return new DataFolder(
                    local == null ? Path.of(home, "AppData", "Local", "StationDesk") : Path.of(local, "StationDesk"));
        }
        if (name.contains("mac")) {
            return new DataFolder(Path.of(home, "Library", "Application Support", "StationDesk"));
        }
        var data = environment.get("XDG_DATA_HOME");
        return new DataFolder(
                data == null || data.isBlank()
                        ? Path.of(home, ".local", "share", "station-desk")
                        : Path.of(data, "station-desk"));
    }

    /** The folder of the demo station, beside the real one and never the same. */
    public DataFolder demo() {
        return new DataFolder(root.resolveSibling(root.getFileName() + "-demo"));
    }

    /** The encrypted store itself. */
    public Path storeFile() {
        return root.resolve("station.mv.db");
    }

    /** The wrapped keys; useless without a password, and the store is useless without it. */
    public Path keyFile() {
        return root.resolve("station.keys.json");
    }

    public Path keyFileCopy() {
        return root.resolve("station.keys.copy.json");
    }

    public Path manifestFile() {
        return root.resolve("station.manifest.json");
    }

    public Path manifestFileCopy() {
        return root.resolve("station.manifest.copy.json");
    }

    /** What was written, session by session. */
    public Path journalFolder() {
        return root.resolve("journal");
    }

    /** The second copy of the journal, unless the station keeps it on another disk. */
    public Path journalCopyFolder() {
        return root.resolve("journal-copy");
    }

    /** The closed store as it was at the beginning of the last sessions. */
    public Path snapshotFolder() {
        return root.resolve("snapshot");
    }

    /** Encrypted files kept with the records. */
    public Path attachmentFolder() {
        return root.resolve("attachment");
    }

    /** The second copy of each of them. */
    public Path attachmentCopyFolder() {
        return root.resolve("attachment-copy");
    }

    /** Files that are being worked on; whatever is left here from before is thrown away. */
    public Path scratchFolder() {
        return root.resolve("scratch");
    }

    /** Lies here while a station is being made: what is beside it then is no station yet. */
    public Path creatingMarker() {
        return root.resolve("station.creating");
    }

    public Path attemptsFile() {
        return root.resolve("station.attempts.json");
    }

    /** When each backup folder got its newest backup, also for those that are away now. */
    public Path lastBackupsFile() {
        return root.resolve("station.backups.json");
    }

    public Path lockFile() {
        return root.resolve("station.lock");
    }

    /** Where backups go unless the station chose other folders, or when those are away. */
    public Path usualBackupFolder() {
        return root.resolve("backup");
    }

    /** Makes the usual backup folder if it is not there. */
    public void makeBackupFolder() {
        try {
            Files.createDirectories(usualBackupFolder());
        } catch (IOException e) {
            throw new Refusal("备份文件夹“" + usualBackupFolder() + "”建不起来。请检查磁盘是否已满或只读。", e);
        }
    }

    /** A whole new set of files that takes the place of the old one; whatever lies here holds, even after a cut. */
    public Path replacementFolder() {
        return root.resolve("replacement");
    }

    /** True when a station was set up here. */
    public boolean occupied() {
        return Files.exists(storeFile())
                || Files.exists(keyFile())
                || Files.exists(keyFileCopy())
                || Files.isDirectory(replacementFolder());
    }

    /**
     * Makes the folder if it is not there.
     *
     * @throws Refusal when it cannot be made or written
     */
    public void create() {
        try {
            Files.createDirectories(root);
            if (!Files.isWritable(root)) {
                throw new Refusal("数据文件夹“" + root + "”不能写入。请换一个文件夹，或请管理这台电脑的人放开权限。");
            }
        } catch (IOException e) {
            throw new Refusal("数据文件夹“" + root + "”建不起来。请换一个文件夹再试。", e);
        }
    }
}
