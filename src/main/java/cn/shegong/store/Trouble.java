package cn.shegong.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;

/** What is wrong with a disk, in words that say what to do. */
final class Trouble {
    private static final long TIGHT = 16L << 20;

    private Trouble() {}

    /** @param folder where something could not be written */
    static String words(Path folder, Exception e) {
        return reason(folder, e) + "站里保存过的数据没有受影响。";
    }

    /** Why a folder cannot be written. */
    static String reason(Path folder, Exception e) {
        if (!Files.isDirectory(folder)) {
            return "“" + folder + "”不在了，可能盘被拔掉或文件夹被改名。请接好或改回来，再试一次。";
        }
        if (e instanceof AccessDeniedException
                || e instanceof ReadOnlyFileSystemException
                || e.getCause() instanceof ReadOnlyFileSystemException
                || !Files.isWritable(folder)) {
            return "“" + folder + "”不能写入。请检查盘上的写保护和文件夹的权限，再试一次。";
        }
        if (full(folder, e)) {
            return "“" + folder + "”所在的盘满了。请删掉些别的东西腾出空间，再试一次。";
        }
        return "“" + folder + "”写不进去，盘可能松了或坏了。请检查以后再试一次。";
    }

    static boolean full(Path folder, Exception e) {
        var text = String.valueOf(e.getMessage()).toLowerCase(java.util.Locale.ROOT);
        if (text.contains("no space") || text.contains("not enough space") || text.contains("disk full")) {
            return true;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < TIGHT;
        } catch (IOException unknown) {
            return false;
        }
    }
}
