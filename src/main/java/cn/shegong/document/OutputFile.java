package cn.shegong.document;

import cn.shegong.base.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that the user asked for. It appears whole or not at all, and an older one stays until then. */
public final class OutputFile {
    private static final long HARDLY_ANYTHING = 64 * 1024;

    private OutputFile() {}

    /** What goes into the file. */
    @FunctionalInterface
    public interface Contents {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes beside the target first and then puts the new file in its place. Whatever the contents throw, a
     * cancellation too, passes on and leaves nothing behind.
     *
     * @throws Refusal when the folder is gone, the target is open elsewhere, the disk is full or writing is not allowed
     */
    public static void write(Path target, Contents contents) {
        Path file = target.toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal("找不到文件夹“" + folder + "”，没有写出文件。请换一个地方保存。");
        }
        refuseUnlessFree(file);
        Path draft = draftIn(folder, file);
        try {
            fill(draft, contents);
            replace(draft, file);
        } catch (IOException e) {
            throw refusal(e, file);
        } finally {
            remove(draft);
        }
    }

    private static void refuseUnlessFree(Path file) {
        if (Files.isDirectory(file)) {
            throw new Refusal(quoted(file) + "是一个文件夹，没有写出文件。请换一个文件名。");
        }
        if (!Files.exists(file)) {
            return;
        }
        if (!Files.isWritable(file)) {
            throw new Refusal(quoted(file) + "是只读的，没有写进去。请换一个文件名，或去掉它的只读属性再试。");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw open(file, null);
            }
        } catch (OverlappingFileLockException | FileSystemException e) {
            throw open(file, e);
        } catch (IOException e) {
            // Some shared folders know no locks; the move will tell.
            return;
        }
    }

    private static Path draftIn(Path folder, Path file) {
        try {
            // Not a temporary file of the system: that would keep the finished one from other users.
            return Files.createFile(folder.resolve("." + UUID.randomUUID() + ".part"));
        } catch (IOException e) {
            throw refusal(e, file);
        }
    }

    private static void fill(Path draft, Contents contents) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            contents.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void replace(Path draft, Path file) throws IOException {
        CopyOption[] whole = {StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING};
        try {
            Files.move(draft, file, whole);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw Files.exists(file) ? open(file, e) : refusal(e, file);
        }
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // A scanner may hold it for a moment; the next start of the machine does not mind the leftover.
            draft.toFile().deleteOnExit();
        }
    }

    private static Refusal refusal(IOException e, Path file) {
        if (diskIsFull(e, file.getParent())) {
            return new Refusal("磁盘满了，" + quoted(file) + "没有写出来，原来的文件没有动。请腾出空间，或换一个地方保存。", e);
        }
        if (e instanceof AccessDeniedException) {
            return new Refusal("没有权限往文件夹“" + file.getParent() + "”里写，没有写出文件。请换一个地方保存。", e);
        }
        return new Refusal(quoted(file) + "没有写出来，原来的文件没有动。请看看磁盘或 U 盘是不是还连着，再试一次。", e);
    }

    private static boolean diskIsFull(IOException e, Path folder) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left") || message.contains("not enough space") || message.contains("空间不足")) {
            return true;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < HARDLY_ANYTHING;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static Refusal open(Path file, Exception e) {
        return new Refusal(quoted(file) + "正在别的程序里打开，没有写进去。请关掉它再试。", e);
    }

    private static String quoted(Path file) {
        return "“" + file.getFileName() + "”";
    }
}
