package cn.shegong.app;

import cn.shegong.store.BackupFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;

/** How old the newest backup is, in the few words that stand in the header. */
final class BackupState {
    private BackupState() {}

    static String words(Path folder, LocalDateTime now) {
        return BackupFolder.entries(folder).stream()
                .findFirst()
                .map(BackupFolder.Entry::at)
                .map(at -> "备份 " + age(Duration.between(at, now)))
                .orElse("还没有备份");
    }

    private static String age(Duration age) {
        if (age.toMinutes() < 60) {
            return "刚刚 ✓";
        }
        if (age.toHours() < 48) {
            return age.toHours() + " 小时前 ✓";
        }
        return age.toDays() + " 天前";
    }
}
