package cn.shegong.power;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;

/** A file of H2 on a simulated disk: {@code power:} and the text of the absolute path. */
public final class PowerFilePath extends FilePath {
    private static final String PREFIX = PowerFileSystemProvider.SCHEME + ":";

    /** Tells H2 of the scheme; the first disk does it. */
    static void register() {
        FilePath.register(new PowerFilePath());
    }

    private static PowerFilePath of(Path path) {
        var file = new PowerFilePath();
        file.name = PREFIX + path;
        return file;
    }

    @Override
    public String getScheme() {
        return PowerFileSystemProvider.SCHEME;
    }

    @Override
    public PowerFilePath getPath(String path) {
        var file = new PowerFilePath();
        var text = path.replace('\\', '/');
        file.name = text.startsWith(PREFIX) ? text : PREFIX + text;
        return file;
    }

    /** Where this is for {@code java.nio.file}. */
    private Path path() throws NoSuchFileException {
        var text = name.substring(PREFIX.length());
        var parts = text.split("/", 3);
        var disk = parts.length > 1 ? PowerDisk.of(parts[1]) : null;
        if (disk == null) {
            throw new NoSuchFileException(name, null, "no such disk");
        }
        return disk.fileSystem().getPath(text);
    }

    private interface Question<T> {
        T ask(Path path) throws IOException;
    }

    private <T> T answer(Question<T> question, T otherwise) {
        try {
            return question.ask(path());
        } catch (IOException e) {
            return otherwise;
        }
    }

    private DbException failure(int code, IOException e) {
        return DbException.get(code, e, name);
    }

    @Override
    public long size() {
        return answer(Files::size, 0L);
    }

    @Override
    public boolean exists() {
        return answer(Files::exists, false);
    }

    @Override
    public boolean isDirectory() {
        return answer(Files::isDirectory, false);
    }

    @Override
    public boolean isRegularFile() {
        return answer(Files::isRegularFile, false);
    }

    @Override
    public boolean canWrite() {
        return answer(Files::isWritable, false);
    }

    @Override
    public long lastModified() {
        return answer(path -> Files.getLastModifiedTime(path).toMillis(), 0L);
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public FilePath toRealPath() {
        return answer(path -> of(path.normalize()), this);
    }

    @Override
    public FilePath getParent() {
        return answer(path -> path.getParent() == null ? null : of(path.getParent()), null);
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        try (var paths = Files.list(path())) {
            // H2 replaces elements of it.
            return paths.map(PowerFilePath::of).collect(Collectors.toCollection(ArrayList::new));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw DbException.convertIOException(e, name);
        }
    }

    @Override
    public boolean createFile() {
        try {
            Files.createFile(path());
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw failure(ErrorCode.FILE_CREATION_FAILED_1, e);
        }
    }

    @Override
    public void createDirectory() {
        try {
            Files.createDirectory(path());
        } catch (IOException e) {
            throw failure(ErrorCode.FILE_CREATION_FAILED_1, e);
        }
    }

    @Override
    public void delete() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            throw failure(ErrorCode.FILE_DELETE_FAILED_1, e);
        }
    }

    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
        try {
            var to = ((PowerFilePath) target).path();
            if (atomicReplace) {
                Files.move(path(), to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(path(), to);
            }
        } catch (IOException e) {
            throw DbException.get(ErrorCode.FILE_RENAME_FAILED_2, e, name, target.name);
        }
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Set<OpenOption> options =
                switch (mode) {
                    case "r" -> Set.of(StandardOpenOption.READ);
                    case "rw" -> Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                    case "rws", "rwd" ->
                        Set.of(
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.SYNC);
                    default -> throw new IllegalArgumentException(mode);
                };
        return FileChannel.open(path(), options);
    }

    /** As H2 does it on a real disk: the folders above are made. */
    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        var path = path();
        Files.createDirectories(path.getParent());
        return append
                ? Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                : Files.newOutputStream(path);
    }
}
