package cn.shegong.disk;

import cn.shegong.base.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** One program at a time on one data folder; the second one learns who has it open. */
public final class InstanceLock implements AutoCloseable {
    /** Far behind the text, so that Windows lets others read who holds it. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;
    private final FileLock lock;

    private InstanceLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder for this program.
     *
     * @throws Refusal when another one has it, saying which
     */
    public static InstanceLock take(DataFolder folder) {
        folder.create();
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Refusal("数据文件夹正由另一个窗口打开着：" + holder(folder) + "。请到那个窗口继续，或先把它关掉。");
            }
            leaveName(channel);
            return new InstanceLock(channel, lock);
        } catch (IOException e) {
            throw new Refusal("数据文件夹“" + folder.root() + "”锁不住，可能是网络盘或只读盘。请换一个文件夹。", e);
        }
    }

    private static void leaveName(FileChannel channel) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            // The lock counts; on a full disk the next one only does not learn whose it is.
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(DataFolder folder) {
        try {
            var text =
                    Files.readString(folder.lockFile(), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? "未知" : text;
        } catch (IOException e) {
            return "未知";
        }
    }

    private static String self() {
        String computer;
        try {
            computer = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            computer = "本机";
        }
        return "电脑 %s，用户 %s，进程 %d，%s 打开"
                .formatted(
                        computer,
                        System.getProperty("user.name"),
                        ProcessHandle.current().pid(),
                        LocalDateTime.now().format(DateTimeFormatter.ofPattern("M月d日 HH:mm")));
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            lock.release();
            channel.close();
        } catch (IOException e) {
            // The system releases it with the process.
        }
    }
}
