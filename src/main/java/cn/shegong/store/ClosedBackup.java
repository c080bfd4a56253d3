package cn.shegong.store;

import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A plain copy of the closed store with its key file, one folder per backup, compared byte by byte before it counts. */
public final class ClosedBackup {
    private static final int KEEP = 10;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String PREFIX = "station-";
    private static final String UNFINISHED = ".part";

    private ClosedBackup() {}

    /**
     * Copies the closed station to {@code target/station-yyyyMMdd-HHmmss/}; keeps the newest ten.
     *
     * @return the new backup's folder
     * @throws Refusal when the folder cannot be written; the station itself is as it was
     */
    public static Path write(DataFolder folder, Path target, LocalDateTime now) {
        return write(folder, target, now, copy -> copy(folder.storeFile(), copy));
    }

    /** How the store gets into the backup. */
    interface StoreCopy {
        void to(Path file) throws IOException;
    }

    static Path write(DataFolder folder, Path target, LocalDateTime now, StoreCopy store) {
        var done = free(target, now);
        var part = target.resolve(done.getFileName() + UNFINISHED);
        try {
            Files.createDirectories(part);
            store.to(part.resolve(folder.storeFile().getFileName()));
            for (var file : List.of(folder.keyFile(), folder.manifestFile())) {
                copy(file, part.resolve(file.getFileName()));
            }
            AtomicFile.move(part, done);
            AtomicFile.forceFolder(target);
            forgetOldest(target);
            return done;
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal("备份没有写成：“" + target + "”写不进去（站里的数据没有动）。请检查 U 盘是否插好、磁盘是否已满，再备份一次。", e);
        }
    }

    /** Two backups within a second get names a second apart. */
    private static Path free(Path target, LocalDateTime now) {
        var name = target.resolve(PREFIX + now.format(NAME));
        return Files.exists(name) ? free(target, now.plusSeconds(1)) : name;
    }

    /** When the newest finished backup in a folder was written. */
    public static Optional<LocalDateTime> newest(Path target) {
        try {
            return finished(target).stream()
                    .max(Comparator.naturalOrder())
                    .map(p -> LocalDateTime.parse(p.getFileName().toString().substring(PREFIX.length()), NAME));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (Files.mismatch(from, to) != -1) {
            throw new IOException("the copy differs");
        }
    }

    private static void forgetOldest(Path target) throws IOException {
        var all = finished(target);
        for (var old : all.subList(0, Math.max(0, all.size() - KEEP))) {
            try (var files = Files.list(old)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(old);
        }
    }

    private static List<Path> finished(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(target)) {
            return entries.filter(p -> p.getFileName().toString().matches(PREFIX + "\\d{8}-\\d{6}"))
                    .sorted()
                    .toList();
        }
    }
}
