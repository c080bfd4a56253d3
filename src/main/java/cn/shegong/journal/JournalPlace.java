package cn.shegong.journal;

import cn.shegong.disk.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where a station's journal files lie.
 *
 * @param folder of the first copies
 * @param mirror of the second copies
 * @param mirrorElsewhere whether the second copies are on another disk, and so worth forcing each time
 */
public record JournalPlace(Path folder, Path mirror, boolean mirrorElsewhere) {
    private static final String NAME = "journal-\\d{10}";

    /** The first copy of a session's file. */
    public Path file(long generation) {
        return folder.resolve(name(generation));
    }

    /** The second copy of a session's file. */
    public Path mirror(long generation) {
        return mirror.resolve(name(generation));
    }

    private static String name(long generation) {
        return "journal-%010d".formatted(generation);
    }

    /** Sessions that left a file in either place, oldest first. */
    public SortedSet<Long> generations() {
        var all = new TreeSet<Long>();
        collect(folder, all);
        collect(mirror, all);
        return all;
    }

    private static void collect(Path folder, SortedSet<Long> into) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(f -> f.getFileName().toString())
                    .filter(n -> n.matches(NAME))
                    .forEach(n -> into.add(Long.parseLong(n.substring(8))));
        } catch (IOException | java.io.UncheckedIOException e) {
            // A place that is away has nothing to offer; the other one decides.
        }
    }

    void force() throws IOException {
        AtomicFile.forceFolder(folder);
        AtomicFile.forceFolder(folder.getParent());
    }

    /**
     * Makes the folder of the second copies; on another disk only in a folder that is there, or they would land where a
     * missing stick used to be.
     */
    void makeMirror() throws IOException {
        if (mirrorAway()) {
            throw new NoSuchFileException(mirror.getParent().toString());
        }
        Files.createDirectories(mirror);
    }

    /** Whether the disk of the second copies is not there right now. */
    boolean mirrorAway() {
        return mirrorElsewhere && !Files.isDirectory(mirror.getParent());
    }

    /** Before a folder is used for second copies: files of a life that was left behind would contradict this one. */
    void clearMirror() throws IOException {
        makeMirror();
        var old = new TreeSet<Long>();
        collect(mirror, old);
        for (long session : old) {
            Files.deleteIfExists(mirror(session));
        }
    }

    /** Takes both copies of a session's file away. */
    public void delete(long generation) throws IOException {
        Files.deleteIfExists(file(generation));
        try {
            Files.deleteIfExists(mirror(generation));
        } catch (IOException e) {
            // Away; it is passed over as older than anything needed when it is back.
        }
    }
}
