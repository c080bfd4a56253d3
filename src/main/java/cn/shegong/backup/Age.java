package cn.shegong.backup;

import java.time.Duration;
import java.time.LocalDateTime;

/** How long ago something was, in a few words. */
public final class Age {
    private Age() {}

    /** After a clock was set back, what lies in the future was just now. */
    public static String words(LocalDateTime at, LocalDateTime now) {
        var age = Duration.between(at, now);
        if (age.toMinutes() < 2) {
            return "刚刚";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + "分钟前";
        }
        return age.toDays() < 1 ? age.toHours() + "小时前" : age.toDays() + "天前";
    }
}
