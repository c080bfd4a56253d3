package cn.shegong.store;

import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a whole new set of station files into a data folder: they are laid out beside the old ones, and from one renaming
 * on they are what holds. Cut off before it, nothing has happened; cut off after it, the next start goes on.
 */
final class Replacement {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private static final String STAGE = "replacement.new";
    private static final String ASIDE = "aside.txt";
    private static final String OLD_IS_AWAY = "old-is-away";

    private final DataFolder folder;

    Replacement(DataFolder folder) {
        this.folder = folder;
    }

    /** Where the new files are laid out; empty at first. */
    DataFolder stage() throws IOException {
        var stage = new DataFolder(folder.root().resolve(STAGE));
        AtomicFile.empty(stage.root());
        return stage;
    }

    /** For the files from before a restoring, a name that is not taken: or what was put aside earlier would be lost. */
    Path aside(LocalDateTime now) {
        var aside = folder.root().resolve("before-restore-" + STAMP.format(now));
        return Files.exists(aside) ? aside(now.plusSeconds(1)) : aside;
    }

    /** Takes back a stage that is not wanted after all. */
    void discard() throws IOException {
        remove(folder.root().resolve(STAGE));
    }

    /**
     * The new files hold from here on.
     *
     * @param aside name of a folder that keeps the old ones if there are any, or empty when they are to go
     */
    void commit(String aside) throws IOException {
        var stage = folder.root().resolve(STAGE);
        remove(stage.resolve("scratch"));
        AtomicFile.write(stage.resolve(ASIDE), aside.getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(stage)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                AtomicFile.force(file);
            }
        }
        AtomicFile.move(stage, folder.replacementFolder());
        AtomicFile.forceFolder(folder.root());
        finish(folder);
    }

    /** Ends what was begun before a cut. */
    static void finish(DataFolder folder) throws IOException {
        var root = folder.root();
        remove(root.resolve(STAGE));
        var ready = folder.replacementFolder();
        if (!Files.isDirectory(ready)) {
            return;
        }
        var aside = Files.readString(ready.resolve(ASIDE), StandardCharsets.UTF_8);
        var old = root.resolve(aside.isEmpty() ? "replaced" : aside);
        if (!Files.exists(ready.resolve(OLD_IS_AWAY))) {
            for (var part : parts(folder)) {
                if (Files.exists(part)) {
                    Files.createDirectories(old);
                    AtomicFile.move(part, old.resolve(part.getFileName()));
                }
            }
            AtomicFile.forceFolder(root);
            AtomicFile.write(ready.resolve(OLD_IS_AWAY), new byte[0]);
        }
        for (var part : parts(folder)) {
            var fresh = ready.resolve(part.getFileName());
            if (Files.exists(fresh)) {
                AtomicFile.move(fresh, part);
            }
        }
        AtomicFile.forceFolder(root);
        remove(ready);
        if (aside.isEmpty()) {
            remove(old);
        }
    }

    /** What makes up a station; settings of this computer, its lock and its backups are not part of it. */
    private static List<Path> parts(DataFolder folder) {
        return List.of(
                folder.storeFile(),
                folder.keyFile(),
                folder.keyFileCopy(),
                folder.manifestFile(),
                folder.manifestFileCopy(),
                folder.journalFolder(),
                folder.journalCopyFolder(),
                folder.snapshotFolder(),
                folder.attachmentFolder(),
                folder.attachmentCopyFolder());
    }

    private static void remove(Path part) throws IOException {
        if (Files.isDirectory(part)) {
            AtomicFile.empty(part);
            Files.delete(part);
        }
    }
}
