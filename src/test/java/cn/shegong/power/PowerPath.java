package cn.shegong.power;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A path on a simulated disk; the root of an absolute one is the name of the disk, as a drive letter is. */
final class PowerPath implements Path {
    private final PowerFileSystem fileSystem;
    private final boolean absolute;
    private final List<String> names;

    PowerPath(PowerFileSystem fileSystem, boolean absolute, List<String> names) {
        this.fileSystem = fileSystem;
        this.absolute = absolute;
        this.names = !absolute && names.isEmpty() ? List.of("") : List.copyOf(names);
    }

    static PowerPath of(Path path) {
        if (Objects.requireNonNull(path) instanceof PowerPath power) {
            return power;
        }
        throw new ProviderMismatchException(path + " is not on a simulated disk");
    }

    List<String> names() {
        return names;
    }

    /** Absolute and without dots, as the disk looks it up. */
    PowerPath real() {
        return toAbsolutePath().normalize();
    }

    PowerDisk disk() {
        return fileSystem.disk();
    }

    private PowerPath with(boolean fromRoot, List<String> wanted) {
        return new PowerPath(fileSystem, fromRoot, wanted);
    }

    private boolean isEmpty() {
        return !absolute && names.equals(List.of(""));
    }

    @Override
    public PowerFileSystem getFileSystem() {
        return fileSystem;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public PowerPath getRoot() {
        return absolute ? fileSystem.root() : null;
    }

    @Override
    public PowerPath getFileName() {
        return names.isEmpty() ? null : getName(names.size() - 1);
    }

    @Override
    public PowerPath getParent() {
        if (names.isEmpty() || !absolute && names.size() == 1) {
            return null;
        }
        return with(absolute, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public PowerPath getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public PowerPath subpath(int from, int to) {
        if (from < 0 || from >= to || to > names.size()) {
            throw new IllegalArgumentException(from + ".." + to + " of " + this);
        }
        return with(false, names.subList(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof PowerPath that
                && that.fileSystem == fileSystem
                && that.absolute == absolute
                && that.isEmpty() == isEmpty()
                && names.size() >= that.names.size()
                && names.subList(0, that.names.size()).equals(that.names);
    }

    @Override
    public boolean endsWith(Path other) {
        if (!(other instanceof PowerPath that) || that.fileSystem != fileSystem) {
            return false;
        }
        return that.absolute
                ? equals(that)
                : names.size() >= that.names.size()
                        && names.subList(names.size() - that.names.size(), names.size())
                                .equals(that.names);
    }

    @Override
    public PowerPath normalize() {
        var kept = new ArrayList<String>();
        for (var name : names) {
            boolean up = name.equals("..");
            if (up && !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..")) {
                kept.remove(kept.size() - 1);
            } else if (!name.equals(".") && !(up && absolute)) {
                kept.add(name);
            }
        }
        return with(absolute, kept);
    }

    @Override
    public PowerPath resolve(Path other) {
        var that = of(other);
        if (that.absolute || isEmpty()) {
            return that;
        }
        if (that.isEmpty()) {
            return this;
        }
        var joined = new ArrayList<>(names);
        joined.addAll(that.names);
        return with(absolute, joined);
    }

    @Override
    public PowerPath resolve(String other) {
        return resolve(fileSystem.getPath(other));
    }

    @Override
    public PowerPath relativize(Path other) {
        var that = of(other);
        if (that.absolute != absolute || that.fileSystem != fileSystem) {
            throw new IllegalArgumentException("no way from " + this + " to " + other);
        }
        if (isEmpty()) {
            return that;
        }
        var target = that.isEmpty() ? List.<String>of() : that.names;
        int common = 0;
        while (common < Math.min(names.size(), target.size())
                && names.get(common).equals(target.get(common))) {
            common++;
        }
        var way = new ArrayList<>(Collections.nCopies(names.size() - common, ".."));
        way.addAll(target.subList(common, target.size()));
        return with(false, way);
    }

    @Override
    public URI toUri() {
        try {
            return new URI(PowerFileSystemProvider.SCHEME, disk().id(), "/" + String.join("/", real().names), null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public PowerPath toAbsolutePath() {
        return absolute ? this : fileSystem.root().resolve(isEmpty() ? with(true, List.of()) : this);
    }

    @Override
    public PowerPath toRealPath(LinkOption... options) throws IOException {
        disk().tree.find(this);
        return real();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("nothing watches a simulated disk");
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(of(other).toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PowerPath that
                && that.fileSystem == fileSystem
                && that.absolute == absolute
                && that.names.equals(names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        var text = String.join("/", names);
        if (!absolute) {
            return text;
        }
        return "/" + disk().id() + (text.isEmpty() ? "" : "/" + text);
    }
}
