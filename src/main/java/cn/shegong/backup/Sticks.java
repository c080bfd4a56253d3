package cn.shegong.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where sticks turn up on this computer, to find a folder again whose stick got another letter or mount point. */
final class Sticks {
    private final List<Mounts> mounts;

    /**
     * A folder below which sticks are mounted.
     *
     * @param depth how many folders lower, e.g. 2 for {@code /media/<user>/<stick>}
     */
    record Mounts(Path base, int depth) {
        /** Those that are there now. */
        private Stream<Path> present() {
            var level = Stream.of(base);
            for (int i = 0; i < depth; i++) {
                level = level.flatMap(Mounts::folders);
            }
            return level;
        }

        private static Stream<Path> folders(Path folder) {
            try (var list = Files.list(folder)) {
                return list.filter(Files::isDirectory).sorted().toList().stream();
            } catch (IOException | UncheckedIOException e) {
                return Stream.empty();
            }
        }

        /** The folder's place on its stick; empty when it cannot lie on one of these. */
        private Optional<Path> placeOf(Path folder) {
            int root = base.getNameCount() + depth;
            if (!folder.startsWith(base) || folder.getNameCount() < root) {
                return Optional.empty();
            }
            return Optional.of(
                    folder.getNameCount() == root ? Path.of("") : folder.subpath(root, folder.getNameCount()));
        }
    }

    Sticks(List<Mounts> mounts) {
        this.mounts = List.copyOf(mounts);
    }

    /** The usual mount points; the drive letters of Windows come with the file system. */
    static Sticks ofThisComputer() {
        return new Sticks(List.of(
                new Mounts(Path.of("/media"), 2),
                new Mounts(Path.of("/run/media"), 2),
                new Mounts(Path.of("/media"), 1),
                new Mounts(Path.of("/mnt"), 1),
                new Mounts(Path.of("/Volumes"), 1)));
    }

    /** The folder itself, or one at the same place of another stick that is recognised. */
    Optional<Path> find(Path folder, Predicate<Path> recognised) {
        if (Files.isDirectory(folder)) {
            return Optional.of(folder);
        }
        return roots().stream()
                .flatMap(root -> places(folder).stream().map(root::resolve))
                .filter(recognised)
                .findFirst();
    }

    private Set<Path> roots() {
        var roots = new LinkedHashSet<Path>();
        FileSystems.getDefault().getRootDirectories().forEach(roots::add);
        mounts.forEach(m -> m.present().forEach(roots::add));
        return roots;
    }

    private Set<Path> places(Path folder) {
        var places = new LinkedHashSet<Path>();
        Optional.ofNullable(folder.getRoot())
                .map(root -> root.relativize(folder))
                .ifPresent(places::add);
        mounts.forEach(m -> m.placeOf(folder).ifPresent(places::add));
        return places;
    }
}
