package cn.shegong.power;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

/** The names on a disk: finding, making, changing and deleting them. */
final class PowerTree {
    private final PowerDisk disk;

    PowerTree(PowerDisk disk) {
        this.disk = disk;
    }

    PowerNode find(PowerPath path) throws IOException {
        synchronized (disk) {
            var node = findOrNull(path);
            if (node == null) {
                throw new NoSuchFileException(path.toString());
            }
            return node;
        }
    }

    PowerNode findOrNull(PowerPath path) throws IOException {
        synchronized (disk) {
            disk.power.check();
            var absolute = path.real();
            disk.faults.requirePlugged(absolute);
            PowerNode node = disk.root;
            for (var name : absolute.names()) {
                node = node instanceof PowerFolder folder ? folder.live.get(name) : null;
            }
            return node;
        }
    }

    List<Path> list(PowerPath path) throws IOException {
        synchronized (disk) {
            if (!(find(path) instanceof PowerFolder folder)) {
                throw new NotDirectoryException(path.toString());
            }
            return folder.live.keySet().stream()
                    .<Path>map(path::resolve)
                    .filter(child -> !disk.faults.hides(child.toAbsolutePath().normalize()))
                    .toList();
        }
    }

    void create(PowerPath path, PowerNode node) throws IOException {
        synchronized (disk) {
            if (findOrNull(path) != null) {
                throw new FileAlreadyExistsException(path.toString());
            }
            var entry = entry(path);
            disk.faults.requireWritable(path);
            perform(PowerLink.creation(node, entry));
        }
    }

    void delete(PowerPath path) throws IOException {
        synchronized (disk) {
            var node = find(path);
            requireEmpty(path, node);
            disk.faults.requireWritable(path);
            perform(PowerLink.deletion(node, entry(path)));
        }
    }

    /** As the system does it: without {@code atomic} what is replaced is deleted first. */
    void move(PowerPath from, PowerPath to, boolean atomic, boolean replace) throws IOException {
        synchronized (disk) {
            var node = find(from);
            var replaced = findOrNull(to);
            if (node == replaced) {
                return;
            }
            if (to.real().startsWith(from.real())) {
                throw new FileSystemException(from.toString(), to.toString(), "Invalid argument");
            }
            if (replaced != null && !atomic && !replace) {
                throw new FileAlreadyExistsException(to.toString());
            }
            var source = entry(from);
            var target = entry(to);
            disk.faults.requireWritable(from);
            if (replaced != null) {
                requireEmpty(to, replaced);
                if (!atomic) {
                    perform(PowerLink.deletion(replaced, target));
                } else if (replaced.getClass() != node.getClass()) {
                    throw new FileSystemException(from.toString(), to.toString(), "Not the same kind");
                }
            }
            perform(PowerLink.renaming(node, source, target));
        }
    }

    long used(PowerFolder folder) {
        return folder.live.values().stream()
                .mapToLong(node -> node instanceof PowerFolder inner ? used(inner) : node.size())
                .sum();
    }

    private static void requireEmpty(PowerPath path, PowerNode node) throws DirectoryNotEmptyException {
        if (node instanceof PowerFolder folder && !folder.live.isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
    }

    PowerLink.Entry entry(PowerPath path) throws IOException {
        var absolute = path.real();
        var parent = absolute.getParent();
        if (parent == null) {
            throw new FileSystemException(path.toString(), null, "Device or resource busy");
        }
        if (!(findOrNull(parent) instanceof PowerFolder folder)) {
            throw new NoSuchFileException(path.toString());
        }
        return new PowerLink.Entry(folder, absolute.getFileName().toString());
    }

    private void perform(PowerLink link) throws IOException {
        double share = disk.power.begin();
        if (share > 0.5) {
            link.applyTo(PowerState.LIVE);
            link.entries().forEach(e -> e.folder().touch());
            disk.pending.add(link, disk.power.operations());
        }
        disk.power.end();
    }
}
