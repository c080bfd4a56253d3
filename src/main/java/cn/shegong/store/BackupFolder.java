package cn.shegong.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder with backups, of this station and perhaps of others, each named by its station and its time. */
public record BackupFolder(Path path, String stationId) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern NAME = Pattern.compile("station-([0-9a-f]{8})-(\\d{8}-\\d{6})\\.desk");
    private static final String UNFINISHED = ".part";

    private static final int NEWEST = 3;
    private static final int DAYS = 7;
    private static final int WEEKS = 5;
    private static final int MONTHS = 12;

    /** A finished backup: it was proven when it got its name. */
    public record Entry(Path file, LocalDateTime at) {}

    /** This station's backups, newest first. */
    public List<Entry> entries() {
        return entries(path).stream()
                .filter(e -> e.file().getFileName().toString().startsWith("station-" + shortId() + "-"))
                .toList();
    }

    /** Every station's backups in a folder, newest first; none when the folder is away. */
    public static List<Entry> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(f -> entry(f).stream())
                    .sorted(Comparator.comparing(Entry::at).reversed())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** What a backup says of itself, unchecked: nobody has given a password yet; empty when it is none. */
    public static Optional<BackupNote> peek(Path backup) {
        return BackupFile.peek(backup);
    }

    private static Optional<Entry> entry(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new Entry(file, LocalDateTime.parse(name.group(2), TIME)))
                : Optional.empty();
    }

    /** When the newest one was made. */
    public Optional<LocalDateTime> newest() {
        return entries().stream().map(Entry::at).findFirst();
    }

    /** A name that is not taken; two backups within a second get names a second apart. */
    Path free(LocalDateTime now) {
        var file = path.resolve("station-" + shortId() + "-" + TIME.format(now) + ".desk");
        return Files.exists(file) ? free(now.plusSeconds(1)) : file;
    }

    /** How a backup is called while it is written and proven. */
    static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    /**
     * Takes away what is no longer needed: the newest three stay, and the newest of each of the last seven days, five
     * weeks and twelve months that have one.
     */
    void rotate() throws IOException {
        var all = entries();
        var kept = new HashSet<>(all.subList(0, Math.min(NEWEST, all.size())));
        kept.addAll(newestOfEach(all, at -> at.toLocalDate(), DAYS));
        kept.addAll(newestOfEach(
                all, at -> at.get(IsoFields.WEEK_BASED_YEAR) * 100 + at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), WEEKS));
        kept.addAll(newestOfEach(all, at -> at.getYear() * 100 + at.getMonthValue(), MONTHS));
        for (var entry : all) {
            if (!kept.contains(entry)) {
                Files.deleteIfExists(entry.file());
            }
        }
        forgetUnfinished();
    }

    /** What a pulled stick or a power cut left. */
    private void forgetUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (var file : files.filter(f -> f.getFileName().toString().startsWith("station-" + shortId() + "-")
                            && f.getFileName().toString().endsWith(UNFINISHED))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Entry> newestOfEach(List<Entry> all, Function<LocalDateTime, Object> period, int periods) {
        Map<Object, Entry> newest = new HashMap<>();
        all.forEach(entry -> newest.putIfAbsent(period.apply(entry.at()), entry));
        return newest.values().stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(periods)
                .toList();
    }

    private String shortId() {
        return stationId.substring(0, 8);
    }
}
