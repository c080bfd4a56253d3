package cn.shegong.app;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Puts words together for a line on the screen. */
final class Words {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm");

    private Words() {}

    /** A moment in a sentence. */
    static String minute(LocalDateTime at) {
        return MINUTE.format(at);
    }

    /** How long ago something was. */
    static String age(LocalDateTime at, LocalDateTime now) {
        var age = Duration.between(at, now);
        if (age.toMinutes() < 60) {
            return "刚才";
        }
        return age.toHours() < 48 ? age.toHours() + " 小时前" : age.toDays() + " 天前";
    }

    /** A file's size, as file windows show it. */
    static String size(long bytes) {
        return bytes < 1 << 20
                ? Math.max(1, Math.round(bytes / 1024.0)) + " KB"
                : "%.1f MB".formatted(bytes / 1048576.0);
    }

    /** Those that are not empty, with something between them. */
    static String joined(String between, String... parts) {
        return Arrays.stream(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(between));
    }
}
