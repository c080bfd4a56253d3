package cn.shegong.power;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What was in a folder when it was asked. */
final class PowerListing implements DirectoryStream<Path> {
    private final List<Path> paths;
    private final Filter<? super Path> filter;
    private boolean used;

    PowerListing(List<Path> paths, Filter<? super Path> filter) {
        this.paths = paths;
        this.filter = filter;
    }

    @Override
    public Iterator<Path> iterator() {
        if (used) {
            throw new IllegalStateException("already read or closed");
        }
        used = true;
        return paths.stream().filter(this::accepts).iterator();
    }

    private boolean accepts(Path path) {
        try {
            return filter.accept(path);
        } catch (IOException e) {
            throw new DirectoryIteratorException(e);
        }
    }

    @Override
    public void close() {
        used = true;
    }
}
