package cn.shegong.power;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** What is wrong with a disk that has power. */
final class PowerFaults {
    static final long ROOMY = 1L << 40;

    long room = ROOMY;
    boolean readOnly;
    int failingForces;
    final Set<Path> unplugged = new HashSet<>();

    boolean hides(Path path) {
        return unplugged.stream().anyMatch(path::startsWith);
    }

    void requirePlugged(Path path) throws NoSuchFileException {
        if (hides(path)) {
            throw new NoSuchFileException(path.toString());
        }
    }

    /** For what is done to names. */
    void requireWritable(Path path) throws AccessDeniedException {
        if (readOnly) {
            throw new AccessDeniedException(path.toString(), null, "Read-only file system");
        }
    }

    /** For what is done through an open file, which tells less. */
    void requireConnected(Path path, boolean writing) throws IOException {
        if (hides(path)) {
            throw new IOException("No such device");
        }
        if (writing && readOnly) {
            throw new IOException("Read-only file system");
        }
    }

    void force() throws IOException {
        if (failingForces > 0) {
            failingForces--;
            throw new IOException("Input/output error");
        }
    }
}
