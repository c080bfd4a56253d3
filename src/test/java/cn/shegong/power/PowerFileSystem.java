package cn.shegong.power;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way through {@code java.nio.file} to one simulated disk. */
final class PowerFileSystem extends FileSystem {
    private final PowerDisk disk;

    PowerFileSystem(PowerDisk disk) {
        this.disk = disk;
    }

    PowerDisk disk() {
        return disk;
    }

    PowerPath root() {
        return new PowerPath(this, true, List.of());
    }

    @Override
    public PowerFileSystemProvider provider() {
        return PowerFileSystemProvider.INSTANCE;
    }

    @Override
    public void close() {
        disk.close();
    }

    @Override
    public boolean isOpen() {
        return PowerDisk.of(disk.id()) == disk;
    }

    @Override
    public boolean isReadOnly() {
        synchronized (disk) {
            return disk.faults.readOnly;
        }
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(root());
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of(new PowerFileStore(disk));
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public PowerPath getPath(String first, String... more) {
        var text = Stream.concat(Stream.of(first), Arrays.stream(more))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        if (text.indexOf('\0') >= 0) {
            throw new InvalidPathException(text, "Nul character not allowed");
        }
        var names =
                Arrays.stream(text.split("/")).filter(name -> !name.isEmpty()).toList();
        if (!text.startsWith("/")) {
            return new PowerPath(this, false, names);
        }
        if (names.isEmpty() || !names.get(0).equals(disk.id())) {
            throw new InvalidPathException(text, "Not on " + disk.id());
        }
        return new PowerPath(this, true, names.subList(1, names.size()));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        var matcher = FileSystems.getDefault().getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(Path.of(path.toString()));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("nobody owns a simulated disk");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("nothing watches a simulated disk");
    }
}
