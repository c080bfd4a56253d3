package cn.shegong.power;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** All simulated disks as {@code java.nio.file} sees them. */
final class PowerFileSystemProvider extends FileSystemProvider {
    static final String SCHEME = "power";
    static final PowerFileSystemProvider INSTANCE = new PowerFileSystemProvider();

    private PowerFileSystemProvider() {}

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException("a disk is made with new PowerDisk()");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        var disk = SCHEME.equals(uri.getScheme()) && uri.getHost() != null ? PowerDisk.of(uri.getHost()) : null;
        if (disk == null) {
            throw new FileSystemNotFoundException(uri.toString());
        }
        return disk.fileSystem();
    }

    @Override
    public Path getPath(URI uri) {
        return getFileSystem(uri).getPath("/" + uri.getHost() + uri.getPath());
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return PowerChannel.open(PowerPath.of(path), PowerOpening.of(options));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return new PowerListing(tree(folder).list(PowerPath.of(folder)), filter);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        tree(folder).create(PowerPath.of(folder), new PowerFolder());
    }

    @Override
    public void delete(Path path) throws IOException {
        tree(path).delete(PowerPath.of(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        var node = tree(source).find(PowerPath.of(source));
        var known = tree(target).findOrNull(PowerPath.of(target));
        if (node == known) {
            return;
        }
        if (known != null) {
            if (!Arrays.asList(options).contains(StandardCopyOption.REPLACE_EXISTING)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            delete(target);
        }
        if (node instanceof PowerFolder) {
            createDirectory(target);
            return;
        }
        try (var in = Files.newInputStream(source)) {
            Files.copy(in, target);
        }
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        var wanted = Arrays.asList(options);
        boolean atomic = wanted.contains(StandardCopyOption.ATOMIC_MOVE);
        var from = PowerPath.of(source);
        var to = PowerPath.of(target);
        if (from.disk() == to.disk()) {
            tree(from).move(from, to, atomic, wanted.contains(StandardCopyOption.REPLACE_EXISTING));
        } else if (atomic) {
            throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "Invalid cross-device link");
        } else if (tree(from).find(from) instanceof PowerFolder folder && !folder.live.isEmpty()) {
            throw new FileSystemException(from.toString(), to.toString(), "Folder on another disk");
        } else {
            copy(from, to, options);
            delete(from);
        }
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        if (path.equals(other)) {
            return true;
        }
        return other instanceof PowerPath that
                && tree(path).find(PowerPath.of(path)) == tree(that).find(that);
    }

    @Override
    public boolean isHidden(Path path) {
        var name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        tree(path).find(PowerPath.of(path));
        return new PowerFileStore(PowerPath.of(path).disk());
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        var disk = PowerPath.of(path).disk();
        synchronized (disk) {
            disk.tree.find(PowerPath.of(path));
            if (Arrays.asList(modes).contains(AccessMode.WRITE)) {
                disk.faults.requireWritable(path);
            }
        }
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return type.isAssignableFrom(PowerAttributeView.class)
                ? type.cast(new PowerAttributeView(PowerPath.of(path)))
                : null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (!type.isAssignableFrom(PowerAttributes.class)) {
            throw new UnsupportedOperationException(type + " not supported");
        }
        return type.cast(new PowerAttributeView(PowerPath.of(path)).readAttributes());
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return new PowerAttributeView(PowerPath.of(path)).read(attributes);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        if (!attribute.endsWith("lastModifiedTime")) {
            throw new UnsupportedOperationException(attribute + " not supported");
        }
        new PowerAttributeView(PowerPath.of(path)).setTimes((FileTime) value, null, null);
    }

    private static PowerTree tree(Path path) {
        return PowerPath.of(path).disk().tree;
    }
}
