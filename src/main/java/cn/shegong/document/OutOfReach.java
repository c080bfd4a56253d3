package cn.shegong.document;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells by what the disk answered why a file cannot be read now, in Chinese or English Windows and elsewhere. The same
 * error comes as different exceptions, by the way in which the file was opened; its words tell it, wherever a library has
 * wrapped it.
 */
final class OutOfReach {
    private static final int DEEPEST = 8;

    private static final List<Map.Entry<Unreadable, Pattern>> WORDS = List.of(
            words(Unreadable.LOCKED, "另一个(程序|进程)|锁定|used by another|locked a portion|resource busy|sharing violation"),
            words(Unreadable.DENIED, "拒绝访问|权限|access is denied|permission denied|not permitted"),
            words(
                    Unreadable.AWAY,
                    "网络|设备|介质|信号灯|i/o 操作|冗余|network|device|media|semaphore|i/o error|input/output error|stale|host is down"
                            + "|transport endpoint|cyclic redundancy"),
            words(Unreadable.MISSING, "找不到指定的(文件|路径)|cannot find the (file|path)|no such file"));

    private OutOfReach() {}

    private static Map.Entry<Unreadable, Pattern> words(Unreadable why, String words) {
        return Map.entry(why, Pattern.compile(words));
    }

    /** Empty when the file could be read and what stands in it is the trouble. */
    static Optional<Unreadable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(IOException.class::isInstance)
                .flatMap(cause -> ofDisk((IOException) cause).stream())
                .findFirst();
    }

    private static Optional<Unreadable> ofDisk(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return Optional.of(Unreadable.DENIED);
        }
        if (failure instanceof NoSuchFileException) {
            return Optional.of(Unreadable.MISSING);
        }
        String said = said(failure).toLowerCase(Locale.ROOT);
        Optional<Unreadable> byWords = WORDS.stream()
                .filter(why -> why.getValue().matcher(said).find())
                .findFirst()
                .map(Map.Entry::getKey);
        boolean ofTheDisk = failure instanceof FileSystemException || failure instanceof FileNotFoundException;
        // What is not there was seen before; what Windows says in words not known here is mostly a lock.
        return byWords.or(() -> ofTheDisk ? Optional.of(Unreadable.LOCKED) : Optional.empty());
    }

    /** What the system said, without the file's name, in which anything may stand. */
    private static String said(IOException failure) {
        if (failure instanceof FileSystemException ofTheDisk) {
            return ofTheDisk.getReason() == null ? "" : ofTheDisk.getReason();
        }
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return failure instanceof FileNotFoundException && message.endsWith(")")
                ? message.substring(message.lastIndexOf('(') + 1)
                : message;
    }
}
